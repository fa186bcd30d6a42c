import type { DateMention, Quantity } from '../../model/mention.js'
import type { NumberKind, ReportKind } from '../../model/report.js'
import type { Mention, Sentence } from '../../model/sentence.js'
import type { Span } from '../../model/span.js'
import { applyRules } from './apply-rules.js'
import { classifyQuantity, type Setting } from './classify-quantity.js'
import type { KindRules } from './compile-kinds.js'
import { isHan, readHan } from './han-count.js'
import { isFree, type Ledger, newLedger, take } from './ledger.js'
import { shortQuotes } from './quotes.js'

export interface KindContext {
  readonly kind: ReportKind
  /** Titles of the sections that the sentence stands in. */
  readonly headings: readonly string[]
  /** Places that others account for already, in offsets of the sentence: list markers. */
  readonly claimed: readonly Span[]
}

/** What may hold a number, or a way to reach someone. */
const WORTH_READING = /[0-9一二三四五六七八九十百千万亿两半〇零@]|\.(?:gov|com|cn|org|net)|:\/\//u
const QUOTED_NAME = 16
const TARGET_IN_QUOTE = /不(?:得|低|少|超|高)|至少|以内|工作日|[%‰]|小时/u

/** All numbers of a sentence with their kinds, in order; every Arabic digit outside `claimed` lies in exactly one. */
export function readMentions(
  sentence: Sentence,
  quantities: readonly Quantity[],
  dates: readonly DateMention[],
  rules: KindRules,
  context: KindContext,
): Mention[] {
  const { text } = sentence
  if (!WORTH_READING.test(text)) return []
  const ledger = newLedger(text.length)
  for (const [start, end] of context.claimed) ledger.taken.fill(1, start, end)
  applyRules(text, rules.beforeDates, ledger)
  takeDates(dates, ledger)
  applyRules(text, rules.afterDates, ledger)
  takeQuantities(text, quantities, rules, settingOf(text, context, rules), ledger)
  applyRules(text, rules.leftovers, ledger)
  takeRest(text, ledger)
  return ledger.mentions.sort((a, b) => a.start - b.start)
}

function settingOf(text: string, context: KindContext, rules: KindRules): Setting {
  const { planSection, planSentence } = rules.cues
  const ruling = context.kind === 'measures'
  const planning =
    !ruling && (context.headings.some(title => planSection.test(title)) || planSentence.test(text.slice(0, 24)))
  return { ruling, planning }
}

function takeDates(dates: readonly DateMention[], ledger: Ledger): void {
  for (const date of dates) {
    const { start, end } = date
    if (isFree(ledger, start, end)) take(ledger, { start, end, kind: 'date', rule: 'date', quantity: null, date })
  }
}

function takeQuantities(
  text: string,
  quantities: readonly Quantity[],
  rules: KindRules,
  setting: Setting,
  ledger: Ledger,
): void {
  const quotes = shortQuotes(text, QUOTED_NAME)
  let quote = 0
  for (const quantity of quantities) {
    if (!isFree(ledger, quantity.start, quantity.end)) continue
    while (quote < quotes.length && quotes[quote]![1] <= quantity.start) quote++
    const around = quotes[quote]
    const name = around !== undefined && around[0] <= quantity.start && isQuotedName(text, around)
    const reading = readQuantity(text, quantity, rules, setting, name)
    if (reading === null) continue
    const free = isFree(ledger, ...quantity.outer)
    const [start, end] = free ? quantity.outer : [quantity.start, quantity.end]
    take(ledger, { start, end, ...reading, quantity, date: null })
  }
}

const isQuotedName = (text: string, [start, end]: readonly [number, number]): boolean =>
  !TARGET_IN_QUOTE.test(text.slice(start, end))

function readQuantity(
  text: string,
  quantity: Quantity,
  rules: KindRules,
  setting: Setting,
  quoted: boolean,
): { kind: NumberKind; rule: string } | null {
  if (quoted) return { kind: 'name', rule: 'name/quoted' }
  if (isHan(quantity) && readHan(text, quantity, rules.cues) === 'word') return null
  return classifyQuantity(text, quantity, setting, rules.cues)
}

const DIGITS = /\d+(?:[.,]\d+)*/gu

/** Digits that nobody took are listed all the same. */
function takeRest(text: string, ledger: Ledger): void {
  const { taken } = ledger
  for (const match of text.matchAll(DIGITS)) {
    const stop = match.index + match[0].length
    let start = match.index
    while (start < stop) {
      while (start < stop && (taken[start] === 1 || !isDigit(text, start))) start++
      if (start === stop) break
      let end = start
      while (end < stop && taken[end] === 0) end++
      while (!isDigit(text, end - 1)) end--
      takeUnexplained(start, end, ledger)
      start = end
    }
  }
}

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
