import type { Diagnostic } from './report.js'

/** A document as text, its encoding undone and nothing else. */
export interface Source {
  readonly name: string | null
  readonly text: string
  readonly mediaType: string
  readonly encoding: string
  /** SHA-256 of the bytes (of the UTF-8 bytes, where the caller gave a string). */
  readonly sha256: string
  readonly diagnostics: readonly Diagnostic[]
}
