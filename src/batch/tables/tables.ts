import type { Report } from '../../model/report.js'
import type { CellValue, ColumnType, Table } from './column.js'
import { documents } from './documents.js'
import { inputs } from './inputs.js'
import {
  checks,
  citations,
  diagnostics,
  formCells,
  metrics,
  numbers,
  requirements,
  responsibilities,
  sections,
} from './items.js'

/** A table as the writers see it: a name and typed columns. */
export interface TableSchema {
  readonly name: string
  readonly about: string
  readonly key: readonly string[]
  readonly columns: readonly { readonly name: string; readonly type: ColumnType; readonly about: string }[]
}

// each table is sound for its own items; together they are only seen through `rowsOf`
const recordTables = [
  documents,
  sections,
  metrics,
  numbers,
  formCells,
  requirements,
  responsibilities,
  citations,
  checks,
  diagnostics,
] as unknown as readonly Table[]

/** All tables of an archive, in the order of the workbook and of the data dictionary. */
export const tableSchemas: readonly TableSchema[] = [inputs, ...recordTables]

/** For each table of records, its name and the rows that one record gives it. */
export function* rowsOf(document: string, report: Report): Generator<readonly [table: string, rows: CellValue[][]]> {
  for (const { name, items, columns } of recordTables) {
    const rows: CellValue[][] = []
    for (const item of items(report)) {
      const row = { document, report, item }
      rows.push(columns.map(column => column.of(row)))
    }
    yield [name, rows]
  }
}
