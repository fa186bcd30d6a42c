import type { Report } from '../../model/report.js'

/** What a column holds. `list` is JSON text of an array, null for an empty one; `date` an ISO date. */
export type ColumnType = 'text' | 'integer' | 'real' | 'flag' | 'date' | 'list'

export type CellValue = string | number | boolean | null

/** One row of a table before it is cut into columns: an item of a record, and whose it is. */
export interface Row<T> {
  readonly document: string
  readonly report: Report
  readonly item: T
}

export interface Column<T> {
  readonly name: string
  readonly type: ColumnType
  /** For the data dictionary. */
  readonly about: string
  readonly of: (row: Row<T>) => CellValue
}

/** A flat table made from records: one row for each of `items`. */
export interface Table<T = unknown> {
  readonly name: string
  readonly about: string
  readonly key: readonly string[]
  readonly columns: readonly Column<T>[]
  readonly items: (report: Report) => readonly T[]
}

type Of<T> = (row: Row<T>) => CellValue | undefined

const column =
  (type: ColumnType) =>
  <T>(name: string, about: string, of: Of<T>): Column<T> => ({ name, type, about, of: row => of(row) ?? null })

export const text = column('text')
export const integer = column('integer')
export const real = column('real')
export const flag = column('flag')
export const date = column('date')

/** A column of lists, as JSON text. */
export const list = <T>(name: string, about: string, of: (row: Row<T>) => readonly unknown[] | undefined): Column<T> =>
  column('list')<T>(name, about, row => {
    const values = of(row) ?? []
    return values.length === 0 ? null : JSON.stringify(values)
  })

/** The key that leads from any table to `documents`. */
export const documentKey = <T>(): Column<T> =>
  text<T>(
    'document',
    'key of the document: the first 16 hexadecimal digits of the SHA-256 of its bytes',
    row => row.document,
  )

/** Columns of the place of an item in the decoded source text. */
export const place = <T extends { readonly span: readonly [number, number] | null }>(): readonly Column<T>[] => [
  integer<T>('start', 'where it begins in the decoded source text, in UTF-16 code units', row => row.item.span?.[0]),
  integer<T>('end', 'where it ends there, exclusive', row => row.item.span?.[1]),
]

export const quote = <T extends { readonly quote: string }>(): Column<T> =>
  text<T>('quote', 'the text there as a reader of the page sees it', row => row.item.quote)

/** The key of a document, from the digest of its bytes. */
export const documentId = (sha256: string): string => sha256.slice(0, 16)
