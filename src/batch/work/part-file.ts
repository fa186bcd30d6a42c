import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { csvLines } from '../format/csv.js'
import { parquetBytes } from '../format/parquet.js'
import type { SectionPlace } from '../journal/lines.js'
import type { TableColumns } from '../tables/gather.js'
import { tableSchemas } from '../tables/tables.js'

type Format = SectionPlace['format']

/** The records and rows of one part, gathered in memory until the part is whole. */
export interface PartContent {
  readonly records: Uint8Array
  readonly tables: ReadonlyMap<string, TableColumns>
}

interface Piece {
  readonly place: Omit<SectionPlace, 'start' | 'length'>
  readonly bytes: Uint8Array
}

function* pieces({ records, tables }: PartContent, formats: readonly Format[]): Generator<Piece> {
  if (formats.includes('jsonl')) yield { place: { format: 'jsonl', table: null }, bytes: records }
  for (const schema of tableSchemas) {
    const table = schema.name
    const columns = tables.get(table)!
    if (formats.includes('csv')) {
      const types = schema.columns.map(({ type }) => type)
      yield { place: { format: 'csv', table }, bytes: Buffer.from(csvLines(columns, types)) }
    }
    if (formats.includes('parquet')) yield { place: { format: 'parquet', table }, bytes: parquetBytes(schema, columns) }
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from)
}

export interface WrittenPart {
  readonly bytes: number
  readonly digest: string
  readonly sections: readonly SectionPlace[]
}

function writePieces(file: number, content: PartContent, formats: readonly Format[]): WrittenPart {
  const hash = createHash('sha256')
  const sections: SectionPlace[] = []
  let end = 0
  for (const { place, bytes } of pieces(content, formats)) {
    hash.update(bytes)
    writeAll(file, bytes)
    sections.push({ ...place, start: end, length: bytes.length })
    end += bytes.length
  }
  return { bytes: end, digest: hash.digest('hex'), sections }
}

/** Writes a part's file: all sections behind each other, under its name only when it is whole. */
export function writePart(path: string, content: PartContent, formats: readonly Format[]): WrittenPart {
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}.part`
  const file = openSync(unfinished, 'w')
  try {
    const written = writePieces(file, content, formats)
    closeSync(file)
    renameSync(unfinished, path)
    return written
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
