import { writeFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { ArchiveError, outputError } from '../archive-error.js'
import type { CellValue, ColumnType } from '../tables/column.js'
import type { TableSchema } from '../tables/tables.js'

/** More rows than this in one table do not make a workbook that anyone can open. */
const ROWS = 200_000
const CHARACTERS = 32_767
const YEAR_1980 = new Date('1980-01-01T00:00:00')

function cell(value: CellValue | Date | undefined, type: ColumnType): Cell {
  if (value === null || value === undefined) return null
  if (type === 'date') return { value: value as Date, type: Date, format: 'yyyy-mm-dd' }
  return typeof value === 'string' ? { value: value.slice(0, CHARACTERS), type: String } : (value as number | boolean)
}

async function sheetData(table: TableSchema, parquet: string): Promise<SheetData> {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(parquet) })
  if (rows.length > ROWS)
    throw new ArchiveError(
      'format/too-large',
      'finish',
      'archive.xlsx',
      `${rows.length} rows in ${table.name}; a workbook is written up to ${ROWS}`,
    )
  const header = table.columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const }))
  return [header, ...rows.map(row => table.columns.map(({ name, type }) => cell(row[name], type)))]
}

/** The same workbook without the time at which it was packed. */
function timeless(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: YEAR_1980 })
}

/** A workbook with a sheet for each table, from their Parquet files; refuses tables that no spreadsheet holds. */
export async function writeWorkbook(
  path: string,
  tables: readonly TableSchema[],
  parquetOf: (table: string) => string,
): Promise<void> {
  const sheets = []
  for (const table of tables)
    sheets.push({ sheet: table.name, data: await sheetData(table, parquetOf(table.name)), stickyRowsCount: 1 })
  const workbook = await writeExcelFile(sheets).toBuffer()
  await writeFile(path, timeless(workbook)).catch(error => {
    throw outputError(error, path, 'finish')
  })
}
