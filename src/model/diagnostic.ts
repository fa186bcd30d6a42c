import type { Diagnostic } from './report.js'
import type { Span } from './span.js'

/** How grave a finding is, and its wording in both languages; `{…}` are parameters. */
export interface DiagnosticWording {
  readonly level: Diagnostic['level']
  readonly en: string
  readonly zh: string
}

export type DiagnosticCatalogue = Readonly<Record<string, DiagnosticWording>>

/** A finding by its code; level and wording are the catalogue's. Offsets count in the normalised document. */
export interface DiagnosticDraft {
  readonly code: string
  readonly stage: string
  readonly span: Span | null
  readonly params: Readonly<Record<string, string | number>>
}
