import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allOrFirst } from '../all-or-first.js'
import { outputError } from '../archive-error.js'
import type { ArchiveFormat } from '../archive-options.js'
import type { Folder } from '../folder.js'
import type { SectionPlace } from '../journal/lines.js'
import { tableSchemas } from '../tables/tables.js'
import { assembleCsv, assembleParquet, assembleRecords, type Parts } from './assemble.js'
import { dictionary } from './dictionary.js'
import { writeDuckDb } from './duckdb.js'
import { writeWorkbook } from './workbook.js'

const CSV_AT_ONCE = 4

/** What a part's file must hold for these formats: DuckDB and the workbook are made from Parquet. */
export function sectionFormats(formats: readonly ArchiveFormat[]): readonly SectionPlace['format'][] {
  const derived = formats.includes('duckdb') || formats.includes('xlsx')
  return (['jsonl', 'csv', 'parquet'] as const).filter(
    format => formats.includes(format) || (format === 'parquet' && derived),
  )
}

type Job = readonly [file: string, write: (path: string) => Promise<void>]

function plainJobs(formats: readonly ArchiveFormat[], parts: Parts): Job[] {
  const needed = sectionFormats(formats)
  const records: Job[] = needed.includes('jsonl') ? [['records.jsonl', path => assembleRecords(path, parts)]] : []
  const csv = tableSchemas.map((table): Job => [`${table.name}.csv`, path => assembleCsv(path, parts, table)])
  const parquet = tableSchemas.map(
    (table): Job => [`${table.name}.parquet`, path => assembleParquet(path, parts, table)],
  )
  const dictionaryText = dictionary(tableSchemas, formats)
  return [
    ...records,
    ...(needed.includes('csv') ? csv : []),
    ...(needed.includes('parquet') ? parquet : []),
    ['README.md', path => writeFile(path, dictionaryText)],
  ]
}

function derivedJobs(formats: readonly ArchiveFormat[], next: string): Job[] {
  const parquetOf = (table: string): string => join(next, `${table}.parquet`)
  const duckdb: Job = ['archive.duckdb', path => writeDuckDb(path, tableSchemas, parquetOf)]
  const workbook: Job = ['archive.xlsx', path => writeWorkbook(path, tableSchemas, parquetOf)]
  return [...(formats.includes('duckdb') ? [duckdb] : []), ...(formats.includes('xlsx') ? [workbook] : [])]
}

async function atOnce(jobs: readonly Job[], next: string, limit: number): Promise<void> {
  const waiting = jobs.values()
  let stopped = false
  const lane = async (): Promise<void> => {
    try {
      for (const [file, write] of waiting) if (!stopped) await write(join(next, file))
    } finally {
      stopped = true
    }
  }
  await allOrFirst(Array.from({ length: limit }, lane))
}

/** The final files of these formats, written whole beside the ones that stand; their names. */
export async function prepareFiles(
  { next }: Folder,
  formats: readonly ArchiveFormat[],
  parts: Parts,
): Promise<readonly string[]> {
  await rm(next, { recursive: true, force: true })
  await mkdir(next, { recursive: true }).catch(error => {
    throw outputError(error, next, 'finish')
  })
  const plain = plainJobs(formats, parts)
  const derived = derivedJobs(formats, next)
  await atOnce(plain, next, CSV_AT_ONCE)
  for (const [file, write] of derived) await write(join(next, file))
  const unwanted = formats.includes('parquet') ? [] : tableSchemas.map(({ name }) => `${name}.parquet`)
  return [...plain, ...derived].map(([file]) => file).filter(file => !unwanted.includes(file))
}

/** Gives the prepared files their names, and removes those of an earlier run that are not among them; their sizes. */
export async function publishFiles(
  { out, next }: Folder,
  files: readonly string[],
  stood: readonly string[],
): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const file of files) {
    sizes[file] = (await stat(join(next, file))).size
    await rename(join(next, file), join(out, file)).catch(error => {
      throw outputError(error, join(out, file), 'finish')
    })
  }
  for (const file of stood) if (!(file in sizes)) await rm(join(out, file), { force: true })
  await rm(next, { recursive: true, force: true })
  return sizes
}
