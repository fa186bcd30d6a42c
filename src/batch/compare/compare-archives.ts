import { type FileHandle, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { compareRecords, type RecordChange } from '../../compare/record-changes.js'
import type { Report } from '../../model/report.js'
import { ArchiveError, outputError } from '../archive-error.js'
import { placedLines } from '../journal/journal-file.js'

/** How the records of one document differ. */
export interface DocumentChange {
  readonly name: string
  readonly kind: 'changed' | 'gained' | 'lost'
  readonly changes: readonly RecordChange[]
}

/** What differs between two output folders. */
export interface ArchiveChanges {
  readonly compared: number
  readonly changed: number
  readonly gained: number
  readonly lost: number
  /** How often each kind of item changed, as `metrics changed label`. */
  readonly kinds: Readonly<Record<string, number>>
  /** Where the changes are listed, a document a line. */
  readonly file: string
}

interface Place {
  readonly start: number
  readonly length: number
}

const sha256 = /"sha256":"(?<digest>[0-9a-f]{64})"/u
/** Name and digest of the source stand at the front of a record. */
const HEAD = 4096

/** Where the records of a folder lie in its records.jsonl, by the digest of their documents. */
async function indexRecords(path: string): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for await (const { text, end } of placedLines(path)) {
    const digest = sha256.exec(text.slice(0, HEAD))?.groups?.digest
    const length = Buffer.byteLength(text) + 1
    if (digest !== undefined) places.set(digest, { start: end - length, length })
  }
  return places
}

async function readRecord(file: FileHandle, { start, length }: Place): Promise<Report> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, start)
  return JSON.parse(bytes.toString('utf8'))
}

async function* documentChanges(before: string, after: string): AsyncGenerator<DocumentChange | null> {
  const places = await indexRecords(before)
  const file = await open(before, 'r')
  try {
    for await (const { text } of placedLines(after)) {
      const report: Report = JSON.parse(text)
      const place = places.get(report.source.sha256)
      places.delete(report.source.sha256)
      const name = report.source.name ?? ''
      if (place === undefined) {
        yield { name, kind: 'gained', changes: [] }
        continue
      }
      const changes = compareRecords(await readRecord(file, place), report)
      yield changes.length === 0 ? null : { name, kind: 'changed', changes }
    }
    for (const place of places.values())
      yield { name: (await readRecord(file, place)).source.name ?? '', kind: 'lost', changes: [] }
  } finally {
    await file.close()
  }
}

const kindOf = ({ list, kind, field }: RecordChange): string =>
  [list, kind, ...(field === null ? [] : [field])].join(' ')

/** Compares the records of two output folders, writes `changes.jsonl` into the later one, and counts by kind of item. */
export async function compareArchives(previous: string, out: string): Promise<ArchiveChanges> {
  const paths = [join(previous, 'records.jsonl'), join(out, 'records.jsonl')] as const
  for (const path of paths) {
    await open(path, 'r').then(
      file => file.close(),
      error => {
        throw new ArchiveError(
          'compare/no-records',
          'finish',
          path,
          'there are no records to compare; both folders need the format jsonl',
          { cause: error },
        )
      },
    )
  }
  const counts = { compared: 0, changed: 0, gained: 0, lost: 0 }
  const kinds: Record<string, number> = {}
  const file = join(out, 'changes.jsonl')
  const unfinished = join(out, '.baogao', 'changes.jsonl')
  const to = await open(unfinished, 'w').catch(error => {
    throw outputError(error, unfinished, 'finish')
  })
  try {
    for await (const change of documentChanges(...paths)) {
      if (change === null || change.kind === 'changed') counts.compared++
      if (change === null) continue
      counts[change.kind]++
      for (const one of change.changes) kinds[kindOf(one)] = (kinds[kindOf(one)] ?? 0) + 1
      await to.appendFile(`${JSON.stringify(change)}\n`)
    }
  } finally {
    await to.close()
  }
  await rename(unfinished, file)
  return { ...counts, kinds, file }
}
