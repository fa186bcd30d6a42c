import type { CellValue, ColumnType } from '../tables/column.js'

/** Excel takes a CSV file for UTF-8 only where it begins with this. */
export const byteOrderMark = '\uFEFF'

const formula = /^'*[=+\-@\t\r＝＋－＠]/u
const special = /[",\r\n]/u

/**
 * A text that no spreadsheet runs: an apostrophe in front of what begins like a formula. A text that begins with
 * apostrophes and such a sign gets one more, so that dropping one always gives the text back.
 */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text behind a cell of ours. */
export const original = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

function field(value: CellValue, type: ColumnType): string {
  if (value === null) return ''
  if (typeof value !== 'string' || type === 'date') return String(value)
  const safe = harmless(value)
  // an empty text is told from null by its quotes
  return safe === '' || special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of CSV (RFC 4180) with its end. */
export const csvLine = (values: readonly CellValue[], types: readonly ColumnType[]): string =>
  `${values.map((value, i) => field(value, types[i]!)).join(',')}\r\n`

/** A table that is given by columns, as lines of CSV. */
export function csvLines(columns: readonly (readonly CellValue[])[], types: readonly ColumnType[]): string {
  const count = columns[0]?.length ?? 0
  let lines = ''
  for (let row = 0; row < count; row++)
    lines += `${columns.map((values, i) => field(values[row]!, types[i]!)).join(',')}\r\n`
  return lines
}

/** The first line of a table. */
export const csvHeader = (names: readonly string[]): string => `${names.join(',')}\r\n`
