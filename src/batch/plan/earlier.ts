import { join } from 'node:path'
import type { Earlier } from '../archive-options.js'
import type { Folder } from '../folder.js'
import type { Input } from '../input.js'
import { isInput, type JournalState, type PlacedText, parseLine } from '../journal/journal-state.js'
import type { InputLine, PartLine, SectionPlace } from '../journal/lines.js'
import type { EarlierRecord } from '../work/protocol.js'
import type { Part } from './parts.js'

/** Whether a part of an earlier run can stand as it is, as far as the journal tells. */
export function fits(
  part: Part,
  line: PartLine | undefined,
  formats: readonly SectionPlace['format'][],
  earlier: Earlier,
): line is PartLine {
  if (line === undefined || earlier === 'fresh') return false
  if (earlier === 'skip-unchanged' && line.stamp !== part.stamp) return false
  return formats.every(format => line.sections.some(section => section.format === format))
}

interface Source {
  readonly file: string
  readonly base: number
}

/** Files that hold records of earlier runs and still stand, by the part's file of old. */
export function recordSources(
  folder: Folder,
  { parts, finished }: JournalState,
  sizeOf: (path: string) => number,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  const records = join(folder.out, 'records.jsonl')
  if (finished !== null && sizeOf(records) === finished.files['records.jsonl'])
    for (const { file, start } of finished.parts) sources.set(file, { file: records, base: start })
  for (const { file, bytes, sections } of parts.values()) {
    const own = sections.find(({ format }) => format === 'jsonl')
    if (own === undefined || sources.has(file) || sizeOf(join(folder.parts, file)) !== bytes) continue
    sources.set(file, { file: join(folder.parts, file), base: own.start })
  }
  return sources
}

/** The records that can be taken over, by the name of their input; the latest of each counts. */
export async function earlierRecords(
  lines: AsyncIterable<PlacedText>,
  sources: ReadonlyMap<string, Source>,
  wanted: ReadonlySet<string>,
): Promise<Map<string, EarlierRecord>> {
  const found = new Map<string, EarlierRecord>()
  let group: InputLine[] = []
  for await (const { text } of lines) {
    const line = parseLine(text)
    if (line === null) break
    if (isInput(line)) {
      if (line.at !== null && wanted.has(line.input)) group.push(line)
      continue
    }
    const source = 'part' in line ? sources.get(line.file) : undefined
    if (source !== undefined)
      for (const one of group)
        found.set(one.input, { file: source.file, start: source.base + one.at![0], length: one.at![1], line: one })
    group = []
  }
  return found
}

/** Whether a record that was made then is the record of this input now. */
export async function stillHolds(
  input: Input,
  { line }: EarlierRecord,
  earlier: Earlier,
  digestOf: (input: Input) => Promise<string | null>,
): Promise<boolean> {
  if (earlier === 'resume') return true
  if (line.size !== input.size) return false
  return line.stamp === input.stamp || (input.digest ?? (await digestOf(input))) === line.digest
}
