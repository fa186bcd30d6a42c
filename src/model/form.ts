import type { Grid, GridLayout } from './grid.js'
import type { CellState } from './report.js'
import type { Span } from './span.js'

/** A column of a form. `path` holds the headers above it and its own, outermost first. */
export interface FormColumn {
  readonly code: string
  readonly label: string
  readonly variants?: readonly string[]
  readonly path?: readonly string[]
  readonly unit: string | null
  /** 增/减: the value carries a sign. */
  readonly signed?: boolean
}

/** A row of a form. `row` is its label with those of its groups in front, joined by ` / `. */
export interface FormRow {
  readonly code: string
  /** Numbering in front of the label as the form prints it: 一、, (一), 1. */
  readonly marker: string
  readonly label: string
  readonly variants?: readonly string[]
  readonly row: string
  readonly unit: string
}

/** A part of a form with its own header. A block without columns has one value a row. */
export interface FormBlock {
  readonly label: string | null
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

/** A sum that a rightly filled form satisfies: `left` adds up to `right`, in each column, in each row, or once. */
export interface FormIdentity {
  readonly id: string
  readonly each: 'column' | 'row' | 'form'
  /** Row codes, or column codes where `each` is `row`. */
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly source: string
}

/** A relation between the same form of two years; weak where revision, lapse and clean-ups break it. */
export interface CrossYearIdentity {
  readonly id: string
  readonly strength: 'strong' | 'weak'
  readonly text: string
  /** Column (or row) code in the later form, and the signed codes that make it up, with the year they are read in. */
  readonly result: string
  readonly terms: readonly { readonly code: string; readonly year: 'earlier' | 'later'; readonly sign: 1 | -1 }[]
}

/** What is known of one edition of an official form. */
export interface FormEdition {
  readonly id: string
  readonly family: 'statistics' | 'disclosure' | 'applications' | 'review'
  readonly title: string
  readonly titleVariants: readonly string[]
  readonly issuedBy: string | null
  /** First and last report year; null where still in force. */
  readonly years: readonly [from: number, to: number | null]
  /** `rows`: each row has its label; `across`: one row of values, row by row, under a header that names them all. */
  readonly orientation: 'rows' | 'across'
  readonly blocks: readonly FormBlock[]
  /** Labels that carry no values: groups, headings, header words. */
  readonly headings: readonly string[]
  /** Labels that running text uses too: they never tell where a form stands. */
  readonly common: readonly string[]
  readonly identities: readonly FormIdentity[]
  readonly crossYear: readonly CrossYearIdentity[]
}

/** A cell as read; offsets count in the normalised document. */
export interface ReadCell {
  readonly code: string
  readonly row: string
  readonly col: string | null
  readonly raw: string | null
  readonly value: number | null
  readonly state: CellState
  readonly unit: string | null
  readonly span: Span | null
  readonly inferred?: readonly string[]
}

/** Something about a form that a reader must know; `code` begins with `form/`. */
export interface FormNote {
  readonly code: string
  readonly message: string
  readonly span: Span | null
}

/** One way to cut a run: for each of its cells the place of its text in the document, null where it is blank. */
export type Cut = readonly (Span | null)[]

/** Cells whose values stand in one run of text, and the ways to cut it that are still possible. */
export interface Run {
  /** Indices into the table's cells. */
  readonly cells: readonly number[]
  readonly span: Span
  readonly cuts: readonly Cut[]
  /** The search was stopped before it had seen every cut. */
  readonly gaveUp: boolean
}

/** A form as read off a document. */
export interface ReadTable {
  readonly form: string
  readonly span: Span
  readonly layout: GridLayout
  readonly grid: Grid
  readonly cells: readonly ReadCell[]
  /** Places of the numbers in cells, one each; an undecided run is one. */
  readonly numbers: readonly Span[]
  /** Places of digits that number a row (1. 2.), also where a run swallowed them. */
  readonly markers: readonly Span[]
  /** Runs that nothing settled, for evidence from elsewhere. */
  readonly runs: readonly Run[]
  readonly notes: readonly FormNote[]
}

/** Which quantities may stand in one series across editions. */
export interface ComparableSeries {
  readonly indicator: string
  readonly label: string
  readonly grade: 'exact' | 'close'
  /** Cell codes by form; several are added up. */
  readonly editions: Readonly<Record<string, readonly string[]>>
  readonly caveat: string | null
}

/** Quantities that look alike and must not be joined. */
export interface NeverJoined {
  readonly codes: Readonly<Record<string, readonly string[]>>
  readonly reason: string
}

/** A figure of running text that a form has too. */
export interface ProseClaim {
  readonly id: string
  /** Matches the label of the figure, or the indicator it was given. */
  readonly label: string
  /** Labels that say something else. */
  readonly not: string | null
  /** What label, whole or sentence must speak of. */
  readonly about: string | null
  readonly indicators: readonly string[]
  /** Ways in which reports count it, the plainest first: cells that are added up. */
  readonly definitions: readonly {
    readonly family: FormEdition['family']
    readonly name: string
    readonly cells: readonly string[]
  }[]
}

/** What is known of a cell from outside its table. */
export interface CellFact {
  readonly code: string
  readonly value: number
  /** Where it stands, in words for `inferred`. */
  readonly source: string
}

/** A share of the total that reports state in prose, and the cells that it is reckoned from. */
export interface ProseShare {
  readonly id: string
  readonly label: string
  readonly not: string | null
  readonly cells: readonly string[]
  readonly whole: readonly string[]
}
