import type { Language, Say } from './wording/wording.js'

/** Where a command writes and what it reads from: data goes to `out`, words to `err`. */
export interface Streams {
  /** Width of the screen; undefined where the output is no screen. */
  readonly columns?: number | undefined
  /** Locale of the system, such as zh_CN.UTF-8. */
  readonly locale?: string | undefined
  out(text: string): void
  err(text: string): void
  /** All of standard input. */
  stdin(): Promise<Uint8Array>
}

/** The same with the language that the command speaks. */
export interface Terminal extends Streams {
  readonly language: Language
  readonly say: Say
}

/** What a command came to: 0 fine, 1 a document had an error, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Wrong usage that commander cannot see: an output that is also an input, a pattern that names nothing. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
