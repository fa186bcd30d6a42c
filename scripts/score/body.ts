import type { Report } from '../../src/model/report.js'
import { type Counts, type Misses, pooled, share } from './count.js'
import type { Gold } from './gold.js'
import type { ScoredText } from './scored-text.js'

function goldMask({ source, at }: ScoredText, body: NonNullable<Gold['body']>): Uint8Array {
  const mask = new Uint8Array(source.length)
  mask.fill(1, at(body.start), at(body.end))
  for (const [start, end] of body.chromeInside ?? []) mask.fill(0, at(start), at(end))
  return mask
}

/** Body: F1 over visible characters of the document's own text. Chrome: share of the others that were left out. */
export function scoreBody(gold: Gold, record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  if (gold.body === undefined) return {}
  const theirs = goldMask(text, gold.body)
  const mine = new Uint8Array(text.source.length)
  for (const [start, end] of record.body?.spans ?? []) mine.fill(1, Math.max(0, start), Math.max(0, end))
  const tally = { both: 0, mine: 0, theirs: 0, neither: 0 }
  for (let i = 0; i < mine.length; i++) {
    if (text.blank(i)) continue
    tally[theirs[i] ? (mine[i] ? 'both' : 'theirs') : mine[i] ? 'mine' : 'neither']++
  }
  if (tally.mine + tally.theirs > 0) {
    misses.body = [`${tally.mine} characters too many, ${tally.theirs} missing, of ${tally.both + tally.theirs}`]
  }
  return {
    body: pooled(tally.both, tally.mine, tally.theirs),
    chrome: share(tally.neither, tally.neither + tally.mine),
  }
}
