import { createInterface } from 'node:readline'
import { Command, InvalidArgumentError, Option } from 'commander'
import { ArchiveError } from '../../batch/archive-error.js'
import { type ArchiveFormat, type ArchiveOptions, archiveFormats, type Earlier } from '../../batch/archive-options.js'
import type { ArchiveChanges } from '../../batch/compare/compare-archives.js'
import { type ArchiveResult, convertArchive } from '../../batch/convert-archive.js'
import { summaryTable } from '../../batch/summary.js'
import { type Overrides, parseOptions, withOverrides } from '../overrides.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import { progressTeller } from './batch-progress.js'

interface BatchOptions extends Overrides {
  readonly out: string
  readonly format?: readonly ArchiveFormat[]
  readonly workers?: number
  readonly timeout?: number
  readonly maxSize?: number
  readonly memory?: number
  readonly resume?: boolean
  readonly fresh?: boolean
  readonly skipUnchanged?: boolean
  readonly only?: RegExp
  readonly compare?: string
  readonly quiet?: boolean
}

const examples = `
Examples:
  $ baogao batch 'archive/**/*.{html,htm,shtml,txt}' --out tables
  $ baogao batch 'crawl/*.warc.gz' 'old/*.zip' --out tables --format jsonl,parquet,duckdb
  $ find archive -name '*.html' | baogao batch - --out tables --workers 4
  $ baogao batch 'archive/**/*.html' --out tables --only '/2021/' --quiet
  $ baogao batch 'archive/**/*.html' --out tables.new --compare tables

Killed, or run again, it goes on where it stopped. Exit code: 0 all done, 1 some failed, 2 wrong usage.
Files in .zip, .tar, .tar.gz, .tgz, .warc and .warc.gz are read in place.
`

const units: Readonly<Record<string, number>> = {
  '': 1,
  ms: 1,
  s: 1000,
  m: 60_000,
  B: 1,
  K: 1024,
  KB: 1024,
  M: 1024 ** 2,
  MB: 1024 ** 2,
  G: 1024 ** 3,
  GB: 1024 ** 3,
}

const quantity =
  (pattern: RegExp, wanted: string) =>
  (text: string): number => {
    const match = pattern.exec(text)
    const value = match === null ? Number.NaN : Number(match[1]) * units[match[2] ?? '']!
    if (!(value > 0)) throw new InvalidArgumentError(`${wanted} is wanted.`)
    return value
  }

/** Milliseconds from 500ms, 10s, 2m. */
export const durationOf = quantity(/^(\d+(?:\.\d+)?)(ms|s|m)$/u, 'a time such as 10s, 500ms or 2m')

/** Bytes from 20MB, 512KB, 1G. */
export const sizeOf = quantity(/^(\d+(?:\.\d+)?)([KMG]?B?)$/u, 'a size such as 20MB or 512KB')

const countOf = quantity(/^([1-9]\d*)()$/u, 'a whole number above zero')

function formatsOf(text: string): readonly ArchiveFormat[] {
  const names = text.split(',').map(name => name.trim())
  const unknown = names.find(name => !(archiveFormats as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`some of ${archiveFormats.join(',')} are wanted, not ${unknown}.`)
  return names as ArchiveFormat[]
}

function regexOf(text: string): RegExp {
  try {
    return new RegExp(text, 'u')
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

function earlierOf({ resume, fresh, skipUnchanged }: BatchOptions): Earlier {
  if ([resume, fresh, skipUnchanged].filter(Boolean).length > 1)
    throw new UsageError('--resume, --fresh and --skip-unchanged exclude each other')
  if (fresh) return 'fresh'
  return skipUnchanged ? 'skip-unchanged' : 'resume'
}

async function* stdinNames(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield line
}

function archiveOptions(
  patterns: readonly string[],
  options: BatchOptions,
  onProgress: ArchiveOptions['onProgress'],
): ArchiveOptions {
  if (patterns.includes('-') && patterns.length > 1)
    throw new UsageError('either patterns, or - for a list of files on standard input')
  const { out, format, workers, timeout, maxSize, memory, only, compare } = options
  const { name: _, ...parse } = parseOptions(null, options)
  const source = patterns[0] === '-' ? { files: stdinNames() } : { patterns }
  return {
    ...source,
    out,
    formats: format,
    workers,
    timeout,
    maxSize,
    workerMemory: memory,
    earlier: earlierOf(options),
    only,
    compare,
    parse,
    onProgress,
  }
}

function changesTable({ compared, changed, gained, lost, kinds, file }: ArchiveChanges): string {
  const rows = Object.entries(kinds).sort((a, b) => b[1] - a[1])
  const words = rows.map(([kind, count]) => `  ${String(count).padStart(7)}  ${kind}`)
  return [`compared ${compared} documents: ${changed} changed, ${gained} new, ${lost} gone; ${file}`, ...words].join(
    '\n',
  )
}

function tell({ summary, unchanged, changes }: ArchiveResult, out: string, terminal: Terminal): void {
  const rate = summary.inputs / Math.max(summary.seconds, 0.001)
  const pace = unchanged
    ? 'nothing to do: all of it stands there'
    : `${summary.seconds.toFixed(1)} s, ${rate.toFixed(0)} a second`
  terminal.err(`${summaryTable(summary)}\n\n${out}: ${pace}\n`)
  if (changes !== null) terminal.err(`${changesTable(changes)}\n`)
}

const usageCodes = new Set(['options/value', 'input/none', 'output/other-run', 'format/unavailable'])

async function batch(patterns: readonly string[], options: BatchOptions, terminal: Terminal): Promise<ExitCode> {
  const progress = progressTeller(terminal.err, process.stderr.isTTY ? process.stderr.columns : undefined)
  try {
    const result = await convertArchive(archiveOptions(patterns, options, options.quiet ? undefined : progress.tell))
    progress.end()
    if (!options.quiet) tell(result, options.out, terminal)
    return (result.summary.status.failed ?? 0) > 0 ? 1 : 0
  } catch (error) {
    progress.end()
    if (!(error instanceof ArchiveError)) throw error
    terminal.err(`baogao batch: ${error.message}\n`)
    return usageCodes.has(error.code) ? 2 : 1
  }
}

/** `baogao batch`: an archive into records and tables. */
export const batchCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  withOverrides(new Command('batch'))
    .description('convert an archive into records and tables; goes on where an earlier run stopped')
    .argument('<pattern...>', 'patterns of files to read, quoted; - reads a list of files from standard input')
    .requiredOption('--out <folder>', 'where the tables go')
    .addOption(
      new Option('--format <list>', `any of ${archiveFormats.join(',')}`)
        .argParser(formatsOf)
        .default(undefined, 'jsonl,csv,parquet'),
    )
    .option('--workers <n>', 'worker processes (default: one a core)', countOf)
    .option('--timeout <time>', 'for one document (default: 10s)', durationOf)
    .option('--max-size <size>', 'larger documents are skipped (default: 20MB)', sizeOf)
    .option('--memory <mib>', 'heap of one worker in MiB (default: 1024)', countOf)
    .option('--resume', 'take what earlier runs made as it stands (the default)')
    .option('--skip-unchanged', 'take what earlier runs made where file and release are the same')
    .option('--fresh', 'convert all of it anew')
    .option('--only <regex>', 'only inputs whose name matches', regexOf)
    .option('--compare <folder>', 'an earlier output folder: list what changed against it')
    .option('--quiet', 'no progress and no summary')
    .addHelpText('after', examples)
    .action(async (patterns: string[], options: BatchOptions) => done(await batch(patterns, options, terminal)))
