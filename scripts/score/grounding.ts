import type { Report } from '../../src/model/report.js'
import { type Counts, type Misses, missTeller, share } from './count.js'
import { type ScoredText, solid } from './scored-text.js'

const lists = ['outline', 'numbers', 'metrics', 'citations', 'requirements', 'responsibilities', 'chrome'] as const

/** Share of the quotes that stand at their span. */
export function scoreGrounding(record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  let right = 0
  let total = 0
  for (const list of lists) {
    for (const { span, quote } of record[list] ?? []) {
      total++
      const stands = text.html ? solid(text.visible(span)) === solid(quote) : text.visible(span) === quote
      if (stands) right++
      else missTeller(misses, 'grounding')(`${list}: “${quote}” is not at ${span}`)
    }
  }
  return { grounding: share(right, total) }
}
