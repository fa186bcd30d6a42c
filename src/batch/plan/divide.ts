import { statSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folder } from '../folder.js'
import type { Input } from '../input.js'
import { placedLines } from '../journal/journal-file.js'
import type { PartLine, SectionPlace } from '../journal/lines.js'
import type { Run } from '../run.js'
import { isWhole } from '../work/check-part.js'
import type { EarlierRecord } from '../work/protocol.js'
import { digestOfInput } from '../work/read-input.js'
import { earlierRecords, fits, recordSources, stillHolds } from './earlier.js'
import type { Part } from './parts.js'

/** The parts of a listing, divided by whether there is anything to do for them. */
export interface Division {
  readonly kept: Map<string, PartLine>
  readonly todo: readonly Part[]
}

/** Parts that earlier runs left whole, and those that are to be done. */
export async function divide(
  { folder, settings, state, meter }: Run,
  parts: readonly Part[],
  formats: readonly SectionPlace['format'][],
): Promise<Division> {
  const kept = new Map<string, PartLine>()
  const todo: Part[] = []
  for (const part of parts) {
    const line = state.parts.get(part.id)
    if (!fits(part, line, formats, settings.earlier) || !(await isWhole(join(folder.parts, line.file), line))) {
      todo.push(part)
      continue
    }
    kept.set(part.id, line)
    meter.kept(part.inputs.length)
  }
  return { kept, todo }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1

/** A look-up of records that earlier runs made and that still hold. */
export async function earlierOf(
  run: Run,
  todo: readonly Part[],
): Promise<(input: Input) => Promise<EarlierRecord | undefined>> {
  const { folder, state, settings } = run
  const sources = recordSources(folder, state, sizeOf)
  if (sources.size === 0 || settings.earlier === 'fresh') return async () => undefined
  const wanted = new Set(todo.flatMap(({ inputs }) => inputs.map(({ name }) => name)))
  const records = await earlierRecords(placedLines(folder.journal), sources, wanted)
  return async input => {
    const record = records.get(input.name)
    return record !== undefined && (await stillHolds(input, record, settings.earlier, digestOfInput))
      ? record
      : undefined
  }
}

/** Removes files of parts that no line of the journal speaks of. */
export async function sweep({ parts }: Folder, known: Iterable<PartLine>): Promise<void> {
  const files = new Set([...known].map(({ file }) => file))
  for (const file of await readdir(parts).catch(() => []))
    if (!files.has(file)) await rm(join(parts, file), { recursive: true, force: true })
}
