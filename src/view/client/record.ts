import type {
  Check,
  Citation,
  Diagnostic,
  FormCell,
  Metric,
  NumberEntry,
  Requirement,
  Responsibility,
  Section,
} from '../../model/report.js'
import type { Span } from '../../model/span.js'
import { fromColumns } from '../columns.js'
import { type PageData, type ShownRemoval, unpackRuns } from '../page-data.js'
import { byId } from './dom.js'

const data: PageData = JSON.parse(byId('data').textContent ?? '')

type ShownOperand = readonly [name: string, value: number | null, span?: Span | null]
export type ShownCheck = Omit<Check, 'operands'> & { readonly operands: readonly ShownOperand[] }

/** The record that the page shows. */
export const record = {
  document: data.document,
  meta: data.meta,
  outline: fromColumns<Section>(data.lists.outline),
  numbers: fromColumns<NumberEntry>(data.lists.numbers),
  metrics: fromColumns<Metric>(data.lists.metrics),
  requirements: fromColumns<Requirement>(data.lists.requirements),
  responsibilities: fromColumns<Responsibility>(data.lists.responsibilities),
  citations: fromColumns<Citation>(data.lists.citations),
  checks: fromColumns<ShownCheck>(data.lists.checks),
  chrome: fromColumns<ShownRemoval>(data.lists.chrome),
  diagnostics: fromColumns<Diagnostic>(data.lists.diagnostics),
  tables: data.tables.map(table => ({ ...table, cells: fromColumns<FormCell>(table.cells) })),
}
export type ShownTable = (typeof record.tables)[number]

/** How the text of the page leads to the source. */
export const runs = unpackRuns(data.runs)

const sections = new Map(record.outline.map(section => [section.id, section]))

export const sectionTitle = (id: string | null): string => {
  const section = id === null ? undefined : sections.get(id)
  return section === undefined ? '' : `${section.marker}${section.title ?? ''}`
}

/** Whether a section is another one or lies in it. */
export function isWithin(id: string | null, outer: string): boolean {
  for (let at = id; at !== null; at = sections.get(at)?.parent ?? null) if (at === outer) return true
  return false
}

/** The section that a place lies in. */
export function sectionAt([start]: Span): string | null {
  let low = 0
  let high = record.outline.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (record.outline[middle]!.span[0] <= start) low = middle + 1
    else high = middle
  }
  return record.outline[low - 1]?.id ?? null
}

const byPlace = new Map(
  record.metrics.filter(m => m.table !== null).map(m => [`${m.table} ${m.span[0]}`, m.id] as const),
)

/** The metric that was made from a cell. */
export const metricOfCell = (table: string, cell: FormCell): string | null =>
  cell.span === null ? null : (byPlace.get(`${table} ${cell.span[0]}`) ?? null)
