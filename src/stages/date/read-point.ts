import type { CalendarPart, RelativeWord } from '../../model/period.js'
import { parseNumeral } from '../../text/numerals.js'
import { addDays, addMonths, type Day, daysIn, weekStart } from './calendar.js'
import { lookUp, type PeriodIndex } from './period-index.js'
import { blankPoint, type Point, week } from './point.js'

export interface Scan {
  readonly text: string
  readonly index: PeriodIndex
  readonly reference: Day | null
  /** the text speaks of centuries or decades at all */
  readonly centuries: boolean
}

const separator = '\\s?(?:起至|起到|[-~—]{1,2}|至|到)\\s?'
const joint = '[、和及]'
const hanMonth = '十[一二]|[一二三四五六七八九十元正]'
const hanDay = '三十一|三十|(?:二十|廿十?)[一二三四五六七八九]|二十|廿|十[一二三四五六七八九]|[一二三四五六七八九十]'
const monthNumber = `1[0-2]|0?[1-9]|${hanMonth}`
const dayNumber = `3[01]|[12]\\d|0?[1-9]|${hanDay}`
const monthMark = '月(?!内|以内|之内|有余|饼|亮|球|嫂|供|均|薪|报|刊|票|租)份?'

const longYear = '(?:1[5-9]|2[01])\\d{2}|[一二][〇零oO0一二三四五六七八九]{3}|两千零?[一二三四五六七八九]?'
const bareYear = '(?:19|20)\\d{2}'
const monthFollows = `(?=[,，]?\\s?(?:${monthNumber})\\s?月)`
const yearShape = new RegExp(
  [
    `(?<long>${longYear})\\s?年(?:度(?!假))?`,
    `(?<from>${longYear})(?=${separator}(?:${longYear})\\s?年|(?:${joint}(?:${longYear})){1,6}\\s?年)`,
    `(?<bare>${bareYear})(?:(?=${separator}${bareYear}(?![\\d.,%万亿]))|(?<=${bareYear}${separator}${bareYear}))(?![\\d.,%万亿])`,
    `(?<old>1[0-4]\\d{2})\\s?年${monthFollows}`,
    `(?<short>\\d{2}|[〇零一二三四五六七八九]{2})\\s?年${monthFollows}`,
    '(?<short2>[0〇零][\\d一二三四五六七八九])\\s?年(?!级)',
  ].join('|'),
  'uy',
)
const monthShape = new RegExp(
  `\\s?(?<month>${monthNumber})\\s?(?:${monthMark}|(?=${separator}(?:${monthNumber})\\s?${monthMark})|(?=(?:${joint}(?:${monthNumber})){1,11}\\s?${monthMark}))`,
  'uy',
)
const dayShape = new RegExp(
  `\\s?(?<day>${dayNumber})\\s?(?:[日号](?!线|楼)|(?=${separator}(?:${dayNumber})\\s?[日号](?!内|以内))|(?=(?:${joint}(?:${dayNumber})){1,9}\\s?[日号](?!内|以内)))`,
  'uy',
)
const commaMonth = new RegExp(`^[,，]\\s?(?:${monthNumber})\\s?月`, 'u')
/** 2019年12月13 at the end of a clause, 日 left out */
const dayUnmarked = new RegExp(`(?<day>${dayNumber})(?![\\p{Script=Han}\\p{N}%./~—-])`, 'uy')
const isoDate =
  /(?<year>(?:1[5-9]|2[01])\d{2})(?:(?<sign>[-/.])(?<month>1[0-2]|0?[1-9])\k<sign>(?<day>3[01]|[12]\d|0?[1-9])|(?<month2>0[1-9]|1[0-2])(?<day2>3[01]|[12]\d|0[1-9])| (?<month3>0[1-9]|1[0-2]) (?<day3>3[01]|[12]\d|0[1-9]))(?![\d])/uy
const isoMonth = /(?<year>(?:19|20)\d{2})[-/](?<month>0[1-9]|1[0-2])(?![/.-]?\d)/uy
const slashDate = /(?<month>1[0-2]|0?[1-9])\/(?<day>3[01]|[12]\d|0?[1-9])\/(?<year>(?:19|20)\d{2})(?!\d)/uy
const centuryShape =
  /(?:(?<century>\d{1,2}|十?[一二三四五六七八九]|二十[一二]?|上个?|本|这个)世纪(?:的?(?<decade>\d0|[一二三四五六七八九]?十)年代)?|(?<decade2>[2-9]0|[二三四五六七八九]十)年代)/uy
const firstMonths = /前(?<count>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])个月/uy
const recentShape =
  /(?:最近|过去|近)\s?(?<count>\d{1,3}|[一二两三四五六七八九]?十?[一二三四五六七八九]|[一二三四五六七八九]?十|两)\s?(?<unit>年|个月|周|天|日)(?:来|以来|间)?/uy
const weekdayShape = /[一二三四五六日天]/uy

const exec = (shape: RegExp, text: string, at: number): RegExpExecArray | null => {
  shape.lastIndex = at
  return shape.exec(text)
}

const number = (text: string | undefined): number => {
  if (text === undefined) return Number.NaN
  if (text === '元' || text === '正') return 1
  return Number(/^\d+$/u.test(text) ? text : (parseNumeral(text.replace(/^廿十?/u, '二十'))?.value ?? Number.NaN))
}

const digitsOf = (text: string): number =>
  Number(
    text
      .replace(/[〇零oO]/gu, '0')
      .replace(/[一二三四五六七八九]/gu, letter => String('〇一二三四五六七八九'.indexOf(letter))),
  )

const longYearOf = (text: string): number => (text.startsWith('两') ? number(text) : digitsOf(text))

const shortYear = (text: string): number => {
  const year = digitsOf(text)
  return year < 50 ? 2000 + year : 1900 + year
}

const readYear = (text: string, at: number): { end: number; year: number } | null => {
  const found = exec(yearShape, text, at)
  const groups = found?.groups
  if (!found || groups === undefined) return null
  const end = at + found[0].length
  const long = groups.long ?? groups.from ?? groups.bare ?? groups.old
  if (long !== undefined) return { end, year: longYearOf(long) }
  return { end, year: shortYear(groups.short ?? groups.short2 ?? '') }
}

/** Whole dates in figures: 2019-12-13, 2019/12/16, 20191213. */
const readFigures = (text: string, at: number): Point | null => {
  const found = exec(isoDate, text, at) ?? exec(slashDate, text, at) ?? exec(isoMonth, text, at)
  const groups = found?.groups
  if (!found || groups === undefined) return null
  const day = groups.day ?? groups.day2 ?? groups.day3
  const month = Number(groups.month ?? groups.month2 ?? groups.month3)
  const year = Number(groups.year)
  if (day !== undefined && Number(day) > daysIn(year, month)) return null
  return { ...blankPoint(at + found[0].length), year, month, day: day === undefined ? null : Number(day) }
}

const centuryOf = (text: string | undefined): number => {
  if (text === undefined) return 20
  if (text.startsWith('上')) return 20
  return text === '本' || text === '这个' ? 21 : number(text)
}

/** 20世纪90年代, 90年代, 本世纪. */
const readCentury = (text: string, at: number): Point | null => {
  const found = exec(centuryShape, text, at)
  if (!found?.groups) return null
  const end = at + found[0].length
  const decade = found.groups.decade ?? found.groups.decade2
  const start = (centuryOf(found.groups.century) - 1) * 100
  const [first, last] =
    decade === undefined ? [start + 1, start + 100] : [start + number(decade), start + number(decade) + 9]
  return {
    ...blankPoint(end),
    fixed: [
      { year: first, month: 1, day: 1 },
      { year: last, month: 12, day: 31 },
    ],
  }
}

const recentDays = (reference: Day, count: number, unit: string): readonly [Day, Day] => {
  if (unit === '年') return [{ year: reference.year - count + 1, month: 1, day: 1 }, reference]
  if (unit === '个月') return [addDays(addMonths(reference, -count), 1), reference]
  return [addDays(reference, 1 - count * (unit === '周' ? 7 : 1)), reference]
}

/** 近三年, reckoned back from the reference date. */
const readRecent = (scan: Scan, at: number): Point | null => {
  const found = '最过近'.includes(scan.text[at] ?? ' ') ? exec(recentShape, scan.text, at) : null
  if (!found?.groups || '附最临靠就邻亲远'.includes(scan.text.charAt(at - 1) || ' ')) return null
  const point = blankPoint(at + found[0].length)
  if (scan.reference === null) return { ...point, open: true }
  return { ...point, fixed: recentDays(scan.reference, number(found.groups.count), found.groups.unit ?? '年') }
}

const marked = /[”"’'」』]?(?:期间|时期|规划|计划|以来|末|初|中期|开局|收官|[”"’'」』])/uy

/** “十三五”期间, “十四五”. */
const readNamed = (scan: Scan, at: number): Point | null => {
  const found = lookUp(scan.index.named, scan.text, at)
  if (found === null || '第二三四五六七八九0123456789'.includes(scan.text.charAt(at - 1) || ' ')) return null
  const isMarked = exec(marked, scan.text, found.end) !== null
  const unmarked = /[\p{N}月日年个件名项条次人家点分]/u.test(scan.text.charAt(found.end))
  if (!isMarked && (found.entry.needsMark || unmarked)) return null
  const during = exec(/[”"’'」』]?(?:期间|时期)/uy, scan.text, found.end)
  const end = found.end + (during?.[0].length ?? 0)
  const { from, to } = found.entry
  return {
    ...blankPoint(end),
    fixed: [
      { year: from, month: 1, day: 1 },
      { year: to, month: 12, day: 31 },
    ],
  }
}

const relativePoint = (scan: Scan, word: RelativeWord, end: number): Point => {
  const point = blankPoint(end)
  if (word.fromMention) return { ...point, later: word.offset }
  const { reference } = scan
  if (reference === null) return { ...point, open: true }
  if (word.unit === 'year') return { ...point, year: reference.year + word.offset }
  if (word.unit === 'month') {
    const { year, month } = addMonths({ ...reference, day: 1 }, word.offset)
    return { ...point, year, month }
  }
  if (word.unit === 'day') {
    const day = addDays(reference, word.offset)
    return { ...point, fixed: [day, day] }
  }
  const monday = addDays(weekStart(reference), word.offset * 7)
  const weekday = exec(weekdayShape, scan.text, end)?.[0]
  if (weekday === undefined) return { ...point, fixed: week(monday) }
  const day = addDays(monday, weekday === '天' ? 6 : '一二三四五六日'.indexOf(weekday))
  return { ...point, end: end + 1, fixed: [day, day] }
}

const readRelative = (scan: Scan, at: number): Point | null => {
  const found = lookUp(scan.index.relative, scan.text, at)
  if (found === null) return null
  if (found.entry.notBefore?.some(word => scan.text.startsWith(word, found.end))) return null
  const point = relativePoint(scan, found.entry, found.end)
  return found.entry.unit === 'year' || found.entry.unit === 'month' ? readRest(scan, point) : point
}

const withPart = (point: Point, part: { end: number; entry: CalendarPart } | null): Point =>
  part === null ? point : { ...point, end: part.end, part: part.entry }

const pastBlank = (text: string, at: number): number => (text[at] === ' ' || text[at] === '的' ? at + 1 : at)

/** Parts of a year directly behind it: 2019[年底], 2019年[上半年], 2019年[前10个月]. */
const readPartOfYear = (scan: Scan, point: Point): Point => {
  const { text, index } = scan
  const shared = text[point.end - 1] === '年' ? lookUp(index.partsOfYear, text, point.end - 1) : null
  const next = pastBlank(text, point.end)
  const found = shared ?? lookUp(index.partsOfYear, text, next) ?? readQuarter(scan, next)
  if (found !== null) return withPart(point, found)
  const months = exec(firstMonths, text, point.end)
  if (!months?.groups) return point
  const count = number(months.groups.count)
  const part: CalendarPart = { text: months[0], from: [1, 1], to: [count, 0], examples: [] }
  return { ...point, end: point.end + months[0].length, part }
}

/** Month, day and part of the year or month behind what is read so far. */
const readRest = (scan: Scan, point: Point): Point => {
  const { text, index } = scan
  let read = point
  if (read.month === null) {
    const parted = readPartOfYear(scan, read)
    if (parted !== read) return parted
    // 2016年,9月3日: a comma between year and month
    const from = read.year !== null && commaMonth.test(text.slice(read.end, read.end + 6)) ? read.end + 1 : read.end
    const month = exec(monthShape, text, from)
    if (!month?.groups) return read
    read = { ...read, month: number(month.groups.month), end: from + month[0].length }
  }
  const part = lookUp(index.partsOfMonth, text, read.end)
  if (part !== null && !/[步级一二三四五六七八九十]/u.test(text.charAt(part.end))) return withPart(read, part)
  const day = exec(dayShape, text, read.end) ?? (read.year === null ? null : exec(dayUnmarked, text, read.end))
  return day?.groups ? { ...read, day: number(day.groups.day), end: read.end + day[0].length } : read
}

const quarterShape = /(?<quarter>[一二三四1-4])(?=(?:[、和及][一二三四1-4]){1,3}季度)/uy

/** The first quarters of a list that shares its noun: [一]、二季度. */
const readQuarter = (scan: Scan, at: number): { end: number; entry: CalendarPart } | null => {
  const found = exec(quarterShape, scan.text, at)
  const part = found && lookUp(scan.index.partsOfYear, `${found[0]}季度`, 0)
  return part === null ? null : { end: at + 1, entry: part.entry }
}

const readAlone = (scan: Scan, at: number): Point | null => {
  const found = lookUp(scan.index.partsOfYear, scan.text, at) ?? readQuarter(scan, at)
  if (found === null || !found.entry.alone || /[\d半两一二三四五六七八九十百几数多]/u.test(scan.text.charAt(at - 1)))
    return null
  return { ...blankPoint(found.end), part: found.entry }
}

const dayAlone = new RegExp(`(?<day>${dayNumber})\\s?日(?!内|以内|之内|以上|以下|期|均|产|常|用|报)`, 'uy')

/** A day whose month stands elsewhere: [10日]至15日 behind 3月. */
export const readDayAlone = (scan: Scan, at: number): Point | null => {
  const found = exec(dayAlone, scan.text, at)
  if (!found?.groups) return null
  return { ...blankPoint(at + found[0].length), day: number(found.groups.day) }
}

const figure = 1
const numeral = 2
/** Letters with which a year or a month may begin; every other is told at once. */
const numeric = new Uint8Array(65536)
for (const letter of '〇零一二两三四五六七八九十廿元正\t\n\v\f\r') numeric[letter.charCodeAt(0)] = numeral
for (const letter of '0123456789') numeric[letter.charCodeAt(0)] = figure

/** The point of the calendar that the text names at `at`, or null. */
export const readPoint = (scan: Scan, at: number): Point | null => {
  const { text } = scan
  const kind = numeric[text.charCodeAt(at)]
  const named = readNamed(scan, at) ?? (scan.centuries ? readCentury(text, at) : null)
  const figures = named === null && kind === figure ? readFigures(text, at) : named
  if (figures !== null) return figures
  const year = kind === figure || kind === numeral ? readYear(text, at) : null
  if (year !== null) return readRest(scan, { ...blankPoint(year.end), year: year.year })
  const relative = readRelative(scan, at) ?? readRecent(scan, at) ?? readAlone(scan, at)
  if (relative !== null) return relative
  if (text[at] === '前') {
    const months = readPartOfYear(scan, blankPoint(at))
    if (months.part !== null) return months
  }
  const rest = kind === figure || kind === numeral ? readRest(scan, blankPoint(at)) : null
  return rest !== null && rest.month !== null ? rest : null
}
