/** A named span of years, such as a five-year plan. */
export interface NamedPeriod {
  readonly name: string
  readonly from: number
  readonly to: number
  /** the name is a common numeral too, so it needs quotation marks or 期间, 时期, 规划 beside it */
  readonly needsMark?: true
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
}

/** A word that names a year, month, week or day by its distance from the reference date. */
export interface RelativeWord {
  readonly text: string
  readonly unit: 'year' | 'month' | 'week' | 'day'
  readonly offset: number
  /** reckoned from the year that stands before it, not from the reference: 12月至次年2月 */
  readonly fromMention?: true
  /** what may not follow: 今天 is no date in 今天然气 */
  readonly notBefore?: readonly string[]
  readonly examples: readonly string[]
}

/** A part of a year or of a month; day 0 is the last day of the month. */
export interface CalendarPart {
  readonly text: string
  /** [month, day] in a year; [0, day] in a month */
  readonly from: readonly [month: number, day: number]
  readonly to: readonly [month: number, day: number]
  /** it may stand without a year: 上半年 */
  readonly alone?: true
  readonly examples: readonly string[]
}

export interface PeriodKnowledge {
  readonly partsOfYear: readonly CalendarPart[]
  readonly partsOfMonth: readonly CalendarPart[]
  readonly named: readonly NamedPeriod[]
  readonly relative: readonly RelativeWord[]
}
