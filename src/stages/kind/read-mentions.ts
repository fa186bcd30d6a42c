import type { DateMention, Quantity } from '../../model/mention.js'
import type { ReportKind } from '../../model/report.js'
import type { Mention, Sentence } from '../../model/sentence.js'
import { applyRules } from './apply-rules.js'
import { bareDays } from './bare-days.js'
import { classifyQuantity, type Setting } from './classify-quantity.js'
import type { CompiledCues, KindRules } from './compile-kinds.js'
import { isHan, readHan } from './han-count.js'
import { isFree, type Ledger, newLedger, take } from './ledger.js'
import { shortQuotes } from './quotes.js'

export interface KindContext {
  readonly kind: ReportKind
  /** Titles of the sections that the sentence stands in. */
  readonly headings: readonly string[]
  /** The sentence that leads into this one with a colon: 下一步,将做好以下工作: */
  readonly lead?: string | null
}

/** How far into a sentence the words stand that make it a plan. */
const PLAN_HEAD = 24

const QUOTED_NAME = 16

const merge = (quantities: readonly Quantity[], days: readonly Quantity[]): readonly Quantity[] =>
  days.length === 0 ? quantities : [...quantities, ...days].sort((a, b) => a.start - b.start)

/** All numbers of a sentence with their kinds, in order; every Arabic digit lies in exactly one. */
export function readMentions(
  sentence: Sentence,
  quantities: readonly Quantity[],
  dates: readonly DateMention[],
  rules: KindRules,
  context: KindContext,
): Mention[] {
  const { text } = sentence
  const possible = rules.possibleIn(text)
  if (possible.length === 0 && quantities.length === 0 && dates.length === 0 && !ARABIC.test(text)) return []
  const ledger = newLedger(text.length)
  applyRules(text, possible, 'beforeDates', ledger)
  const days = takeDates(text, dates, rules.cues, ledger)
  applyRules(text, possible, 'afterDates', ledger)
  takeQuantities(text, merge(quantities, days), rules, () => settingOf(text, context, rules), ledger)
  applyRules(text, possible, 'leftovers', ledger)
  takeRest(text, ledger)
  return ledger.mentions.sort((a, b) => a.start - b.start)
}

const ARABIC = /[0-9]/u

function settingOf(text: string, context: KindContext, rules: KindRules): Setting {
  const { law, planSection, planSentence, problems, turned } = rules.cues
  const ruling = context.kind === 'measures' || (context.kind === 'other' && law.test(text))
  const plans = context.headings.filter(title => planSection.test(title))
  const planned = plans.some(title => !problems.test(title)) || (plans.length > 0 && turned.test(text))
  const heads = [text, context.lead ?? ''].map(head => head.slice(0, PLAN_HEAD))
  const planning = !ruling && (planned || heads.some(head => planSentence.test(head)))
  return { ruling, planning }
}

const NUMERAL = /[0-9一二三四五六七八九十〇零两]/u
/** 提前1个月 is no 前1个月. */
const isAhead = (text: string, date: DateMention): boolean => date.raw.startsWith('前') && text[date.start - 1] === '提'
const CLOCK = / ?\d{1,2}:\d{2}(?::\d{2}(?:,\d{3})?)?/uy

/** Dates with a number in them; the time of day that follows is part of it. Days of a limit are handed back. */
function takeDates(text: string, dates: readonly DateMention[], cues: CompiledCues, ledger: Ledger): Quantity[] {
  const days: Quantity[] = []
  for (const date of dates) {
    const { start } = date
    const limit = bareDays(text, date, cues)
    if (limit !== null) days.push(limit)
    if (limit !== null || isAhead(text, date) || !NUMERAL.test(date.raw) || !isFree(ledger, start, date.end)) continue
    CLOCK.lastIndex = date.end
    const clock = /\d日?$/u.test(date.raw) ? CLOCK.exec(text) : null
    const end = clock !== null && isFree(ledger, date.end, CLOCK.lastIndex) ? date.end + clock[0].length : date.end
    const told = cues.planName.test(date.raw)
      ? ({ kind: 'name', rule: 'name/plan' } as const)
      : ({ kind: 'date', rule: 'date' } as const)
    take(ledger, { start, end, ...told, quantity: null, date })
  }
  return days
}

function takeQuantities(
  text: string,
  quantities: readonly Quantity[],
  rules: KindRules,
  setting: () => Setting,
  ledger: Ledger,
): void {
  if (quantities.length === 0) return
  const quotes = shortQuotes(text, QUOTED_NAME)
  let known: Setting | null = null
  let quote = 0
  for (const quantity of quantities) {
    if (!isFree(ledger, quantity.start, quantity.end)) continue
    while (quote < quotes.length && quotes[quote]![1] <= quantity.start) quote++
    const around = quotes[quote]
    const name =
      around !== undefined && around[0] <= quantity.start && !rules.cues.quotedTarget.test(text.slice(...around))
    if (!name && isHan(quantity) && readHan(text, quantity, rules.cues) === 'word') continue
    if (!name) known ??= setting()
    const { kind, rule } = name ? QUOTED : classifyQuantity(text, quantity, known!, rules.cues)
    const free = isFree(ledger, ...quantity.outer)
    const [start, end] = free ? quantity.outer : [quantity.start, quantity.end]
    take(ledger, { start, end, kind, rule, quantity, date: null })
  }
}

const QUOTED = { kind: 'name', rule: 'name/quoted' } as const

/** Digits that nobody took are listed all the same: runs of them, points and commas between included. */
function takeRest(text: string, ledger: Ledger): void {
  const { taken } = ledger
  let at = 0
  while (at < text.length) {
    if (taken[at] === 1 || !isDigit(text, at)) {
      at++
      continue
    }
    let end = at + 1
    while (taken[end] === 0 && (isDigit(text, end) || (isJoint(text, end) && isDigit(text, end + 1)))) end++
    while (!isDigit(text, end - 1)) end--
    takeUnexplained(at, end, ledger)
    at = end
  }
}

const isJoint = (text: string, at: number): boolean => text[at] === '.' || text[at] === ','

/** Longest stretch that one entry may cover. */
const ENTRY = 40

function takeUnexplained(start: number, end: number, ledger: Ledger): void {
  for (let from = start; from < end; from += ENTRY) {
    const to = Math.min(end, from + ENTRY)
    const kind = end - start > ENTRY ? 'noise' : 'unexplained'
    take(ledger, { start: from, end: to, kind, rule: `${kind}/digits`, quantity: null, date: null })
  }
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
