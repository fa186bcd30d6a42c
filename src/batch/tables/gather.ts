import type { Report } from '../../model/report.js'
import { type CellValue, documentId } from './column.js'
import { type InputRow, inputs } from './inputs.js'
import { recordTables, tableSchemas } from './tables.js'

/** The rows of one table, column by column. */
export type TableColumns = readonly (readonly CellValue[])[]

/** Rows of all tables, gathered from records. */
export interface Gathered {
  readonly tables: ReadonlyMap<string, TableColumns>
  /** Adds the rows of a record; where one cannot be made, it throws and none is added. */
  record(report: Report): void
  input(row: InputRow): void
}

export const rowCount = (columns: TableColumns): number => columns[0]?.length ?? 0

/** Tables without rows yet. */
export function gatherTables(): Gathered {
  const tables = new Map(tableSchemas.map(({ name, columns }) => [name, columns.map((): CellValue[] => [])]))
  const cutBack = (counts: readonly number[]): void => {
    for (const [i, columns] of [...tables.values()].entries())
      for (const values of columns) values.length = Math.min(values.length, counts[i]!)
  }
  const addRecord = (report: Report): void => {
    const document = documentId(report.source.sha256)
    for (const { name, items, columns } of recordTables) {
      const into = tables.get(name)!
      for (const item of items(report)) {
        const row = { document, report, item }
        for (let i = 0; i < columns.length; i++) into[i]!.push(columns[i]!.of(row))
      }
    }
  }
  return {
    tables,
    record: report => {
      const counts = [...tables.values()].map(rowCount)
      try {
        addRecord(report)
      } catch (error) {
        cutBack(counts)
        throw error
      }
    },
    input: row => {
      const into = tables.get(inputs.name)!
      for (const [i, value] of inputs.values(row).entries()) into[i]!.push(value)
    },
  }
}
