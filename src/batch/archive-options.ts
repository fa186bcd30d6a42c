import { availableParallelism } from 'node:os'
import type { Correction } from '../corrections/correction.js'
import type { ParseOptions } from '../model/options.js'
import { ArchiveError } from './archive-error.js'

export const archiveFormats = ['jsonl', 'csv', 'parquet', 'duckdb', 'xlsx'] as const
export type ArchiveFormat = (typeof archiveFormats)[number]

/**
 * What to do with what an earlier run left in the output folder.
 * `resume`: what its journal has is taken as it stands, the rest is converted. `skip-unchanged`: the same, but only
 * where file and release are the same as then. `fresh`: it is thrown away.
 */
export type Earlier = 'resume' | 'skip-unchanged' | 'fresh'

export interface ArchiveProgress {
  readonly inputs: number
  readonly settled: number
  /** Of these, settled by an earlier run. */
  readonly kept: number
  readonly failed: number
  readonly seconds: number
  readonly phase: 'listing' | 'converting' | 'finishing'
}

export interface ArchiveOptions {
  /** Patterns as fast-glob has them, file names, folders (for all documents in them); files in .zip, .tar, .tar.gz, .tgz, .warc and .warc.gz are read in place. */
  readonly patterns?: readonly string[]
  /** File names instead of patterns, in the order in which they are to stand in the output. */
  readonly files?: Iterable<string> | AsyncIterable<string>
  /** The output folder. */
  readonly out: string
  readonly formats?: readonly ArchiveFormat[]
  readonly workers?: number
  /** For one document, in milliseconds. */
  readonly timeout?: number
  /** For one document, in bytes. */
  readonly maxSize?: number
  /** Heap of one worker, in MiB. */
  readonly workerMemory?: number
  readonly earlier?: Earlier
  /** Only inputs whose name matches. */
  readonly only?: RegExp
  /** An earlier output folder whose records are compared with these. */
  readonly compare?: string
  /** What holds for every document: encoding, media type, year, issuer, reference date. */
  readonly parse?: Omit<ParseOptions, 'name'>
  /** What reviewers corrected: applied to every record that they are of. */
  readonly corrections?: readonly Correction[]
  /** How long to wait, in milliseconds, for another run to leave the output folder. */
  readonly lockWait?: number
  readonly onProgress?: (progress: ArchiveProgress) => void
}

export interface Settings
  extends Required<Omit<ArchiveOptions, 'patterns' | 'files' | 'only' | 'compare' | 'onProgress'>> {
  readonly only: RegExp | null
}

const MIB = 1024 * 1024

const defaults = {
  formats: ['jsonl', 'csv', 'parquet'] as const,
  timeout: 10_000,
  maxSize: 20 * MIB,
  workerMemory: 1024,
  earlier: 'resume' as const,
  parse: {},
  corrections: [],
  lockWait: 10_000,
}

function positive(name: string, value: number): void {
  if (!(value > 0))
    throw new ArchiveError('options/value', 'options', name, `a number above zero is wanted, not ${value}`)
}

/** Options with what was left out filled in; misuse throws. */
export function settle(options: ArchiveOptions): Settings {
  const {
    patterns: _patterns,
    files: _files,
    compare: _compare,
    onProgress: _onProgress,
    only = null,
    ...given
  } = options
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given
  const settings = { workers: availableParallelism(), ...defaults, ...stated, only }
  for (const name of ['workers', 'timeout', 'maxSize', 'workerMemory'] as const) positive(name, settings[name])
  const unknown = settings.formats.find(format => !archiveFormats.includes(format))
  if (unknown !== undefined) throw new ArchiveError('options/value', 'options', 'formats', `no such format: ${unknown}`)
  if (settings.formats.length === 0)
    throw new ArchiveError('options/value', 'options', 'formats', 'at least one format is wanted')
  return settings
}
