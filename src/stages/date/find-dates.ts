import type { DateMention } from '../../model/mention.js'
import type { PeriodKnowledge } from '../../model/period.js'
import { foldNumerals } from '../../text/fold-numerals.js'
import { type Day, fromIso, iso } from './calendar.js'
import { periodIndex } from './period-index.js'
import { type Days, daysOf, type Point } from './point.js'
import { readDayAlone, readPoint, type Scan } from './read-point.js'
import { nextStart, runEnd, startsOf } from './starts.js'

export interface DateOptions {
  /** the date from which 去年 is reckoned and whose year a bare 12月13日 takes, YYYY-MM-DD */
  readonly reference?: string
}

const separator = /(?:\s?(?:开始|起))?[,，]?\s?(?:[-~—]{1,2}|至|到)\s?/uy
const upTo = /截[至止](?:到|至|于)?\s?/uy
const since = /[自从]\s?/uy
const untilNow = /[”"」』]?(?:以来|至今|迄今|到现在)/uy
const weekday = /[,，]?\s?\(?(?:星期|周|礼拜)[一二三四五六日天](?![至到—-])\)?/uy
const lunarBefore = /[农阴]历$/u
const samePeriod = /同期/uy
const closing = /\s?止/uy

const exec = (shape: RegExp, text: string, at: number): string | null => {
  shape.lastIndex = at
  return shape.exec(text)?.[0] ?? null
}

/** What the mention before lends to one that follows at once: 2019年3月[、5月]. */
interface Lent {
  readonly end: number
  readonly year: number | null
  readonly month: number | null
}

interface Reading {
  readonly end: number
  readonly days: Days | null
  readonly first: Point
  readonly last: Point
}

const isBefore = (a: Day, b: Day): boolean => iso(a) < iso(b)

const inherit = (right: Point, left: Point): Point => {
  if (right.fixed !== null || right.open) return right
  const month = right.month ?? (right.part === null || right.part.from[0] === 0 ? left.month : null)
  return {
    ...right,
    year: right.year ?? (left.year === null ? null : left.year + right.later),
    month: right.day === null && right.part === null ? right.month : month,
  }
}

/** The two ends of a range as one reading. */
const combine = (left: Point, right: Point, year: number | null): Days | null => {
  const from = daysOf(left, year ?? right.year)
  const to = daysOf(inherit(right, left), year)
  if (from === null || to === null) return null
  if (!isBefore(to[1], from[0])) return [from[0], to[1]]
  // 12月至次年2月 without saying so
  if (right.year === null && right.fixed === null && right.later === 0)
    return [from[0], daysOf({ ...inherit(right, left), year: to[1].year + 1 }, null)?.[1] ?? to[1]]
  return null
}

const readRange = (scan: Scan, left: Point, year: number | null): Reading => {
  const { text } = scan
  const single = { end: left.end, days: daysOf(left, year), first: left, last: left }
  const gap = exec(separator, text, left.end)
  if (gap === null) return single
  const at = left.end + gap.length
  const right = readPoint(scan, at) ?? (left.month === null ? null : readDayAlone(scan, at))
  if (right === null) return single
  const days = combine(left, right, year)
  if (days === null && left.fixed === null && single.days !== null) return single
  return { end: right.end, days, first: left, last: right }
}

interface Found {
  readonly mention: DateMention
  readonly lent: Lent
}

interface Place {
  readonly start: number
  readonly at: number
  readonly opening: 'upTo' | 'since' | null
}

/** Where the mention itself begins behind 截至 or 自. */
const placeOf = (text: string, start: number): Place => {
  const until = text[start] === '截' ? exec(upTo, text, start) : null
  if (until !== null) return { start, at: start + until.length, opening: 'upTo' }
  const from = text[start] === '自' || text[start] === '从' ? exec(since, text, start) : null
  return from === null ? { start, at: start, opening: null } : { start, at: start + from.length, opening: 'since' }
}

const coordinated = /^[、,和及与或]$/u

const followsAtOnce = (text: string, lent: Lent, start: number): boolean =>
  lent.end > 0 && start - lent.end === 1 && coordinated.test(text.charAt(lent.end))

const letterBefore = /[A-Za-z_=&?#%]/u

/** a date that a heading's marker may stand before: 1.[2017年] */
const spelledOut = /\d{4}\s?年|\d{1,2}月\d{1,2}日/uy

const isTaken = (text: string, at: number): boolean => {
  const before = text.charAt(at - 1)
  if (letterBefore.test(before) || /\d/u.test(before)) return true
  if (/[./]/u.test(before) && /\d/u.test(text.charAt(at))) return exec(spelledOut, text, at) === null
  return /[〇零一二三四五六七八九十]/u.test(before) && /[〇零一二三四五六七八九十]/u.test(text.charAt(at))
}

/** 自 and 从 belong to a mention only where it has a second end; 截至 always. */
const settleStart = (place: Place, ranged: boolean): number =>
  place.opening === 'since' && !ranged ? place.at : place.start

const quotes: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', "'": "'" }

/** A mention that holds a closing quotation mark holds the opening one too: “十三五”期间. */
const withQuote = (text: string, start: number, end: number): number => {
  const closed = quotes[text.charAt(start - 1)]
  return closed !== undefined && text.slice(start, end).includes(closed) ? start - 1 : start
}

const findAt = (scan: Scan, raw: string, start: number, lent: Lent): Found | null => {
  const { text } = scan
  const place = placeOf(text, start)
  if (isTaken(text, place.at)) return null
  const follows = followsAtOnce(text, lent, start)
  const read = readPoint(scan, place.at) ?? readLoneDay(scan, place.at, lent, follows)
  if (read === null) return null
  const point = follows && read.year === null && read.fixed === null ? { ...read, year: lent.year } : read
  const reading = readRange(scan, point, scan.reference?.year ?? null)
  const ranged = reading.first !== reading.last
  const lunar = lunarBefore.test(text.slice(Math.max(0, place.at - 2), place.at))
  const since = ranged ? null : exec(untilNow, text, reading.end)
  let end = reading.end + (exec(samePeriod, text, reading.end)?.length ?? 0)
  if (since !== null) end = reading.end + since.length
  else if (ranged) end += exec(closing, text, end)?.length ?? 0
  else if (reading.last.day !== null) end += exec(weekday, text, end)?.length ?? 0
  const [from, to] = ends(scan, lunar ? null : reading.days, place.opening, since !== null)
  const unquoted = settleStart(place, ranged || since !== null)
  const begin = withQuote(text, unquoted, end)
  return {
    mention: { start: begin, end, raw: raw.slice(begin, end), from, to },
    lent: { end, year: reading.last.year ?? reading.first.year, month: reading.last.month ?? reading.first.month },
  }
}

const ends = (
  scan: Scan,
  days: Days | null,
  opening: Place['opening'],
  toNow: boolean,
): readonly [string | null, string | null] => {
  if (days === null) return [null, null]
  if (toNow) return [iso(days[0]), scan.reference === null ? null : iso(scan.reference)]
  if (opening === 'upTo') return [iso({ year: days[1].year, month: 1, day: 1 }), iso(days[1])]
  return [iso(days[0]), iso(days[1])]
}

/** A day whose month was named just before: 3月5日、[8日]. */
const readLoneDay = (scan: Scan, at: number, lent: Lent, follows: boolean): Point | null => {
  const day = readDayAlone(scan, at)
  if (day === null) return null
  if (follows && lent.month !== null) return { ...day, year: lent.year, month: lent.month }
  return scan.reference === null ? { ...day, open: true } : { ...day, month: scan.reference.month }
}

/** What a text is searched with; asked for only where a mention may begin. */
const scanOf = (text: string, options: DateOptions, knowledge: PeriodKnowledge): Scan => ({
  text,
  index: periodIndex(knowledge),
  reference: fromIso(options.reference),
  centuries: text.includes('世纪') || text.includes('年代'),
})

/**
 * The dates and periods of any text, in order, ISO, `to` inclusive. Offsets count in `text` as given. Without a
 * reference, words such as 去年 and days without a year have null ends.
 */
export const findDates = (text: string, options: DateOptions, knowledge: PeriodKnowledge): DateMention[] => {
  const starts = startsOf(periodIndex(knowledge))
  const folded = foldNumerals(text)
  const found: DateMention[] = []
  let at = nextStart(starts, folded, 0)
  if (at === folded.length) return found
  const scan = scanOf(folded, options, knowledge)
  let lent: Lent = { end: -1, year: null, month: null }
  while (at < folded.length) {
    const read = findAt(scan, text, at, lent)
    if (read !== null) {
      found.push(read.mention)
      lent = read.lent
    }
    at = nextStart(starts, folded, read === null ? runEnd(starts, folded, at) : Math.max(read.mention.end, at + 1))
  }
  return found
}
