import type { CalendarPart } from '../../model/period.js'
import { addDays, type Day, daysIn } from './calendar.js'

/** What a mention says of the calendar, before missing parts are filled in. */
export interface Point {
  readonly end: number
  readonly year: number | null
  /** years to add to the year that is taken over: 次年 */
  readonly later: number
  readonly month: number | null
  readonly day: number | null
  readonly part: CalendarPart | null
  /** first and last day where the words themselves give them: 上周, “十三五” */
  readonly fixed: readonly [Day, Day] | null
  /** the words need a reference date that is not there */
  readonly open: boolean
}

export const blankPoint = (end: number): Point => ({
  end,
  year: null,
  later: 0,
  month: null,
  day: null,
  part: null,
  fixed: null,
  open: false,
})

export type Days = readonly [from: Day, to: Day]

const monthDay = (year: number, month: number, day: number): Day => ({
  year,
  month,
  day: day === 0 ? daysIn(year, month) : day,
})

const partDays = (year: number, month: number | null, part: CalendarPart): Days => [
  monthDay(year, part.from[0] || (month ?? 1), part.from[1]),
  monthDay(year, part.to[0] || (month ?? 12), part.to[1]),
]

/** First and last day of a point whose year is settled; null where there is no such day. */
export const daysOf = (point: Point, year: number | null): Days | null => {
  if (point.open) return null
  if (point.fixed !== null) return point.fixed
  if (point.year === null && year === null) return null
  const known = point.year ?? (year ?? 0) + point.later
  if (point.part !== null) return partDays(known, point.month, point.part)
  if (point.month === null) {
    if (point.day !== null) return null
    return [
      { year: known, month: 1, day: 1 },
      { year: known, month: 12, day: 31 },
    ]
  }
  const last = daysIn(known, point.month)
  if (point.day === null)
    return [
      { year: known, month: point.month, day: 1 },
      { year: known, month: point.month, day: last },
    ]
  if (point.day > last) return null
  const day = { year: known, month: point.month, day: point.day }
  return [day, day]
}

/** First and last day of the week that starts with a Monday. */
export const week = (monday: Day): Days => [monday, addDays(monday, 6)]
