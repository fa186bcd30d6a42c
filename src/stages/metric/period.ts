import type { Heading } from '../../model/draft.js'
import type { Lexicon } from '../../model/lexicon.js'
import type { ReadSentence } from '../../model/sentence.js'
import type { Figure } from './figure.js'
import type { MetricContext } from './read-metrics.js'
import type { Reading } from './scope.js'
import { type Interval, type TimeMark, timeMarks, titlePeriod, wholeYear } from './time-mark.js'
import { lastBefore, type Timeline, timelineOf } from './timeline.js'

export interface Dated {
  readonly period: Interval | null
  /** The text says so itself: phrase, sentence or paragraph. */
  readonly stated: boolean
}

/** The document says from when to when its data run. */
const STATED_PERIOD =
  /(?:统计|数据|报告|情况)[^,。;]{0,12}(?:期限|期间|时限|时段|周期|时间)[^,。;]{0,4}[为自从是:截]|数据[^,。;]{0,8}(?:统计|截)[至止期时自]/u

/** Which time a figure belongs to: its phrase's own, else its sentence's, its paragraph's, its section's, the document's. */
export class PeriodTracker {
  private readonly sections: ReadonlyMap<string, number>
  /** The period of the document. */
  private readonly whole: Interval | null
  /** The year that 今年 means. */
  private readonly thisYear: number | null
  /** Whether the document says from when to when all its data run; null until a figure asks. */
  private stated: boolean | null = null
  private paragraph = -1
  private governing: Interval | null = null
  private ruling: Interval | null = null
  private near: Interval | null = null
  /** Nothing but a heading has been read of the paragraph. */
  private opens = true
  private times: Timeline = timelineOf([])
  private lastLevel: Dated | null = null
  /** Sentences of the paragraph whose time words no figure has asked for yet. */
  private unread: ReadSentence[] = []

  constructor(
    private readonly context: MetricContext,
    headings: readonly Heading[],
    private readonly sentences: readonly ReadSentence[],
    private readonly lexicon: Lexicon,
  ) {
    const { year, title, period } = context
    this.sections = sectionYears(headings)
    this.whole = titlePeriod(title, year) ?? period ?? (year === null ? null : wholeYear(year))
    this.thisYear = year !== null && looksBack(context, year) ? year + 1 : year
  }

  /** Goes on to the next sentence. */
  enter(sentence: ReadSentence): void {
    if (sentence.paragraph !== this.paragraph) {
      this.paragraph = sentence.paragraph
      this.ruling = null
      this.near = null
      this.opens = true
      this.unread = []
    }
    this.unread.push(sentence)
  }

  /** Takes in the time words of a sentence. */
  private read(sentence: ReadSentence): void {
    this.times = timelineOf(timeMarks(sentence, this.yearsOf(sentence), this.lexicon))
    this.lastLevel = null
    this.governing = this.near ?? this.ruling
    this.near = null
    const opening = this.times.marks.find(mark => mark.opening)
    if (opening?.interval && !opening.point) this.govern(opening.interval)
    this.opens = this.opens && isTitle(sentence)
  }

  /** A date that opens a paragraph rules it; one that opens a later sentence reaches to the next. */
  private govern(interval: Interval): void {
    this.governing = interval
    if (this.opens) this.ruling = interval
    else this.near = interval
  }

  /** The time of a figure of the sentence that was entered last. */
  at(figure: Figure, reading: Reading, sentence: ReadSentence): Dated {
    for (const entered of this.unread) this.read(entered)
    this.unread = []
    const dated = this.find(figure, reading, sentence)
    if (reading.level) this.lastLevel = dated
    return dated
  }

  private find(figure: Figure, reading: Reading, sentence: ReadSentence): Dated {
    const here = figure.mention.start
    const { marks, wide, dated } = this.times
    const last = lastBefore(marks, here)
    const own = this.markOf(figure, last, sentence)
    const totalled = reading.rule === 'share' && this.lastLevel?.period === null && marks[last]?.total
    if (!own && totalled) return this.inherited(sentence)
    if (!own && this.lastLevel && reading.borrowed && !reading.level) return yearOfChange(this.lastLevel, reading)
    const mark = own ?? marks[wide[last] ?? -1]
    if (mark === undefined) return this.inherited(sentence)
    if (mark.interval === null && /^(?:年|月|日)(?!末|初|底)|[年月日]均/u.test(reading.label))
      return this.inherited(sentence)
    if (mark.interval !== null) return { period: flow(mark, reading, figure, own !== undefined), stated: true }
    const wider = mark.total ? marks[dated[last] ?? -1] : undefined
    if (wider) return { period: wider.interval, stated: true }
    return this.statesPeriod() ? { period: this.context.period, stated: false } : { period: null, stated: true }
  }

  /** The last mark of the figure's own clause; the first of two states says nothing of a figure behind the second. */
  private markOf({ mention, clause }: Figure, last: number, sentence: ReadSentence): TimeMark | undefined {
    const { marks, settled } = this.times
    const mark = marks[last]
    const passed = mark?.origin && between(sentence, mark.start, mention.start)
    const own = passed ? marks[settled[last]!] : mark
    return own && own.start >= (clause.at[0] ?? mention.start) ? own : undefined
  }

  private inherited(sentence: ReadSentence): Dated {
    if (this.governing) return { period: this.governing, stated: true }
    const year = sentence.section === null ? undefined : this.sections.get(sentence.section)
    return { period: year === undefined ? this.whole : wholeYear(year), stated: false }
  }

  private statesPeriod(): boolean {
    this.stated ??= this.context.period !== null && this.sentences.some(({ text }) => STATED_PERIOD.test(text))
    return this.stated
  }

  private yearsOf({ section }: ReadSentence): { thisYear: number | null; report: number | null } {
    const own = section === null ? undefined : this.sections.get(section)
    return { thisYear: this.thisYear, report: own ?? this.context.year }
  }
}

/** Whether a report on `year` is titled for, or read out in, the year after: then 去年 is the one it reports on. */
function looksBack({ title, written }: MetricContext, year: number): boolean {
  const spoken = title?.includes('政府工作报告') && written?.startsWith(`${year + 1}-`)
  const titled = title?.includes(`${year + 1}年`) && !title.includes(`${year}年`)
  return (spoken || titled) ?? false
}

/** What a stock changed by, it changed by over the year up to its day. */
function yearOfChange(dated: Dated, { change }: Reading): Dated {
  const { period } = dated
  if (change === null || period === null || period[0] !== period[1]) return dated
  return { ...dated, period: [`${period[1].slice(0, 4)}-01-01`, period[1]] }
}

/** Of a stock a day is told; a change up to it, or a rate further on, belongs to its year. */
function flow({ interval, point }: TimeMark, reading: Reading, { quantity }: Figure, own: boolean): Interval | null {
  const rate = !own && (quantity.unit === '%' || quantity.unit === '‰')
  return interval !== null && point && (reading.change !== null || rate)
    ? [`${interval[0].slice(0, 4)}-01-01`, interval[1]]
    : interval
}

const isTitle = ({ role, text, mentions }: ReadSentence): boolean =>
  role !== 'prose' || (text.length < 30 && !mentions.some(mention => mention.kind === 'metric'))

/** Whether another figure stands between two places of a sentence. */
function between({ mentions }: ReadSentence, from: number, to: number): boolean {
  for (let i = lastBefore(mentions, to); i >= 0 && mentions[i]!.start > from; i--)
    if (mentions[i]!.kind === 'metric') return true
  return false
}

/** Years that headings name (2015年工作回顾), handed down to the sections inside. */
function sectionYears(headings: readonly Heading[]): Map<string, number> {
  const years = new Map<string, number>()
  for (const { id, parent, title } of headings) {
    const named = [...(title ?? '').matchAll(/(?<year>(?:19|20)\d\d)年/gu)]
    const inherited = parent === null ? undefined : years.get(parent)
    const year = named.length === 1 ? Number(named[0]!.groups!.year) : inherited
    if (year !== undefined) years.set(id, year)
  }
  return years
}
