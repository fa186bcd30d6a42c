import { firstFrom } from '../../text/first-from.js'
import type { TimeMark } from './time-mark.js'

/** The time words of a sentence in order, ready to be asked for the last of a kind up to a place. */
export interface Timeline {
  readonly marks: readonly TimeMark[]
  /** For each mark, where the last one up to it stands that is not the first of two states; -1 where none does. */
  readonly settled: readonly number[]
  /** The same of those that hold beyond their clause. */
  readonly wide: readonly number[]
  /** The same of those that hold beyond their clause and say when. */
  readonly dated: readonly number[]
}

export const timelineOf = (marks: readonly TimeMark[]): Timeline => ({
  marks,
  settled: lastPlaces(marks, mark => !mark.origin),
  wide: lastPlaces(marks, mark => !mark.local),
  dated: lastPlaces(marks, mark => !mark.local && mark.interval !== null),
})

function lastPlaces(marks: readonly TimeMark[], holds: (mark: TimeMark) => boolean): number[] {
  let last = -1
  return marks.map((mark, i) => {
    if (holds(mark)) last = i
    return last
  })
}

/** Index of the last of some things in order that starts before a place; -1 where none does. */
export const lastBefore = (things: readonly { readonly start: number }[], place: number): number =>
  firstFrom(things, place) - 1
