import type { Correction } from '../../corrections/correction.js'
import type { ParseOptions } from '../../model/options.js'
import type { Input, Verdict } from '../input.js'
import type { InputLine, PartSummary, SectionPlace } from '../journal/lines.js'

/** A record that an earlier run made: a stretch of a file. */
export interface EarlierRecord {
  readonly file: string
  readonly start: number
  readonly length: number
  readonly line: InputLine
}

export interface Job {
  readonly input: Input
  /** Taken over instead of being made again. */
  readonly earlier?: EarlierRecord
  /** Said of it before the worker looks: listed as unreadable, or ended earlier workers. */
  readonly verdict?: Verdict
  /** For what cannot be read out of turn. */
  readonly bytes?: Uint8Array
}

/** One part to convert. */
export interface Task {
  readonly part: string
  readonly jobs: readonly Job[]
  readonly formats: readonly SectionPlace['format'][]
  /** Where the finished file goes. */
  readonly file: string
  readonly maxSize: number
  readonly parse: Omit<ParseOptions, 'name'>
  readonly corrections: readonly Correction[]
}

export interface PartResult {
  readonly part: string
  readonly bytes: number
  readonly digest: string
  readonly sections: readonly SectionPlace[]
  readonly lines: readonly InputLine[]
  readonly summary: PartSummary
}

export type FromWorker =
  /** That job of the task is being looked at; as many as there are jobs: all have been. */
  | { readonly at: number }
  | { readonly done: PartResult }
  /** The part's file cannot be written: the run cannot go on. */
  | { readonly broken: { readonly code: string; readonly message: string; readonly file: string } }
