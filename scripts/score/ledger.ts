import type { NumberEntry, Report } from '../../src/model/report.js'
import { overlaps } from '../../src/model/span.js'
import { type Count, type Counts, type Misses, missTeller, share } from './count.js'
import type { Gold } from './gold.js'
import { type ScoredText, solid } from './scored-text.js'

const DIGIT = /[0-9０-９]/u
/** Visible characters that one entry may cover; URLs and garbage run longer. */
const ENTRY_LIMIT = 48
const LONG_ENTRY_LIMIT = 240
const OVERLONG = 9
const CONTEXT = 12

function scoreKinds(
  gold: Gold,
  ledger: readonly NumberEntry[],
  text: ScoredText,
  miss: (words: string) => void,
): Count {
  let right = 0
  let asked = 0
  for (const number of gold.numbers ?? []) {
    const span = text.span(number)
    const here = ledger.filter(entry => overlaps(entry.span, span))
    const mereWord = !DIGIT.test(number.raw) && (number.kind === 'name' || number.kind === 'noise')
    if (mereWord && here.length === 0) continue
    asked++
    const allowed = [number.kind, ...(number.alt ?? [])]
    if (here.length === 0) miss(`no entry: ${number.raw} (${number.kind}) at ${number.start}`)
    else if (here.every(entry => allowed.includes(entry.kind))) right++
    else
      miss(
        `${[...new Set(here.map(entry => entry.kind))]}, not ${number.kind}: ${number.raw} at ${number.start} “${text.around(span[0] - 14, span[1] + 10)}”`,
      )
  }
  return share(right, asked)
}

function timesCovered(ledger: readonly NumberEntry[], text: ScoredText): Uint8Array {
  const times = new Uint8Array(text.source.length)
  for (const { span, kind } of ledger) {
    const limit = kind === 'contact' || kind === 'noise' ? LONG_ENTRY_LIMIT : ENTRY_LIMIT
    const weight = solid(text.visible(span)).length <= limit ? 1 : OVERLONG
    for (let i = Math.max(0, span[0]); i < Math.min(times.length, span[1]); i++)
      times[i] = Math.min(OVERLONG, times[i]! + weight)
  }
  return times
}

function scoreCoverage(ledger: readonly NumberEntry[], text: ScoredText, miss: (words: string) => void): Count {
  const times = timesCovered(ledger, text)
  let digits = 0
  let covered = 0
  for (let i = 0; i < times.length; i++) {
    if (text.hidden(i) || !DIGIT.test(text.source[i]!)) continue
    digits++
    if (times[i] === 1) covered++
    else
      miss(
        `digit at ${i} in ${times[i] === OVERLONG ? 'an overlong entry' : `${times[i]} entries`}: “${text.around(i - CONTEXT, i + CONTEXT)}”`,
      )
  }
  return share(covered, digits)
}

/** Numbers: share of the reader's numbers with the right kind. Coverage: share of the digits in exactly one entry. */
export function scoreLedger(gold: Gold, record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  const ledger = record.numbers ?? []
  return {
    numbers: scoreKinds(gold, ledger, text, missTeller(misses, 'numbers')),
    coverage: scoreCoverage(ledger, text, missTeller(misses, 'coverage')),
  }
}
