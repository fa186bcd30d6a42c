import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { version } from '../version.js'
import { ArchiveError, outputError } from './archive-error.js'
import { type ArchiveFormat, type ArchiveOptions, archiveFormats, type Settings, settle } from './archive-options.js'
import { type ArchiveChanges, compareArchives } from './compare/compare-archives.js'
import { loadDuckDb } from './finish/duckdb.js'
import { prepareFiles, publishFiles, sectionFormats } from './finish/finish.js'
import { type Folder, folderOf, holdFolder } from './folder.js'
import type { Input } from './input.js'
import { openJournal, readJournal } from './journal/journal-file.js'
import type { JournalState } from './journal/journal-state.js'
import type { FinalPart, FinishLine, PartLine } from './journal/lines.js'
import { globFiles } from './listing/glob-files.js'
import { listInputs } from './listing/list-inputs.js'
import { divide, sweep } from './plan/divide.js'
import { markDuplicates } from './plan/duplicates.js'
import { listingDigest } from './plan/listing-digest.js'
import { splitParts } from './plan/parts.js'
import { progressMeter } from './progress.js'
import type { Run } from './run.js'
import type { ArchiveSummary } from './summary.js'
import { convertParts } from './work/convert-parts.js'
import { digestOfInput } from './work/read-input.js'
import { openTally } from './work/tally.js'
import { type WorkerKind, workerKind } from './work/worker-process.js'

/** What `convertArchive` comes to. */
export interface ArchiveResult {
  readonly summary: ArchiveSummary
  /** Final files with their sizes. */
  readonly files: Readonly<Record<string, number>>
  /** Whether everything stood there already. */
  readonly unchanged: boolean
  /** Against `options.compare`. */
  readonly changes: ArchiveChanges | null
}

const parseKey = ({ parse, corrections }: Settings): string =>
  JSON.stringify([...Object.entries(parse).sort(), ...corrections])

const forgotten = { parts: new Map<string, PartLine>(), finished: null, settled: false }

/** What of the journal holds for this run; throws where it was made by another release or with other options. */
function believed(state: JournalState, { out }: Folder, settings: Settings): JournalState {
  const { run } = state
  if (settings.earlier === 'fresh' || run === null) return { ...state, ...forgotten, run: null, whole: 0 }
  if (run.release === version && run.parse === parseKey(settings)) return state
  if (settings.earlier === 'skip-unchanged') return { ...state, ...forgotten }
  const what =
    run.release === version ? 'with other options for the documents' : `by release ${run.release}, this is ${version}`
  throw new ArchiveError(
    'output/other-run',
    'options',
    out,
    `made ${what}; --fresh converts all of it anew, --skip-unchanged all that this bears on`,
  )
}

async function list({ settings, meter }: Run, options: ArchiveOptions): Promise<Input[]> {
  const files = options.files ?? (await globFiles(options.patterns ?? [], settings.out))
  const inputs: Input[] = []
  for await (const input of listInputs(files, settings)) {
    inputs.push(input)
    if (inputs.length % 1000 === 0) meter.listed(inputs.length)
  }
  if (inputs.length === 0)
    throw new ArchiveError('input/none', 'list', (options.patterns ?? ['the list']).join(' '), 'no document matches')
  meter.listed(inputs.length)
  return inputs
}

function filesStand({ out }: Folder, { files }: FinishLine): boolean {
  return Object.entries(files).every(
    ([file, size]) => statSync(join(out, file), { throwIfNoEntry: false })?.size === size,
  )
}

/** Whether the final files are what this run would write. */
const isDone = ({ settled, finished }: JournalState, plan: string, { earlier }: Settings): boolean =>
  settled && finished !== null && finished.plan === plan && !(earlier === 'skip-unchanged' && finished.stale)

function summaryOf(lines: Iterable<PartLine>, inputs: number, began: number): ArchiveSummary {
  const tally = openTally()
  for (const { summary } of lines) tally.add(summary)
  return { ...tally.summary(), inputs, seconds: (performance.now() - began) / 1000 }
}

function finalParts(lines: readonly PartLine[]): FinalPart[] {
  let end = 0
  return lines.map(({ part, file, sections }) => {
    const length = sections.find(({ format }) => format === 'jsonl')?.length ?? 0
    const start = end
    end += length
    return { part, file, start, length }
  })
}

/** What already stands in the folder is kept up to date with what is asked for now. */
function allFormats({ formats }: Settings, { finished }: JournalState): readonly ArchiveFormat[] {
  return archiveFormats.filter(format => formats.includes(format) || finished?.formats.includes(format))
}

async function convert(
  run: Run,
  inputs: Input[],
  plan: string,
  formats: readonly ArchiveFormat[],
  stood: readonly string[],
): Promise<Record<string, number>> {
  const { folder, settings, state, meter } = run
  await markDuplicates(inputs, digestOfInput)
  const parts = [...splitParts(inputs)]
  await mkdir(folder.parts, { recursive: true }).catch(error => {
    throw outputError(error, folder.parts, 'write')
  })
  await sweep(folder, state.parts.values())
  const journal = await openJournal(folder.journal, state.whole)
  try {
    const sections = sectionFormats(formats)
    const division = await divide(run, parts, sections)
    await journal.append([
      {
        run: randomBytes(4).toString('hex'),
        release: version,
        parse: parseKey(settings),
        started: new Date().toISOString(),
      },
    ])
    const done = await convertParts(run, division, sections, journal)
    meter.finishing()
    const lines = parts.map(({ id }) => done.get(id)!)
    const stale = lines.some((line, i) => line.stamp !== parts[i]!.stamp)
    const files = await prepareFiles(folder, formats, { folder: folder.parts, lines })
    await journal.append([{ replacing: new Date().toISOString() }])
    const sizes = await publishFiles(folder, files, stood)
    await journal.append([
      { finished: new Date().toISOString(), plan, stale, formats, parts: finalParts(lines), files: sizes },
    ])
    await journal.sync()
    await rm(folder.parts, { recursive: true, force: true })
    return sizes
  } finally {
    await journal.close()
  }
}

async function runIn(
  folder: Folder,
  options: ArchiveOptions,
  settings: Settings,
  kind: WorkerKind,
  began: number,
): Promise<ArchiveResult> {
  const journal = await readJournal(folder.journal)
  const state = believed(journal, folder, settings)
  const stood = Object.keys(journal.finished?.files ?? {})
  const run: Run = { settings, folder, state, kind, meter: progressMeter(options.onProgress) }
  const formats = allFormats(settings, state)
  const inputs = await list(run, options)
  const count = inputs.length
  const plan = listingDigest(inputs, [version, parseKey(settings), formats])
  const unchanged = isDone(state, plan, settings) && filesStand(folder, state.finished!)
  const files = unchanged ? state.finished!.files : await convert(run, inputs, plan, formats, stood)
  const { parts, finished } = unchanged ? state : await readJournal(folder.journal)
  const summary = summaryOf(
    finished!.parts.map(({ part }) => parts.get(part)!),
    count,
    began,
  )
  const changes = options.compare === undefined ? null : await compareArchives(options.compare, folder.out)
  return { summary, files, unchanged, changes }
}

/** The same with other workers than the product's. */
export async function convertArchiveWith(kind: WorkerKind, options: ArchiveOptions): Promise<ArchiveResult> {
  const began = performance.now()
  const settings = settle(options)
  if (settings.formats.includes('duckdb')) await loadDuckDb()
  const folder = folderOf(settings.out)
  let lose: (error: Error) => void = () => {}
  const lost = new Promise<never>((_, reject) => {
    lose = error =>
      reject(
        new ArchiveError(
          'output/lock-lost',
          'write',
          settings.out,
          `another run took the folder over: ${error.message}`,
        ),
      )
  })
  lost.catch(() => {})
  const release = await holdFolder(folder, settings.lockWait, error => lose(error))
  try {
    return await Promise.race([runIn(folder, options, settings, kind, began), lost])
  } finally {
    await release().catch(() => {})
  }
}

/**
 * Converts an archive into a folder of records and tables, and returns what it came to. What one document does (hang,
 * crash, eat memory, vanish) costs that document; what makes the whole impossible throws an `ArchiveError`.
 */
export const convertArchive = (options: ArchiveOptions): Promise<ArchiveResult> =>
  convertArchiveWith(workerKind, options)
