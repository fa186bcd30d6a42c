import type { Heading, MetricDraft } from './model/draft.js'
import type { FormEdition } from './model/form.js'
import type { Meta } from './model/report.js'
import type { DescribedTable } from './read-tables.js'
import { formMetrics, type MetricFrame } from './stages/form/form-metrics.js'
import type { FreeCell } from './stages/free-table/read-free-table.js'

/** A metric for every number in a table: of official forms by row and column code, of others by their headers. */
export function tableMetrics(
  tables: readonly DescribedTable[],
  editions: readonly FormEdition[],
  headings: readonly Heading[],
  { year, period }: Pick<Meta, 'year' | 'period'>,
): MetricDraft[] {
  const whole = period ?? (year === null ? null : ([`${year}-01-01`, `${year}-12-31`] as const))
  let next = 0
  return tables.flatMap(({ draft: { id, span }, read }) => {
    while (next < headings.length && headings[next]!.span[0] <= span[0]) next++
    const section = headings[next - 1]?.id ?? null
    const frame: MetricFrame = { table: id, period: whole, periodInferred: true, section }
    if (!('form' in read)) return read.cells.map(cell => freeMetric(cell, frame))
    const edition = editions.find(e => e.id === read.form)
    return edition === undefined ? [] : formMetrics(read, edition, frame)
  })
}

function freeMetric(cell: FreeCell, frame: MetricFrame): MetricDraft {
  const stated = cell.period !== 'document'
  return {
    indicator: null,
    dimension: null,
    label: cell.label,
    path: [...cell.path],
    value: cell.value,
    low: null,
    high: null,
    unit: cell.unit,
    bound: 'exact',
    change: null,
    period: cell.period === 'document' ? frame.period : cell.period,
    section: frame.section,
    origin: 'table',
    table: frame.table,
    rule: 'table/row-and-column',
    inferred: stated || frame.period === null ? [] : ['period'],
    confidence: cell.noted ? 0.85 : 0.92,
    labelSpan: cell.labelSpan,
    span: cell.span,
  }
}
