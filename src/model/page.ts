import type { Aligned } from './aligned.js'
import type { Source } from './source.js'
import type { Span } from './span.js'

/** A block-level element of the page. Elements stand in document order; `parent` is an index, -1 for the root. */
export interface PageElement {
  readonly tag: string
  readonly id: string
  readonly className: string
  readonly parent: number
  readonly hidden: boolean
  /** Its visible text, in offsets of the page's visible text. */
  span: Span
}

/** A line of visible text between two breaks (block element, `<br>`, line end of a plain text). */
export interface PageLine {
  readonly span: Span
  /** Nearest block-level element; -1 in a plain text. */
  readonly element: number
}

export interface PageLink {
  readonly span: Span
  readonly href: string
}

/** A cell as the page writes it; `span` null where the cell holds no text. Row and column are those of the page's own count. */
export interface PageCell {
  readonly span: Span | null
  readonly rowspan: number
  readonly colspan: number
  readonly header: boolean
  readonly element: number
}

/** A `<table>` with its rows as written. Nested tables stand apart, after the table that holds them. */
export interface PageTable {
  readonly element: number
  readonly rows: readonly (readonly PageCell[])[]
}

export interface PageMetaTag {
  readonly name: string
  readonly content: string
}

/** What a reader of the page sees, with all that is known about where it stood. */
export interface Page {
  readonly source: Source
  readonly html: boolean
  /** Visible text (tags dropped, entities undone, script unchanged), aligned to the source. */
  readonly visible: Aligned
  readonly lines: readonly PageLine[]
  readonly elements: readonly PageElement[]
  readonly tables: readonly PageTable[]
  readonly links: readonly PageLink[]
  readonly metaTags: readonly PageMetaTag[]
  /** Text of the `<title>` element. */
  readonly titleTag: string | null
}
