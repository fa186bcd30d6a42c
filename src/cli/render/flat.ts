import type { FormCell, Metric, Report, Section, Table } from '../../model/report.js'
import { type CsvValue, csvLine } from './csv.js'

interface Column<T> {
  readonly name: string
  readonly value: (item: T, report: Report) => CsvValue
}

/** A kind of item as a flat table: its columns, and the rows of one record. */
export interface FlatTable {
  readonly header: string
  rows(report: Report): string
}

const document: Column<unknown> = { name: 'document', value: (_, report) => report.source.name }
const issuer: Column<unknown> = { name: 'issuer', value: (_, report) => report.meta.issuer }
const year: Column<unknown> = { name: 'year', value: (_, report) => report.meta.year }

function sectionTitle(id: string | null, outline: readonly Section[]): string | null {
  const section = outline.find(candidate => candidate.id === id)
  return section === undefined ? null : `${section.marker}${section.title ?? ''}`
}

const plain = <T, K extends keyof T & string>(names: readonly K[]): Column<T>[] =>
  names.map(name => ({ name, value: item => item[name] as CsvValue }))

const metricColumns: readonly Column<Metric>[] = [
  document,
  issuer,
  year,
  ...plain<Metric, 'id' | 'indicator' | 'dimension' | 'label'>(['id', 'indicator', 'dimension', 'label']),
  { name: 'path', value: metric => metric.path.join(' / ') },
  ...plain<Metric, 'value' | 'low' | 'high' | 'unit' | 'bound' | 'change'>([
    'value',
    'low',
    'high',
    'unit',
    'bound',
    'change',
  ]),
  { name: 'from', value: metric => metric.period?.[0] },
  { name: 'to', value: metric => metric.period?.[1] },
  { name: 'section', value: (metric, report) => sectionTitle(metric.section, report.outline) },
  ...plain<Metric, 'origin' | 'rule' | 'confidence'>(['origin', 'rule', 'confidence']),
  { name: 'inferred', value: metric => metric.inferred.join(' ') },
  { name: 'start', value: metric => metric.span[0] },
  { name: 'end', value: metric => metric.span[1] },
  { name: 'quote', value: metric => metric.quote },
]

interface PlacedCell {
  readonly table: Table
  readonly cell: FormCell
}

const cellColumns: readonly Column<PlacedCell>[] = [
  document,
  issuer,
  year,
  { name: 'table', value: ({ table }) => table.id },
  { name: 'form', value: ({ table }) => table.form },
  ...(['code', 'row', 'col', 'raw', 'value', 'state', 'unit'] as const).map(name => ({
    name,
    value: ({ cell }: PlacedCell) => cell[name],
  })),
  { name: 'inferred', value: ({ cell }) => cell.inferred?.join(' ') },
  { name: 'start', value: ({ cell }) => cell.span?.[0] },
  { name: 'end', value: ({ cell }) => cell.span?.[1] },
]

const flatTable = <T>(columns: readonly Column<T>[], items: (report: Report) => readonly T[]): FlatTable => ({
  header: csvLine(columns.map(column => column.name)),
  rows: report =>
    items(report)
      .map(item => csvLine(columns.map(column => column.value(item, report))))
      .join(''),
})

/** The metrics of a record, a row each. */
export const metricTable = flatTable(metricColumns, report => report.metrics)

/** The cells of the official forms of a record, a row each. */
export const formCellTable = flatTable(cellColumns, report =>
  report.tables.flatMap(table => table.cells.map(cell => ({ table, cell }))),
)
