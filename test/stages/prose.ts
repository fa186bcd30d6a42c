import { compileKnowledge } from '../../src/compile-knowledge.js'
import { defaultKnowledge } from '../../src/knowledge/index.js'
import type { Heading, MetricDraft } from '../../src/model/draft.js'
import type { Segmenter } from '../../src/model/segmenter.js'
import type { ReadSentence } from '../../src/model/sentence.js'
import { readProse } from '../../src/read-prose.js'
import { findDates } from '../../src/stages/date/find-dates.js'
import { decode } from '../../src/stages/decode/decode.js'
import { type MetricContext, readMetrics } from '../../src/stages/metric/read-metrics.js'
import { normalise } from '../../src/stages/normalise/normalise.js'
import { findQuantities } from '../../src/stages/quantity/find-quantities.js'
import { read } from '../../src/stages/read/read.js'
import { sentences } from '../../src/stages/sentence/sentence.js'

const known = compileKnowledge(defaultKnowledge)

/** The sentences of a plain text with all their numbers, as of a report on `year`. */
export function proseOf(text: string, year: number): ReadSentence[] {
  const document = normalise(read(decode(text)), known.folds)
  const found = sentences(document, [[0, document.text.length]], [], [], null)
  return readProse(found, [], {
    quantities: part => findQuantities(part, known.units),
    dates: part => findDates(part, { reference: `${year}-12-31` }, known.periods),
    rules: known.kinds,
    kind: 'annual-report',
  })
}

/** The metrics of a plain text, as of a report on `year`. */
export function metricsOf(
  text: string,
  segmenter: Segmenter,
  {
    year = 2021,
    headings = [],
    section,
    ...rest
  }: Partial<MetricContext> & { headings?: readonly Heading[]; section?: string } = {},
): MetricDraft[] {
  const context: MetricContext = { year: year ?? 2021, period: null, title: null, issuer: null, ...rest }
  const prose = proseOf(text, year ?? 2021).map(sentence => ({ ...sentence, section: section ?? sentence.section }))
  return readMetrics(prose, headings, context, {
    lexicon: known.lexicon,
    segmenter,
    indicators: null,
    ratios: known.ratios,
  })
}
