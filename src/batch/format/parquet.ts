import type { FileMetaData, RowGroup, SchemaElement } from 'hyparquet'
import { parquetMetadata } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { CellValue, ColumnType } from '../tables/column.js'
import type { TableSchema } from '../tables/tables.js'

const MAGIC = 4
const DAY = 86_400_000
const isoDate = /^\d{4}-\d{2}-\d{2}$/u

const elements: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
  integer: { type: 'INT32', repetition_type: 'OPTIONAL' },
  real: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
  flag: { type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
  date: { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
}

function schemaOf({ columns }: TableSchema): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, ...elements[type] })),
  ]
}

const writerOf = (table: TableSchema, writer: ByteWriter): ParquetWriter =>
  new ParquetWriter({ writer, schema: schemaOf(table), codec: 'SNAPPY', createdBy: 'baogao' })

const known = new Map<string, number | null>()
const KNOWN = 10_000

function countDays(text: string): number | null {
  if (!isoDate.test(text)) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : time / DAY
}

/** Days since 1970, null for what is no day of the calendar. */
export function daysOf(text: string): number | null {
  const found = known.get(text)
  if (found !== undefined) return found
  const days = countDays(text)
  // the same few days come again and again
  if (known.size < KNOWN) known.set(text, days)
  return days
}

/** As Parquet stores it; what does not fit its column becomes null rather than stop the archive. */
function physical(value: CellValue, type: ColumnType): CellValue {
  if (value === null) return null
  if (type === 'date') return daysOf(String(value))
  if (type === 'integer') return (value as number) === ((value as number) | 0) ? value : null
  return value
}

const asTheyAre: ReadonlySet<ColumnType> = new Set(['text', 'list', 'flag', 'real'])

/** A table that is given by columns, as a Parquet file of one row group; none for no rows. */
export function parquetBytes(table: TableSchema, columns: readonly (readonly CellValue[])[]): Uint8Array {
  const rowGroupSize = columns[0]?.length ?? 0
  if (rowGroupSize === 0) return new Uint8Array(0)
  const bytes = new ByteWriter(1 << 16)
  const writer = writerOf(table, bytes)
  const columnData = table.columns.map(({ name, type }, i) => ({
    name,
    data: asTheyAre.has(type) ? (columns[i] as CellValue[]) : columns[i]!.map(value => physical(value, type)),
    // measured: without these a part is written twice as fast, and its row group is small enough to be read whole
    offsetIndex: false,
    statistics: false,
    ...(type === 'integer' || type === 'real' ? { encoding: 'PLAIN' as const } : {}),
  }))
  writer.write({ columnData, rowGroupSize })
  writer.finish()
  return bytes.getBytes()
}

/** Where the row groups of a Parquet file of ours lie, and how they are laid out. */
export function groupsOf(file: Uint8Array): {
  readonly metadata: FileMetaData
  readonly start: number
  readonly end: number
} {
  const copy = file.slice()
  const metadata = parquetMetadata(copy.buffer)
  return { metadata, start: MAGIC, end: file.length - metadata.metadata_length - 2 * MAGIC }
}

const moved = (offset: bigint | undefined, by: bigint): bigint | undefined =>
  offset === undefined ? undefined : offset + by

/** A row group whose bytes stand `by` bytes further on than they did. */
export function moveGroup(group: RowGroup, by: bigint): RowGroup {
  return {
    ...group,
    ...(group.file_offset === undefined ? {} : { file_offset: group.file_offset + by }),
    columns: group.columns.map(chunk => ({
      ...chunk,
      ...(chunk.meta_data && {
        meta_data: {
          ...chunk.meta_data,
          data_page_offset: chunk.meta_data.data_page_offset + by,
          ...(chunk.meta_data.dictionary_page_offset !== undefined && {
            dictionary_page_offset: moved(chunk.meta_data.dictionary_page_offset, by),
          }),
        },
      }),
    })),
  }
}

export const parquetMagic = Buffer.from('PAR1')

/** What closes a Parquet file that holds these row groups. */
export function parquetFooter(table: TableSchema, groups: readonly RowGroup[]): Uint8Array {
  const bytes = new ByteWriter()
  const writer = writerOf(table, bytes)
  writer.row_groups = [...groups]
  writer.num_rows = groups.reduce((sum, group) => sum + group.num_rows, 0n)
  writer.finish()
  return bytes.getBytes().subarray(MAGIC)
}
