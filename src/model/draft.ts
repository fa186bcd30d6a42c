import type { ReadCell } from './form.js'
import type { Grid, GridLayout } from './grid.js'
import type {
  Check,
  Citation,
  Contact,
  Metric,
  NumberKind,
  Requirement,
  Responsibility,
  Section,
  Table,
} from './report.js'
import type { Span } from './span.js'

/** Items as the stages make them: spans in offsets of the normalised document, no id (assembling gives it), no quote. */
export type Draft<T> = Omit<T, 'id' | 'quote'>

export type MetricDraft = Draft<Metric>
export type RequirementDraft = Draft<Requirement>
export type ResponsibilityDraft = Draft<Responsibility>
export type CitationDraft = Draft<Citation>
export type CheckDraft = Omit<Check, 'id'>
export type ContactDraft = Contact

/** A table with its grid as it was read; of an official form the cells by code, and how its sums came out. */
export interface TableDraft extends Pick<Table, 'id' | 'form' | 'assessed' | 'held'> {
  readonly span: Span
  readonly layout: GridLayout
  readonly grid: Grid
  readonly cells: readonly ReadCell[]
}

/** A heading; ids are given here already, since other items point to them. `content` runs to the next heading. */
export interface Heading extends Omit<Section, 'quote'> {
  readonly content: Span
}

/** Who accounts for a number: one entry of the ledger in the making. */
export interface Claim {
  readonly span: Span
  readonly kind: NumberKind
  readonly rule: string
}

/** What stripping says of the page: the document's own text, what was cut out of it and why. */
export interface Stripped {
  readonly body: readonly Span[]
  readonly removals: readonly { readonly span: Span; readonly reason: string }[]
  /** The document's own title where it stands in the body. */
  readonly title: Span | null
  /** Facts that front matter, source lines and metadata tables state: 发布时间, 来源, 文号 … by their normalised label. */
  readonly fields: readonly { readonly label: string; readonly value: string; readonly span: Span }[]
}
