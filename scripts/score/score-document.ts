import type { Report } from '../../src/model/report.js'
import { scoreBody } from './body.js'
import { scoreCitations } from './citations.js'
import type { Counts, Misses } from './count.js'
import { scoreDuties } from './duties.js'
import type { Gold } from './gold.js'
import { scoreGrounding } from './grounding.js'
import { scoreLedger } from './ledger.js'
import { scoreMeta } from './meta.js'
import { scoreMetrics } from './metrics.js'
import { scoreOutline } from './outline.js'
import { type ScoredText, scoredText } from './scored-text.js'
import { scoreTables } from './tables.js'

export interface Scored {
  readonly counts: Counts
  readonly misses: Misses
}

/** The source as the scorer looks at it: HTML where the file's name says so. */
export const goldText = (gold: Gold, source: string): ScoredText => scoredText(source, /\.s?html?$/iu.test(gold.source))

/** All measures of one record against what a careful reader found in its document. */
export function scoreDocument(gold: Gold, record: Partial<Report>, source: string): Scored {
  const text = goldText(gold, source)
  const misses: Misses = {}
  const counts: Counts = {
    ...scoreBody(gold, record, text, misses),
    ...scoreOutline(gold, record, text, misses),
    ...scoreLedger(gold, record, text, misses),
    ...scoreMetrics(gold, record, text, misses),
    ...scoreTables(gold, record, misses),
    ...scoreMeta(gold, record, misses),
    ...scoreCitations(gold, record, text, misses),
    ...scoreDuties(gold, record, text, misses),
    ...scoreGrounding(record, text, misses),
  }
  return { counts, misses }
}
