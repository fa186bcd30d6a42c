import type { MetricDraft } from '../../model/draft.js'
import type { ReadSentence } from '../../model/sentence.js'
import type { Span } from '../../model/span.js'
import { confidenceOf } from './confidence.js'
import { isOneStretch } from './label.js'
import type { PeriodTracker } from './period.js'
import type { MetricKnowledge } from './read-metrics.js'
import type { Reading } from './scope.js'

const LONGEST_LABEL = 40

/** A reading as the record has it, in offsets of the document. */
export function draftMetric(
  reading: Reading,
  sentence: ReadSentence,
  periods: PeriodTracker,
  knowledge: MetricKnowledge,
): MetricDraft {
  const { figure, path } = reading
  const { quantity } = figure
  const label = reading.label.replace(/[。;!?\n]/gu, '').slice(0, LONGEST_LABEL)
  const { period, stated } = periods.at(figure, reading, sentence)
  const inferred = [...(stated ? [] : ['period']), ...(reading.borrowed ? ['label'] : [])]
  return {
    indicator: knowledge.indicators?.(label, path, quantity.unit) ?? null,
    dimension: null,
    label,
    path: [...path],
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: quantity.unit,
    bound: quantity.bound,
    change: reading.change,
    period,
    section: sentence.section,
    origin: 'prose',
    table: null,
    rule: `metric/${reading.rule}`,
    inferred,
    confidence: confidenceOf(reading, label, stated),
    labelSpan: labelSpan(reading, label, sentence),
    span: inDocument(figure.mention.start, figure.mention.end, sentence),
  }
}

const inDocument = (start: number, end: number, sentence: ReadSentence): Span => [
  sentence.at[start]!,
  sentence.at[end - 1]! + 1,
]

function labelSpan(reading: Reading, label: string, sentence: ReadSentence): Span | null {
  const { tokens, figure } = reading
  if (tokens === null || tokens.length === 0 || !isOneStretch(tokens)) return null
  const { at } = figure.clause
  const start = at[tokens[0]!.start]!
  const end = at[tokens.at(-1)!.end - 1]! + 1
  return sentence.text.slice(start, end) === label ? inDocument(start, end, sentence) : null
}
