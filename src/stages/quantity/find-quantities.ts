import type { Quantity } from '../../model/mention.js'
import type { UnitKnowledge } from '../../model/unit.js'
import { toNumber } from '../../text/decimal.js'
import { closeNumerals, foldNumerals } from '../../text/fold-numerals.js'
import { type Bound, boundAfter, boundBefore } from './bound.js'
import { documentNumberEnd, isCalendar, isCode, isTaken, shapeEnd } from './context.js'
import { lendScale, lendTenths, type Measured, readMeasured } from './measure.js'
import { plainWordEnd, type UnitIndex, unitIndex } from './unit-index.js'

interface Scan {
  readonly raw: string
  readonly text: string
  readonly index: UnitIndex
  /** the text is one numeral and nothing else */
  readonly only: boolean
  /** where each letter of `text` stands in `raw`; null where they agree */
  readonly places: Int32Array | null
}

interface Step {
  readonly next: number
  readonly found: Quantity | null
}

const digitStart = 1
const hanStart = 2
const signStart = 3
const bracketStart = 4

const starts = new Uint8Array(65536)
const mark = (letters: string, kind: number): void => {
  for (const letter of letters) starts[letter.charCodeAt(0)] = kind
}
mark('0123456789', digitStart)
mark('〇零一二两三四五六七八九十廿卅卌几数百千万半成', hanStart)
mark('负-$¥€£.', signStart)
mark('〔[(【', bracketStart)

const digitRun = (text: string, at: number): number => {
  let end = at
  while (starts[text.charCodeAt(end)] === digitStart) end++
  return end
}

const hanRun = (text: string, at: number): number => {
  let end = at
  while (starts[text.charCodeAt(end)] === hanStart) end++
  return end
}

const separator = /\s?(?:[-~—]{1,2}|至|到)\s?/uy

/** The right side of a range that starts behind `left`, or null. */
const readRight = (scan: Scan, left: Measured): Measured | null => {
  separator.lastIndex = left.end
  const found = separator.exec(scan.text)
  if (found === null) return null
  const right = readMeasured(scan.index, scan.text, left.end + found[0].length)
  if (right === null || right.fraction !== null || left.fraction !== null) return null
  const inherits = left.unit === '%' && right.unit === null && right.end === right.numberEnd
  const unit = inherits && right.script === 'han' ? '%' : right.unit
  const sameKind = left.unit === null || left.unit === unit
  return sameKind ? { ...right, unit } : null
}

interface Reading {
  readonly start: number
  readonly left: Measured
  readonly right: Measured | null
}

const value = (measured: Measured, side: 'low' | 'high'): number => measured.fraction ?? toNumber(measured[side])

const joined = (scan: Scan, start: number, left: Measured): Reading => {
  const right = readRight(scan, left)
  if (right === null) return { start, left, right: null }
  const lent = lendScale(lendTenths(scan.text, left, right), right)
  if (value(lent, 'high') <= value(right, 'low')) return { start, left: lent, right }
  return value(left, 'high') <= value(right, 'low') ? { start, left, right } : { start, left, right: null }
}

const overOf: Readonly<Record<string, number>> = { 上: 1 }

const settleBound = (last: Measured, before: Bound | null, after: Bound | null): Bound =>
  last.bound === 'over' ? 'over' : (before ?? after ?? last.bound)

/** The currency that is named in front of a number: [人民币]300万. */
const currencyOf = (scan: Scan, at: number): { start: number; name: string } | null => {
  for (const [sign, unit] of scan.index.signs) {
    if (sign.length > 1 && scan.text.startsWith(sign, at - sign.length))
      return { start: at - sign.length, name: unit.name }
  }
  return null
}

/** The quantity that a reading amounts to. */
const build = (scan: Scan, reading: Reading): Quantity => {
  const { left, right } = reading
  const last = right ?? left
  const currency = last.unit === null ? currencyOf(scan, reading.start) : null
  const pre = boundBefore(scan.text, currency?.start ?? reading.start)
  const post = boundAfter(scan.text, last.outerEnd) ?? inside(scan.text, last)
  const above = scan.text.charAt(reading.start - 1) in overOf && left.script === 'han' && left.words === 1
  const start = above ? reading.start - 1 : reading.start
  const low = value(left, 'low')
  const high = value(last, 'high')
  const bound = above ? 'over' : settleBound(last, pre?.bound ?? null, post?.bound ?? null)
  const stem = low !== high && bound === 'over' && right === null ? stemOf(left, low) : null
  return {
    start,
    end: last.end,
    raw: scan.raw.slice(start, last.end),
    value: low === high ? low : stem,
    low: above ? low : low === high ? null : low,
    high: above ? low * 10 - 1 : low === high ? null : high,
    unit: last.unit ?? currency?.name ?? null,
    bound,
    outer: [pre?.edge ?? currency?.start ?? start, Math.max(post?.edge ?? 0, last.outerEnd)],
  }
}

/** 二十几万 is over 20万: the value without the vague digit. */
const stemOf = (left: Measured, low: number): number | null => {
  const step = 10 ** left.scale
  return left.words > 1 ? Math.floor(low / step / 10) * step * 10 : null
}

const timeUnits = new Set(['小时', '分钟', '秒', '天', '日', '个工作日', '个月', '年', '周', '工作日', '个自然日'])

/** 内 closes a span of time only: 5小时[内]. */
const inside = (text: string, last: Measured): { bound: Bound; edge: number } | null =>
  last.unit !== null &&
  timeUnits.has(last.unit) &&
  text[last.end] === '内' &&
  !'部外容涵蒙'.includes(text.charAt(last.end + 1) || ' ')
    ? { bound: 'under', edge: last.end + 1 }
    : null

const structured = /[二三四五六七八九两][十百千万亿]|[百千万亿]/u

/** Whether a Chinese numeral counts here: it has a unit, a percent sign, a fraction, or is too long for a word. */
const counts = (scan: Scan, start: number, read: Measured, ranged: boolean): boolean => {
  if (read.unit !== null)
    return !read.positional || read.words > 1 || /[〇零]/u.test(scan.text.slice(start, read.numberEnd))
  if (read.fraction !== null) return true
  if (scan.only) return true
  if (read.positional || ranged) return false
  if (scan.text.startsWith('一半', start)) return true
  const spelt = scan.text.slice(start, read.numberEnd)
  if (/点/u.test(spelt)) return true
  if (!structured.test(spelt) || read.words < 2) return false
  if (boundBefore(scan.text, start) !== null || read.bound !== 'exact') return true
  const follower = scan.text.charAt(read.end)
  if (value(read, 'low') >= 100) return !/[计佳强户大]/u.test(follower)
  return !/\p{Script=Han}/u.test(follower) && !/[、.)]/u.test(follower)
}

const bareYear = /(?:199\d|20[0-3]\d)(?=\p{Script=Han})/uy

const isBareYear = (text: string, start: number, read: Measured): boolean => {
  if (read.unit !== null || read.end !== start + 4 || read.outerEnd !== read.end) return false
  bareYear.lastIndex = start
  return bareYear.test(text)
}

const leadingZero = /0\d/uy

const skip = (next: number): Step => ({ next, found: null })

/** One Arabic number, or the end of the digits that are none. */
const readDigits = (scan: Scan, at: number, start = at): Step => {
  const { text } = scan
  const run = digitRun(text, at)
  if (run - at > 24) return skip(run)
  const shape = shapeEnd(text, at)
  if (shape > at) return skip(shape)
  const left = isTaken(text, start) ? null : readMeasured(scan.index, text, at)
  if (left === null) return skip(orderEnd(text, run))
  const reading = joined(scan, start, left)
  const last = reading.right ?? left
  if (isCalendar(text, at, left) || (reading.right !== null && isCalendar(text, left.end + 1, last)))
    return skip(Math.max(run, last.numberEnd))
  leadingZero.lastIndex = at
  if (leadingZero.test(text) || isBareYear(text, at, last)) return skip(left.numberEnd)
  if (last.unit === null && isCode(text, last.end)) return skip(run)
  return { next: last.end, found: build(scan, reading) }
}

/** 人数, 户数: 数 that closes a noun is no numeral. */
const countedNoun = /[户人次总件基倍字分指个位票系参函岁天页条项家套台]/u
const orderRange = /[-~—至到、](?:\d{1,4}|[一二三四五六七八九十百]{1,6})(?=[条款项章节届批期次号])/uy

/** The end of a range of ordinals: 第三[至五]条. */
const orderEnd = (text: string, at: number): number => {
  orderRange.lastIndex = at
  return at + (orderRange.exec(text)?.[0].length ?? 0)
}

/** What before a Chinese numeral takes it into a word or an order: 第[三], 进[一]步, 周[五]. */
const wordBefore = /[第周]\s?$|星期$|礼拜$|初$/u
const oneBefore = /[进下上统唯同另某归划合逐任单专每其之]$/u

const isWord = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 2), at)
  return wordBefore.test(before) || (text[at] === '一' && oneBefore.test(before) && !before.endsWith('分之'))
}

const readHan = (scan: Scan, at: number, start = at): Step => {
  const { text } = scan
  const run = hanRun(text, at)
  if (run - at > 40) return skip(run)
  const word = plainWordEnd(scan.index, text, at)
  if (word > at) return skip(word)
  for (const [phrase, low, high] of proverbs) {
    if (text.startsWith(phrase, at)) return proverb(at, phrase.length, low, high)
  }
  if (text[at] === '数' && countedNoun.test(text.charAt(at - 1))) return skip(at + 1)
  if (text[at] === '半' && (isHalfOfYear(text, at) || /[\d百千万亿]/u.test(text.charAt(at + 1)))) return skip(at + 1)
  if (isTaken(text, start) || isWord(text, start)) return skip(orderEnd(text, run))
  const left = readMeasured(scan.index, text, at)
  if (left === null) return skip(at + 1)
  const reading = joined(scan, start, left)
  const last = reading.right ?? left
  if (isCalendar(text, at, left) || isCalendar(text, left.end, last))
    return skip(Math.max(left.numberEnd, last.numberEnd))
  if (!counts(scan, at, last, reading.right !== null)) return skip(Math.max(at + 1, left.numberEnd))
  return { next: last.end, found: build(scan, reading) }
}

const isHalfOfYear = (text: string, at: number): boolean => '上下前后多大过'.includes(text.charAt(at - 1) || ' ')

const proverbs: readonly (readonly [string, number, number])[] = [
  ['成千上万', 1000, 99999],
  ['成百上千', 100, 9999],
]

const proverb = (start: number, length: number, low: number, high: number): Step => {
  const end = start + length
  const outer = [start, end] as const
  const found: Quantity = {
    start,
    end,
    raw: '',
    value: null,
    low,
    high,
    unit: null,
    bound: 'about',
    outer,
  }
  return { next: end, found }
}

const currencyBefore = /(?:US|HK|RMB|CN|NT)?$/u

const signed = /[-负](?!\s*[-—])/u
const noSignAfter = /[\p{L}\p{N}%)\]〕】+~—-]/u

/** A number behind a sign of money or below zero. */
const readSigned = (scan: Scan, at: number): Step => {
  const { text, index } = scan
  const sign = text.charAt(at)
  if (sign === '.') return readPoint(scan, at)
  const money = index.signs.get(sign)
  const digitsAt = text[at + 1] === ' ' ? at + 2 : at + 1
  const kind = starts[text.charCodeAt(digitsAt)]
  if (money !== undefined) return kind === digitStart ? readMoney(scan, at, digitsAt, money.name) : skip(at + 1)
  if (!signed.test(sign) || (kind !== digitStart && kind !== hanStart)) return skip(at + 1)
  const before = text.charAt(at - 1)
  const minus = sign === '-' && noSignAfter.test(before) && !/[长降比率为达减增速幅额差]/u.test(before)
  if (minus || (sign === '负' && kind === hanStart && /^[一二三四][楼层]/u.test(text.slice(digitsAt, digitsAt + 2))))
    return skip(at + 1)
  const step = kind === digitStart ? readDigits(scan, digitsAt) : readHan(scan, digitsAt)
  return step.found === null ? step : { ...step, found: belowZero(step.found, at) }
}

const opposite = (number: number | null): number | null => (number === null ? null : -number)

const belowZero = (found: Quantity, start: number): Quantity => ({
  ...found,
  start,
  value: opposite(found.value),
  low: opposite(found.high),
  high: opposite(found.low),
  outer: [Math.min(start, found.outer[0]), found.outer[1]],
})

const pointed = /\.\d{1,12}(?!\d|\.\d)/uy

/** .5 */
const readPoint = (scan: Scan, at: number): Step => {
  pointed.lastIndex = at
  const digits = /[\p{L}\p{N}.)\]]/u.test(scan.text.charAt(at - 1)) ? null : pointed.exec(scan.text)?.[0]
  if (digits === null || digits === undefined) return skip(at + 1)
  const end = at + digits.length
  const sign = scan.text[at - 1] === '-' ? -1 : 1
  const start = sign < 0 ? at - 1 : at
  const value = sign * Number(`0${digits}`)
  return {
    next: end,
    found: { start, end, raw: '', value, low: null, high: null, unit: null, bound: 'exact', outer: [start, end] },
  }
}

const readMoney = (scan: Scan, at: number, digitsAt: number, name: string): Step => {
  const lead = currencyBefore.exec(scan.text.slice(Math.max(0, at - 3), at))?.[0] ?? ''
  const unit = scan.index.signs.get(lead + scan.text.charAt(at))?.name ?? name
  const step = readDigits(scan, digitsAt)
  if (step.found === null) return step
  const start = at - lead.length
  const pre = boundBefore(scan.text, start)
  const found: Quantity = {
    ...step.found,
    start,
    unit: step.found.unit ?? unit,
    bound: step.found.bound === 'exact' ? (pre?.bound ?? 'exact') : step.found.bound,
    outer: [pre?.edge ?? start, step.found.outer[1]],
  }
  return { ...step, found }
}

const stepAt = (scan: Scan, kind: number, at: number): Step => {
  if (kind === digitStart) return readDigits(scan, at)
  if (kind === hanStart) return readHan(scan, at)
  if (kind === signStart) return readSigned(scan, at)
  return skip(Math.max(at + 1, documentNumberEnd(scan.text, at)))
}

const endPlace = (places: Int32Array, end: number): number => (end === 0 ? 0 : (places[end - 1] ?? 0) + 1)

/** The quantity with its offsets in the text as given. */
const placed = (scan: Scan, found: Quantity): Quantity => {
  const { places } = scan
  if (places === null) {
    const isWhole = found.raw.length === found.end - found.start
    return isWhole ? found : { ...found, raw: scan.raw.slice(found.start, found.end) }
  }
  const start = places[found.start] ?? 0
  const end = endPlace(places, found.end)
  const outer = [places[found.outer[0]] ?? 0, endPlace(places, found.outer[1])] as const
  return { ...found, start, end, raw: scan.raw.slice(start, end), outer }
}

const numeralOnly = /^\s*[负-]?[\d〇零一二两三四五六七八九十廿卅百千万亿兆点.,\s]{1,60}$/u

/**
 * The quantities of any text, in order: number, scale, unit and bound of each. Dates, ordinals, document and phone
 * numbers are none. Offsets count in `text` as given; it need not be normalised.
 */
export const findQuantities = (text: string, knowledge: UnitKnowledge): Quantity[] => {
  const open = foldNumerals(text)
  const closed = closeNumerals(open)
  const folded = closed?.text ?? open
  const only = folded.length <= 64 && numeralOnly.test(folded)
  const scan: Scan = { raw: text, text: folded, index: unitIndex(knowledge), only, places: closed?.places ?? null }
  const found: Quantity[] = []
  let at = 0
  while (at < folded.length) {
    const kind = starts[folded.charCodeAt(at)] ?? 0
    if (kind === 0) {
      at++
      continue
    }
    const step = stepAt(scan, kind, at)
    if (step.found !== null) found.push(placed(scan, step.found))
    at = Math.max(at + 1, step.next)
  }
  return found
}
