/** What an indicator is measured in: things, shares in a hundred, money, or a physical unit. */
export type UnitClass = 'count' | 'percent' | 'money' | 'measure' | 'points'

/** A known quantity and the words by which prose names it. */
export interface IndicatorEntry {
  /** Stable id; that of the official form's row where a cell means the same. */
  readonly id: string
  /** Column of the form that the prose figure equals, else null. */
  readonly dimension?: string
  /** The id where the report follows the form in force until 2018. */
  readonly until2018?: string
  readonly zh: string
  readonly en: string
  readonly unit: UnitClass
  /** Alternatives; each lists words, parted by blanks, that label and path together hold. `^` binds a word to the label's start, `$` to its end. */
  readonly any: readonly string[]
  /** Words that forbid the match, parted by blanks. */
  readonly not?: string
  /** `label|unit`, or `whole/label|unit`. */
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
}

export interface FoundIndicator {
  readonly indicator: string
  readonly dimension: string | null
}

/** What a figure is called where indicators are looked up. */
export interface IndicatorQuery {
  readonly label: string
  readonly path: readonly string[]
  readonly unit: string | null
  /** The figure is a change of the quantity, not the quantity. */
  readonly change: boolean
  readonly year: number | null
}

export type FindIndicator = (query: IndicatorQuery) => FoundIndicator | null
