import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowGroup } from 'hyparquet'
import { outputError } from '../archive-error.js'
import { byteOrderMark, csvHeader } from '../format/csv.js'
import { groupsOf, moveGroup, parquetFooter, parquetMagic } from '../format/parquet.js'
import type { PartLine, SectionPlace } from '../journal/lines.js'
import type { TableSchema } from '../tables/tables.js'
import { copyBuffer, copyRange, writeAll } from './copy-range.js'

/** The files of parts in the order of the output. */
export interface Parts {
  readonly folder: string
  readonly lines: readonly PartLine[]
}

const sectionOf = (
  { sections }: PartLine,
  format: SectionPlace['format'],
  table: string | null,
): SectionPlace | undefined => sections.find(section => section.format === format && section.table === table)

type Visit = (file: FileHandle, place: SectionPlace) => Promise<void>

async function visit(
  { folder, lines }: Parts,
  format: SectionPlace['format'],
  table: string | null,
  each: Visit,
): Promise<void> {
  for (const line of lines) {
    const place = sectionOf(line, format, table)
    if (place === undefined || place.length === 0) continue
    const file = await open(join(folder, line.file), 'r')
    try {
      await each(file, place)
    } finally {
      await file.close()
    }
  }
}

async function writeFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  try {
    const file = await open(path, 'w')
    try {
      await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw outputError(error, path, 'finish')
  }
}

/** All records, one a line. */
export const assembleRecords = (path: string, parts: Parts): Promise<void> =>
  writeFile(path, async to => {
    const buffer = copyBuffer()
    await visit(parts, 'jsonl', null, (from, { start, length }) => copyRange(from, start, length, to, buffer))
  })

/** One table as CSV. */
export const assembleCsv = (path: string, parts: Parts, { name, columns }: TableSchema): Promise<void> =>
  writeFile(path, async to => {
    await writeAll(to, Buffer.from(byteOrderMark + csvHeader(columns.map(column => column.name))))
    const buffer = copyBuffer()
    await visit(parts, 'csv', name, (from, { start, length }) => copyRange(from, start, length, to, buffer))
  })

async function readSection(from: FileHandle, { start, length }: SectionPlace): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length)
  await from.read(bytes, 0, length, start)
  return bytes
}

/** One table as Parquet: the row groups of the parts behind each other, under one footer. */
export const assembleParquet = (path: string, parts: Parts, table: TableSchema): Promise<void> =>
  writeFile(path, async to => {
    await writeAll(to, parquetMagic)
    const groups: RowGroup[] = []
    let end = parquetMagic.length
    await visit(parts, 'parquet', table.name, async (from, place) => {
      const section = await readSection(from, place)
      const { metadata, start, end: stop } = groupsOf(section)
      for (const group of metadata.row_groups) groups.push(moveGroup(group, BigInt(end - start)))
      await writeAll(to, section.subarray(start, stop))
      end += stop - start
    })
    await writeAll(to, parquetFooter(table, groups))
  })
