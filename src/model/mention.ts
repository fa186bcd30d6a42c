import type { Span } from './span.js'

/** A number in a text with its scale, unit and bound words; offsets count in the text that was searched. */
export interface Quantity {
  /** number, scale and unit: 近[200件] */
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly bound: 'exact' | 'about' | 'over' | 'under'
  /** number, scale, unit and bound words: [近200件] */
  readonly outer: Span
}

/** A calendar reference in a text; `from` and `to` are ISO dates, both inclusive, null where the year is not known. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly from: string | null
  readonly to: string | null
}
