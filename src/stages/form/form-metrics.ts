import type { FormSlot } from '../../knowledge-kit/form-sums.js'
import type { MetricDraft } from '../../model/draft.js'
import type { FormEdition, ReadCell, ReadTable } from '../../model/form.js'
import { compileForm } from './compile.js'

/** What the metrics of a form share. */
export interface MetricFrame {
  readonly table: string
  /** The year that the form reports on, as ISO dates; null where it is not known. */
  readonly period: readonly [from: string, to: string] | null
  readonly periodInferred: boolean
  readonly section: string | null
}

const MONEY: Readonly<Record<string, number>> = { 万元: 10_000, 亿元: 100_000_000 }

/** A metric for each cell that has a number; 万元 come as 元. */
export function formMetrics(table: ReadTable, edition: FormEdition, frame: MetricFrame): MetricDraft[] {
  const { slots } = compileForm(edition)
  return table.cells.flatMap((cell, i) =>
    cell.value === null || cell.span === null ? [] : [metricOf(cell, slots[i]!, frame)],
  )
}

function metricOf(cell: ReadCell, slot: FormSlot, frame: MetricFrame): MetricDraft {
  const scale = MONEY[cell.unit ?? ''] ?? 1
  const inferred = [...(cell.inferred ? ['value'] : []), ...(frame.periodInferred && frame.period ? ['period'] : [])]
  const { row, column } = slot
  const groups = row.row.split(' / ').slice(0, -1)
  return {
    indicator: row.code,
    dimension: column?.code ?? null,
    label: column && column.code !== 'total' ? `${row.label}(${column.label})` : row.label,
    path: column?.path ? [...groups, ...column.path.slice(0, -1)] : groups,
    value: scale === 1 ? cell.value : scaled(cell.value!, scale),
    low: null,
    high: null,
    unit: scale === 1 ? cell.unit : '元',
    bound: 'exact',
    change: null,
    period: frame.period,
    section: frame.section,
    origin: 'table',
    table: frame.table,
    rule: 'form/cell',
    inferred,
    confidence: confidenceOf(cell),
    labelSpan: null,
    span: cell.span!,
  }
}

/** 24252.311082 万元 are 242523110.82 元, without the dust of binary fractions. */
const scaled = (value: number, scale: number): number => Math.round(value * scale * 100) / 100

/** A number printed in its own cell is nearly certain; one cut out by sums a little less, one with a note least. */
function confidenceOf(cell: ReadCell): number {
  if (cell.inferred) return 0.97
  return cell.state === 'text' ? 0.95 : 0.99
}
