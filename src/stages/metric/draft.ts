import type { MetricDraft } from '../../model/draft.js'
import type { Quantity } from '../../model/mention.js'
import type { ReadSentence } from '../../model/sentence.js'
import type { Span } from '../../model/span.js'
import { inDocument } from '../../text/sentence-offsets.js'
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
  knowledge: MetricKnowledge & { readonly year: number | null },
): MetricDraft {
  const { figure, path } = reading
  const quantity = inPercent(figure.quantity)
  const { start, end } = figure.mention
  const { outer } = figure.quantity
  const label = reading.label.replace(/[。;!?\n]/gu, '').slice(0, LONGEST_LABEL)
  const { period, stated } = periods.at(figure, reading, sentence)
  const query = { label, path, unit: quantity.unit, change: reading.change !== null, year: knowledge.year }
  const known = knowledge.indicators?.(query) ?? null
  const inferred = [...(stated || period === null ? [] : ['period']), ...(reading.borrowed ? ['label'] : [])]
  return {
    indicator: known?.indicator ?? null,
    dimension: known?.dimension ?? null,
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
    span: inDocument(sentence, Math.min(start, outer[0]), Math.max(end, outer[1])),
  }
}

/** 翻一番 is 100 % more, 翻两番 300. */
function inPercent(quantity: Quantity): Quantity {
  if (quantity.unit !== '番' || quantity.value === null) return quantity
  return { ...quantity, value: (2 ** quantity.value - 1) * 100, unit: '%' }
}

function labelSpan(reading: Reading, label: string, sentence: ReadSentence): Span | null {
  const { tokens, figure } = reading
  if (tokens === null || tokens.length === 0 || !isOneStretch(tokens)) return null
  const { at } = figure.clause
  const start = at[tokens[0]!.start]!
  const end = at[tokens.at(-1)!.end - 1]! + 1
  return sentence.text.slice(start, end) === label ? inDocument(sentence, start, end) : null
}
