import type { Quantity } from '../../model/mention.js'
import { boundBefore } from './bound.js'
import { isCalendar, isCode, isTaken, shapeEnd } from './context.js'
import { type Measured, readMeasured } from './measure.js'
import { build, joined, type Scan, value } from './reading.js'
import { plainWordEnd } from './unit-index.js'

export interface Step {
  readonly next: number
  readonly found: Quantity | null
}

export const digitStart = 1
export const hanStart = 2
export const signStart = 3
export const bracketStart = 4

export const starts = new Uint8Array(65536)
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

export const skip = (next: number): Step => ({ next, found: null })

/** One Arabic number, or the end of the digits that are none. */
export const readDigits = (scan: Scan, at: number, start = at): Step => {
  const { text } = scan
  const run = digitRun(text, at)
  if (run - at > 24) return skip(run)
  const shape = shapeEnd(text, at, run)
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

export const readHan = (scan: Scan, at: number, start = at): Step => {
  const { text } = scan
  const run = hanRun(text, at)
  if (run - at > 40) return skip(run)
  const word = plainWordEnd(scan.index, text, at)
  if (word > at) return skip(word)
  if (run - at === 1 && !scan.only && scan.index.behindNumeral[text.charCodeAt(run)] !== 1) return skip(run)
  if (text[at] === '成')
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
