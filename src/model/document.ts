import type { Aligned } from './aligned.js'
import type { Page } from './page.js'
import type { Span } from './span.js'

/** A line of the document, in offsets of its normalised text, blanks at both ends trimmed. */
export interface Line {
  readonly span: Span
  /** Index into `page.elements`; -1 in a plain text. */
  readonly element: number
}

/**
 * The normalised document: simplified characters, half-width digits and Latin, one kind of bracket and dash,
 * runs of blanks as one blank, one `\n` between lines. All stages after `normalise` count in offsets of `text`.
 */
export interface Document {
  readonly page: Page
  readonly text: string
  /** `text`, aligned to the page's visible text. */
  readonly aligned: Aligned
  readonly lines: readonly Line[]
  readonly script: 'hans' | 'hant'
}
