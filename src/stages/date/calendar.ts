/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

export const iso = (date: Day): string => `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`

const isoShape = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/u

/** The day that an ISO date names, or null. */
export const fromIso = (text: string | undefined): Day | null => {
  const groups = text === undefined ? undefined : isoShape.exec(text)?.groups
  if (groups === undefined) return null
  return { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) }
}

const day = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
})

export const addDays = (date: Day, days: number): Day =>
  day(new Date(Date.UTC(date.year, date.month - 1, date.day + days)))

/** The same day some months on, or the last day of a shorter month. */
export const addMonths = (date: Day, months: number): Day => {
  const count = date.year * 12 + date.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return { year, month, day: Math.min(date.day, daysIn(year, month)) }
}

/** Monday of the week that holds a day. */
export const weekStart = (date: Day): Day => {
  const weekday = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()
  return addDays(date, -((weekday + 6) % 7))
}
