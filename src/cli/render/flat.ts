import { csvHeader, csvLine } from '../../batch/format/csv.js'
import { documentId, integer, type Table, text } from '../../batch/tables/column.js'
import { formCells, metrics } from '../../batch/tables/items.js'
import type { Report } from '../../model/report.js'

/** A table of an archive as CSV: its header, and the rows of one record. */
export interface FlatTable {
  readonly header: string
  rows(report: Report): string
}

/** Whose row it is, in words: many files go into one table, and no table of documents stands beside it. */
const whose = [
  text<unknown>('file', 'name of the file', row => row.report.source.name),
  text<unknown>('issuer', 'who issued it', row => row.report.meta.issuer),
  integer<unknown>('year', 'the year that it reports on', row => row.report.meta.year),
]

function flatTable<T>(table: Table<T>): FlatTable {
  const columns = [...whose, ...table.columns]
  const types = columns.map(column => column.type)
  return {
    header: csvHeader(columns.map(column => column.name)),
    rows: report => {
      const document = documentId(report.source.sha256)
      const lines = table.items(report).map(item =>
        csvLine(
          columns.map(column => column.of({ document, report, item })),
          types,
        ),
      )
      return lines.join('')
    },
  }
}

export const metricTable = flatTable(metrics)
export const formCellTable = flatTable(formCells)
