import type { Heading } from '../../model/draft.js'
import type { Lexicon } from '../../model/lexicon.js'
import type { ReadSentence } from '../../model/sentence.js'
import type { Figure } from './figure.js'
import type { MetricContext } from './read-metrics.js'
import type { Reading } from './scope.js'
import { type Interval, type TimeMark, timeMarks, titlePeriod, wholeYear } from './time-mark.js'

export interface Dated {
  readonly period: Interval | null
  /** The text says so itself: phrase, sentence or paragraph. */
  readonly stated: boolean
}

/** Which time a figure belongs to: its phrase's own, else its sentence's, its paragraph's, its section's, the document's. */
export class PeriodTracker {
  private readonly sections: ReadonlyMap<string, number>
  private paragraph = -1
  private governing: Interval | null = null
  private ruling: Interval | null = null
  private near: Interval | null = null
  /** Nothing but a heading has been read of the paragraph. */
  private opens = true
  private marks: readonly TimeMark[] = []
  private lastLevel: Dated | null = null

  constructor(
    private readonly context: MetricContext,
    headings: readonly Heading[],
    private readonly lexicon: Lexicon,
    /** The document says from when to when all its data run. */
    private readonly stated: boolean,
  ) {
    this.sections = sectionYears(headings)
  }

  /** Takes in the time words of the next sentence. */
  enter(sentence: ReadSentence): void {
    if (sentence.paragraph !== this.paragraph) {
      this.paragraph = sentence.paragraph
      this.ruling = null
      this.near = null
      this.opens = true
    }
    this.marks = timeMarks(sentence, this.referenceYear(sentence), this.lexicon)
    this.lastLevel = null
    this.governing = this.near ?? this.ruling
    this.near = null
    const opening = this.marks.find(mark => mark.opening)
    if (opening?.interval && !opening.point) this.govern(opening.interval)
    this.opens = this.opens && isTitle(sentence)
  }

  /** A date that opens a paragraph rules it; one that opens a later sentence reaches to the next. */
  private govern(interval: Interval): void {
    this.governing = interval
    if (this.opens) this.ruling = interval
    else this.near = interval
  }

  at(figure: Figure, reading: Reading, sentence: ReadSentence): Dated {
    const dated = this.find(figure, reading, sentence)
    if (reading.level) this.lastLevel = dated
    return dated
  }

  private find(figure: Figure, reading: Reading, sentence: ReadSentence): Dated {
    const here = figure.mention.start
    const clauseStart = figure.clause.at[0] ?? here
    const own = this.marks.findLast(
      mark => mark.start >= clauseStart && mark.start < here && !(mark.origin && between(sentence, mark.start, here)),
    )
    const totalled = reading.rule === 'share' && this.lastLevel?.period === null && this.markBefore(here)?.total
    if (!own && totalled) return this.inherited(sentence)
    if (!own && this.lastLevel && reading.borrowed && !reading.level) return yearOfChange(this.lastLevel, reading)
    const mark = own ?? this.marks.findLast(m => m.start < here && !m.local)
    if (mark === undefined) return this.inherited(sentence)
    if (mark.interval === null && /^(?:年|月|日)(?!末|初|底)|[年月日]均/u.test(reading.label))
      return this.inherited(sentence)
    if (mark.interval !== null) return { period: flow(mark, reading, figure, own !== undefined), stated: true }
    const wider = mark.total ? this.marks.findLast(m => m.start < here && m.interval !== null && !m.local) : undefined
    if (wider) return { period: wider.interval, stated: true }
    return this.stated ? { period: this.context.period, stated: false } : { period: null, stated: true }
  }

  private markBefore(place: number): TimeMark | undefined {
    return this.marks.findLast(mark => mark.start < place)
  }

  private inherited(sentence: ReadSentence): Dated {
    if (this.governing) return { period: this.governing, stated: true }
    const year = sentence.section === null ? undefined : this.sections.get(sentence.section)
    if (year !== undefined) return { period: wholeYear(year), stated: false }
    const { title, year: reported } = this.context
    const own = titlePeriod(title, reported) ?? this.context.period
    if (own) return { period: own, stated: false }
    return { period: this.context.year === null ? null : wholeYear(this.context.year), stated: false }
  }

  /** The year that 今年 means; in a report titled for, or read out in, the year after the one it looks back on, 去年 is that one. */
  private referenceYear(sentence: ReadSentence): { thisYear: number | null; report: number | null } {
    const { year, title, written } = this.context
    const section = sentence.section === null ? undefined : this.sections.get(sentence.section)
    const spoken = title?.includes('政府工作报告') && written?.startsWith(`${year! + 1}-`)
    const titled = title?.includes(`${year! + 1}年`) && !title.includes(`${year}年`)
    const ahead = year !== null && (spoken || titled)
    return { thisYear: year === null ? null : ahead ? year + 1 : year, report: section ?? year }
  }
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
const between = (sentence: ReadSentence, from: number, to: number): boolean =>
  sentence.mentions.some(mention => mention.kind === 'metric' && mention.start > from && mention.start < to)

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
