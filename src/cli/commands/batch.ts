import { createInterface } from 'node:readline'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ArchiveError } from '../../batch/archive-error.js'
import { type ArchiveFormat, type ArchiveOptions, archiveFormats, type Earlier } from '../../batch/archive-options.js'
import type { ArchiveChanges } from '../../batch/compare/compare-archives.js'
import { type ArchiveResult, convertArchive } from '../../batch/convert-archive.js'
import { writeArchivePages } from '../archive-pages.js'
import { loadCorrections, type WithCorrections, withCorrections } from '../corrections-file.js'
import { newCommand } from '../new-command.js'
import { type Overrides, parseOptions, withOverrides } from '../overrides.js'
import { archiveSummary } from '../render/archive-summary.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import { codesInChinese } from '../wording/codes.js'
import type { Say } from '../wording/wording.js'
import { progressTeller } from './batch-progress.js'

interface BatchOptions extends Overrides, WithCorrections {
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
  readonly view?: boolean
  readonly quiet?: boolean
}

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
  (pattern: RegExp, wanted: 'wanted.time' | 'wanted.size' | 'wanted.count') =>
  (say: Say) =>
  (text: string): number => {
    const match = pattern.exec(text)
    const value = match === null ? Number.NaN : Number(match[1]) * units[match[2] ?? '']!
    if (!(value > 0)) throw new InvalidArgumentError(say(wanted))
    return value
  }

/** Milliseconds from 500ms, 10s, 2m. */
export const durationOf = quantity(/^(\d+(?:\.\d+)?)(ms|s|m)$/u, 'wanted.time')

/** Bytes from 20MB, 512KB, 1G. */
export const sizeOf = quantity(/^(\d+(?:\.\d+)?)([KMG]?B?)$/u, 'wanted.size')

const countOf = quantity(/^([1-9]\d*)()$/u, 'wanted.count')

const formatsOf =
  (say: Say) =>
  (text: string): readonly ArchiveFormat[] => {
    const names = text.split(',').map(name => name.trim())
    const unknown = names.find(name => !(archiveFormats as readonly string[]).includes(name))
    if (unknown !== undefined)
      throw new InvalidArgumentError(say('wanted.formats', { formats: archiveFormats.join(','), name: unknown }))
    return names as ArchiveFormat[]
  }

function regexOf(text: string): RegExp {
  try {
    return new RegExp(text, 'u')
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

function earlierOf({ resume, fresh, skipUnchanged }: BatchOptions, say: Say): Earlier {
  if ([resume, fresh, skipUnchanged].filter(Boolean).length > 1) throw new UsageError(say('batch.exclude'))
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
  say: Say,
  onProgress: ArchiveOptions['onProgress'],
): ArchiveOptions {
  if (patterns.includes('-') && patterns.length > 1) throw new UsageError(say('batch.either'))
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
    earlier: earlierOf(options, say),
    only,
    compare,
    parse,
    onProgress,
  }
}

function changesTable({ kinds, ...counts }: ArchiveChanges, say: Say): string {
  const rows = Object.entries(kinds).sort((a, b) => b[1] - a[1])
  const words = rows.map(([kind, count]) => `  ${String(count).padStart(7)}  ${kind}`)
  const { compared, changed, gained, lost, file } = counts
  return [say('batch.compared', { compared, changed, gained, lost, file }), ...words].join('\n')
}

function tell({ summary, unchanged, changes }: ArchiveResult, out: string, terminal: Terminal): void {
  const { say } = terminal
  const rate = summary.inputs / Math.max(summary.seconds, 0.001)
  const pace = unchanged
    ? say('batch.unchanged')
    : say('batch.pace', { seconds: summary.seconds.toFixed(1), rate: rate.toFixed(0) })
  terminal.err(`${archiveSummary(summary, say)}\n\n${out}: ${pace}\n`)
  if (changes !== null) terminal.err(`${changesTable(changes, say)}\n`)
}

/** What stopped a conversion, in the language that was chosen. */
function archiveFault({ code, file, message }: ArchiveError, { language }: Terminal): string {
  const words = language === 'zh' ? codesInChinese[code] : undefined
  return words === undefined ? message : `${file}：${words}（${code}）`
}

const COLUMNS = 80

const usageCodes = new Set(['options/value', 'input/none', 'output/other-run', 'format/unavailable'])

/** A list that comes through the pipe comes once; pages need it a second time. */
async function kept(names: Iterable<string> | AsyncIterable<string>): Promise<string[]> {
  const list: string[] = []
  for await (const name of names) list.push(name)
  return list
}

async function wantedOf(
  patterns: readonly string[],
  options: BatchOptions,
  terminal: Terminal,
  onProgress: ArchiveOptions['onProgress'],
): Promise<ArchiveOptions> {
  if (options.view && options.format?.includes('jsonl') === false)
    throw new UsageError(terminal.say('view.needsRecords'))
  const corrections = await loadCorrections(options, terminal)
  const archive = { ...archiveOptions(patterns, options, terminal.say, onProgress), corrections }
  return options.view && archive.files !== undefined ? { ...archive, files: await kept(archive.files) } : archive
}

async function writePages({ out, patterns, files }: ArchiveOptions, result: ArchiveResult, terminal: Terminal) {
  const lang = terminal.language
  const { folder, pages } = await writeArchivePages({ out, patterns, files, summary: result.summary, lang })
  terminal.err(`${terminal.say('view.pages', { folder, pages })}\n`)
}

async function batch(patterns: readonly string[], options: BatchOptions, terminal: Terminal): Promise<ExitCode> {
  // a terminal that does not know its width says 0
  const columns = process.stderr.isTTY ? process.stderr.columns || COLUMNS : undefined
  const progress = progressTeller(terminal.err, columns, terminal.say)
  try {
    const wanted = await wantedOf(patterns, options, terminal, options.quiet ? undefined : progress.tell)
    const result = await convertArchive(wanted)
    progress.end()
    if (!options.quiet) tell(result, options.out, terminal)
    if (options.view) await writePages(wanted, result, terminal)
    return (result.summary.status.failed ?? 0) > 0 ? 1 : 0
  } catch (error) {
    progress.end()
    if (!(error instanceof ArchiveError)) throw error
    terminal.err(`baogao batch: ${archiveFault(error, terminal)}\n`)
    return usageCodes.has(error.code) ? 2 : 1
  }
}

/** `baogao batch`: an archive into records and tables. */
export const batchCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  withCorrections(withOverrides(newCommand('batch'), terminal.say), terminal)
    .description(terminal.say('help.batch'))
    .argument('<pattern...>', terminal.say('help.batch.patterns'))
    .requiredOption('--out <folder>', terminal.say('help.batch.out'))
    .addOption(
      new Option('--format <list>', terminal.say('help.batch.format', { formats: archiveFormats.join(',') }))
        .argParser(formatsOf(terminal.say))
        .default(undefined, 'jsonl,csv,parquet'),
    )
    .option('--workers <n>', terminal.say('help.batch.workers'), countOf(terminal.say))
    .option('--timeout <time>', terminal.say('help.batch.timeout'), durationOf(terminal.say))
    .option('--max-size <size>', terminal.say('help.batch.maxSize'), sizeOf(terminal.say))
    .option('--memory <mib>', terminal.say('help.batch.memory'), countOf(terminal.say))
    .option('--resume', terminal.say('help.batch.resume'))
    .option('--skip-unchanged', terminal.say('help.batch.skipUnchanged'))
    .option('--fresh', terminal.say('help.batch.fresh'))
    .option('--only <regex>', terminal.say('help.batch.only'), regexOf)
    .option('--compare <folder>', terminal.say('help.batch.compare'))
    .option('--view', terminal.say('help.batch.view'))
    .option('--quiet', terminal.say('help.batch.quiet'))
    .addHelpText('after', terminal.say('help.batch.examples'))
    .action(async (patterns: string[], options: BatchOptions) => done(await batch(patterns, options, terminal)))
