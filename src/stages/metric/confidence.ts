import type { Reading, Rule } from './scope.js'

/**
 * Share of labels that each rule gets strictly right where nothing is borrowed, counted over gold and fixtures and
 * rounded down. What is borrowed, very short, very long or dated by inheritance lowers it. Rules stand at 0.9 or more
 * where at least 97 in 100 of their labels were right; what lies below (words on both sides of the number, nouns that
 * point back, bare numbers) was right less often. `npm run accuracy -- --confidence` prints the table.
 */
const RELIABILITY: Readonly<Record<Rule, number>> = {
  'noun-before': 0.97,
  'noun-after': 0.96,
  'noun-around': 0.88,
  predicate: 0.96,
  'verb-of-object': 0.96,
  rate: 0.97,
  'rate-of-subject': 0.96,
  'shared-rate': 0.96,
  distributed: 0.96,
  change: 0.97,
  share: 0.96,
  'from-to': 0.9,
  pointer: 0.8,
  bare: 0.6,
}
const SHORTEST_SURE = 2
const LONGEST_SURE = 18

/** How likely value, unit and label are all right. */
export function confidenceOf(reading: Reading, label: string, periodStated: boolean): number {
  let sure = RELIABILITY[reading.rule]
  if (reading.borrowed && reading.rule !== 'rate-of-subject' && reading.rule !== 'verb-of-object') sure -= 0.04
  if (label.length <= SHORTEST_SURE && reading.path.length === 0) sure -= 0.2
  if (label.length > LONGEST_SURE) sure -= 0.15
  if (!periodStated) sure -= 0.01
  return Math.max(0.05, Math.round(sure * 100) / 100)
}
