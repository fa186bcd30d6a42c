import type { InputStatus } from '../input.js'

/** The journal is JSON lines; what they say. */

/** A run begins. */
export interface RunLine {
  readonly run: string
  readonly release: string
  /** Digest of the options that bear on a record. */
  readonly parse: string
  readonly started: string
}

/** What became of one input. */
export interface InputLine {
  readonly input: string
  readonly status: InputStatus
  readonly code: string | null
  readonly stage: string | null
  readonly reason: string | null
  readonly ms: number
  readonly digest: string | null
  readonly size: number
  readonly stamp: number
  /** Where its record lies among those of its part: [start, length]. */
  readonly at: readonly [number, number] | null
}

/** A stretch of a part's file: the records, or the rows of one table in one format. */
export interface SectionPlace {
  readonly format: 'jsonl' | 'csv' | 'parquet'
  readonly table: string | null
  readonly start: number
  readonly length: number
}

/** A part is done: its file stands, and the lines of its inputs stand in front of this one. */
export interface PartLine {
  readonly part: string
  readonly stamp: string
  readonly file: string
  readonly bytes: number
  readonly digest: string
  readonly inputs: number
  readonly sections: readonly SectionPlace[]
  readonly summary: PartSummary
}

/** Where the records of a part lie in the final records.jsonl. */
export interface FinalPart {
  readonly part: string
  /** The part's file of old, which names the group of lines that it goes with. */
  readonly file: string
  readonly start: number
  readonly length: number
}

/** From here on the final files are being replaced. */
export interface ReplaceLine {
  readonly replacing: string
}

/** The final files stand under their names. */
export interface FinishLine {
  readonly finished: string
  /** Digest of listing, options and release; the same again means that nothing is left to do. */
  readonly plan: string
  /** Whether records were taken over whose files have changed since. */
  readonly stale: boolean
  readonly formats: readonly string[]
  readonly parts: readonly FinalPart[]
  readonly files: Readonly<Record<string, number>>
}

export type JournalLine = RunLine | InputLine | PartLine | ReplaceLine | FinishLine

/** Counts of one part, ready to be added up. */
export interface PartSummary {
  readonly status: Readonly<Record<string, number>>
  readonly kinds: Readonly<Record<string, number>>
  readonly reasons: Readonly<Record<string, number>>
  readonly metrics: number
  readonly numbers: number
  readonly unexplained: number
  readonly checks: number
  readonly checksFailed: number
  readonly bytes: number
  readonly slowest: readonly (readonly [ms: number, input: string])[]
}
