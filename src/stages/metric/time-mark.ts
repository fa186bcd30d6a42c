import type { Lexicon } from '../../model/lexicon.js'
import type { Mention, ReadSentence } from '../../model/sentence.js'
import { matchesOf } from '../../text/matches.js'

export type Interval = readonly [from: string, to: string]

/** A time word of a sentence and what it says of the figures behind it. */
export interface TimeMark {
  readonly start: number
  readonly interval: Interval | null
  /** Holds for its own clause only. */
  readonly local: boolean
  /** Stands in the first clause of its sentence. */
  readonly opening: boolean
  /** A day, not a span of time. */
  readonly point: boolean
  /** The first of two states (由2015年的…增加到): of the next figure alone. */
  readonly origin: boolean
  /** 累计 and the like: a date that stands before it says since when. */
  readonly total: boolean
}

interface Years {
  readonly thisYear: number | null
  readonly report: number | null
}

const RELATIVE =
  /今年以来|今年|过去一年|一年来|本年度?|全年|年内|当年|去年(?!同期)|上年(?!结转|末|同期)度?|上一年度?|前年|前?[一二三四]季度|第[一二三四]季度|[上下]半年|年末|年底|年终|年初|截[至止]目前|截[至止]当前|迄今|至今|目前|当前|现有|累计|(?:过去|近)?(?<span>[三五十])年来|过去(?<past>[三五十])年|以来/gu
const QUARTERS: Readonly<Record<string, Interval>> = {
  一: ['01-01', '03-31'],
  二: ['04-01', '06-30'],
  三: ['07-01', '09-30'],
  四: ['10-01', '12-31'],
}
const COUNT: Readonly<Record<string, number>> = { 三: 3, 五: 5, 十: 10 }

export const wholeYear = (year: number): Interval => [`${year}-01-01`, `${year}-12-31`]

const NO_MARKS: readonly TimeMark[] = []

/** The time words of a sentence in order: its dates and its relative words, comparisons and titles left out. */
export function timeMarks(sentence: ReadSentence, years: Years, lexicon: Lexicon): readonly TimeMark[] {
  const { text, mentions } = sentence
  const words = matchesOf(RELATIVE, text)
  if (words.length === 0 && !mentions.some(mention => mention.kind === 'date')) return NO_MARKS
  const hidden = text.includes('《') ? inside(TITLE, text) : null
  const marks: TimeMark[] = []
  const bracketed = text.includes('(') ? inside(BRACKET, text) : null
  const firstStop = text.search(/[,;:]/u)
  const add = (start: number, end: number, interval: Interval | null, more: Partial<TimeMark> = {}): void => {
    if (hidden?.[start] === 1 || compares(text, start, end)) return
    const local = bracketed?.[start] === 1 || isLocal(text, start, end)
    const opening = !local && (firstStop < 0 || start <= firstStop)
    marks.push({
      start,
      interval,
      local,
      opening,
      point: false,
      total: false,
      origin: '由从'.includes(text[start - 1] ?? ' '),
      ...more,
    })
  }
  const dates = mentions.filter(mention => mention.kind === 'date')
  for (const mention of dates) {
    if (!governs(text, mention.start, lexicon)) continue
    const interval = dateInterval(mention, text, years)
    if (interval && (years.report === null || interval[0] <= `${years.report + 1}-12-31`))
      add(mention.start, mention.end, interval, { point: interval[0] === interval[1] })
  }
  let next = 0
  for (const match of words) {
    const { index } = match
    while (next < dates.length && dates[next]!.end < index) next++
    if (next < dates.length && dates[next]!.start <= index) continue
    const mark = relative(match, text, years)
    if (mark !== null) add(index, index + match[0].length, mark.interval, mark)
  }
  return marks.sort((a, b) => a.start - b.start)
}

const BRACKET = /\([^()]{1,200}\)/gu
const TITLE = /《[^《》]{1,120}》/gu

/** 1 for each character inside what a pattern finds. */
function inside(pattern: RegExp, text: string): Uint8Array {
  const out = new Uint8Array(text.length)
  for (const match of matchesOf(pattern, text)) out.fill(1, match.index, match.index + match[0].length)
  return out
}

/** 比上年, 较2018年: what is compared with is not when. */
const compares = (text: string, start: number, end: number): boolean =>
  /(?:比|较|同比|超过|是)$/u.test(text.slice(Math.max(0, start - 3), start)) ||
  (/[与同和跟]/u.test(text[start - 1] ?? '') && /^(?:相?比|对比|持平|同期|基本)/u.test(text.slice(end, end + 2)))

const isLocal = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '于' ||
  /^(?:之?前|以前)/u.test(text.slice(end, end + 2)) ||
  /(?:[由从]|^如|[,(;:]如)$/u.test(text.slice(Math.max(0, start - 2), start))

/** A date behind a verb or 对 belongs to the object (启动2018年预算公开), not to the clause. */
function governs(text: string, start: number, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  if (/[对将把]$|转[至到]$/u.test(before)) return false
  const kind = lexicon.classes.get(before)
  return kind !== 'verb' && kind !== 'nominal'
}

const pad = (n: number | string): string => String(n).padStart(2, '0')
const lastDay = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

/** 近三年, 五年来, 过去五年: the years up to the one that the document reports on. */
const RECENT_YEARS = /^(?:过去的?|近|最近)?(?<span>[三五十])年(?:来|间|以来)?$/u

function recentYears(raw: string, report: number | null): Interval | null {
  const span = COUNT[RECENT_YEARS.exec(raw)?.groups?.span ?? '']
  return span && report !== null ? [`${report - span + 1}-01-01`, `${report}-12-31`] : null
}

/** The interval that a date says of the figures behind it; 截至 counts from the year's first day. */
function dateInterval(mention: Mention, text: string, years: Years): Interval | null {
  const { date, start, end } = mention
  const recent = recentYears(text.slice(start, end), years.report)
  if (recent) return recent
  if (/^(?:全年|本年度?|年内|过去一年|一年来)$/u.test(text.slice(start, end)) && years.report !== null)
    return wholeYear(years.report)
  const own =
    date?.from && date.to ? ([date.from, date.to] as const) : withoutYear(text.slice(start, end), years.report)
  if (own === null) return null
  const [from, to] = own
  const until = /截[至止]/u.test(text.slice(Math.max(0, start - 3), start + 2))
  if (until) return [`${to.slice(0, 4)}-01-01`, to]
  if (/^.{0,4}(?:至今|以来)/u.test(text.slice(end, end + 6)) || /(?:至今|以来)$/u.test(text.slice(start, end))) {
    return years.report === null || from > `${years.report}-12-31` ? null : [from, `${years.report}-12-31`]
  }
  return [from, to]
}

/** 1-10月, 8月底, 4月 of the year that the document reports on. */
function withoutYear(raw: string, year: number | null): Interval | null {
  const match =
    /(?<from>\d{1,2})月?(?:(?:至|到|[-—~]+)(?<to>\d{1,2}))?月(?:份)?(?:(?<day>\d{1,2})日|(?<end>底|末))?/u.exec(raw)
  if (!match || year === null) return null
  const { from, to, day, end } = match.groups!
  const month = Number(to ?? from)
  if (month < 1 || month > 12) return null
  if (day) return [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(month)}-${pad(day)}`]
  if (end) return [lastDay(year, month), lastDay(year, month)]
  return [`${year}-${pad(from!)}-01`, lastDay(year, month)]
}

function relative(
  match: RegExpExecArray,
  text: string,
  years: Years,
): (Partial<TimeMark> & { interval: Interval | null }) | null {
  const word = match[0]
  const { thisYear, report } = years
  const { span, past } = match.groups ?? {}
  if (word === '累计') return { interval: null, local: true, opening: false, total: true }
  if (word === '以来') return sinceEvent(text, match.index)
  if (/目前|当前|迄今|至今|现有/u.test(word)) return { interval: null, opening: false }
  if (thisYear === null || report === null) return null
  const length = COUNT[span ?? past ?? '']
  if (length) return { interval: [`${report - length + 1}-01-01`, `${report}-12-31`] }
  if (/去年|上年|上一年/u.test(word)) return { interval: wholeYear(thisYear - 1) }
  if (word === '前年') return { interval: wholeYear(thisYear - 2) }
  if (/年末|年底|年终/u.test(word))
    return { interval: [`${report}-12-31`, `${report}-12-31`], point: true, local: !clauseOpens(text, match.index) }
  if (word === '年初') return { interval: [`${report}-01-01`, `${report}-01-01`], point: true, local: true }
  return { interval: within(word, word.startsWith('今年') ? thisYear : report) }
}

/** 平台上线以来 counts from an event that has no date; 今年以来 and dates are told elsewhere. */
function sinceEvent(text: string, index: number): { interval: null; opening: boolean } | null {
  return /[年月日底初]/u.test(text[index - 1] ?? '') ? null : { interval: null, opening: false }
}

const clauseOpens = (text: string, index: number): boolean => index === 0 || /[,;:。(]/u.test(text[index - 1]!)

function within(word: string, year: number): Interval {
  const quarter = /(?<first>前|第)?(?<ordinal>[一二三四])季度/u.exec(word)
  if (quarter) {
    const [from, to] = QUARTERS[quarter.groups!.ordinal!]!
    return [`${year}-${quarter.groups!.first === '前' ? '01-01' : from}`, `${year}-${to}`]
  }
  if (word === '上半年') return [`${year}-01-01`, `${year}-06-30`]
  if (word === '下半年') return [`${year}-07-01`, `${year}-12-31`]
  return wholeYear(year)
}

/** The part of a year that a title names (2022年第三季度, 2018年1-6月, 上半年); null where it names none. */
export function titlePeriod(title: string | null, year: number | null): Interval | null {
  if (title === null || year === null) return null
  const part = /[上下]半年|第?[一二三四]季度|前[二三]季度/u.exec(title)
  if (part) return within(part[0], year)
  return /\d{1,2}月/u.test(title) && !/\d{1,2}月\d{1,2}日/u.test(title) ? withoutYear(title, year) : null
}
