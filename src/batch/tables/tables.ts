import type { ColumnType, Table } from './column.js'
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

/** The tables made from records. Each is sound for its own items. */
export const recordTables = [
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
