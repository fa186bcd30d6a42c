import { add, type Decimal, decimal, isLess, shift, toNumber, zero } from '../../text/decimal.js'
import { readCardinal } from '../../text/numerals.js'
import { matchUnit, type UnitIndex } from './unit-index.js'

/** A number before its unit is looked for. */
export interface NumberRead {
  readonly end: number
  readonly low: Decimal
  readonly high: Decimal
  /** a value that is no decimal (三分之二) */
  readonly fraction: number | null
  /** unit that the number brings along: 百分之五, 三成 */
  readonly unit: string | null
  readonly script: 'arabic' | 'han'
  readonly scale: number
  readonly bound: 'exact' | 'about' | 'over'
  readonly positional: boolean
  readonly words: number
}

const one: Decimal = { coefficient: 1, exponent: 0 }
const half: Decimal = { coefficient: 5, exponent: -1 }
const ratios: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }
const scales: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

const made = (end: number, low: Decimal, high: Decimal, more: Partial<NumberRead> = {}): NumberRead => ({
  end,
  low,
  high,
  fraction: null,
  unit: null,
  script: 'han',
  scale: 0,
  bound: 'exact',
  positional: false,
  words: 2,
  ...more,
})

/** 百分之五, 千分之三, 百分之百. */
const readRatio = (index: UnitIndex, text: string, at: number): NumberRead | null => {
  if (text[at + 1] !== '分') return null
  const unit = ratios[text.charAt(at)]
  if (unit === undefined) return null
  if (text.startsWith('百分百', at)) return made(at + 3, decimal('100'), decimal('100'), { unit: '%' })
  if (!text.startsWith('分之', at + 1)) return null
  if (text[at + 3] === '百') return made(at + 4, decimal('100'), decimal('100'), { unit })
  const part = readPlain(index, text, at + 3)
  return part === null || part.unit !== null ? null : { ...part, unit }
}

/** 百, 千 or 万 without a digit, where a bound word makes it a number: 上[百], [千]余. */
const readBareScale = (text: string, at: number): NumberRead | null => {
  let places = scales[text.charAt(at)]
  if (places === undefined) return null
  let end = at + 1
  for (let more = scales[text.charAt(end)]; more !== undefined && more >= 4; more = scales[text.charAt(end)]) {
    places += more
    end++
    if (places > 16) break
  }
  const value = shift(one, places)
  const loose = text[end] === '余' || text[end] === '多'
  const big = loose ? scales[text.charAt(end + 1)] : undefined
  if (big === undefined || big < 4) return made(end, value, value, { scale: places, words: 1 })
  return made(end + 2, shift(value, big), shift(value, big), { scale: big, words: 1, bound: 'over' })
}

/** Bare scales count only in the company of bound words: 上百, 近千, 百余, 成千上万. */
const scaleBefore = /[上近逾超过约到足满于]/u
const scaleAfter = /[百千万亿][万亿]?[余多]/uy

const mayBeBare = (text: string, at: number): boolean => {
  if (at > 0 && scaleBefore.test(text.charAt(at - 1))) return true
  scaleAfter.lastIndex = at
  return scaleAfter.test(text)
}

/** 40k */
const isThousandMark = (text: string, at: number): boolean =>
  (text[at] === 'k' || text[at] === 'K') && !/[A-Za-z]/u.test(text.charAt(at + 1))

const readPlain = (index: UnitIndex, text: string, at: number): NumberRead | null => {
  const code = text.charCodeAt(at)
  const isFigure = code >= 0x30 && code <= 0x39
  if (!isFigure && text.charAt(at) in scales) return mayBeBare(text, at) ? readBareScale(text, at) : null
  const cardinal = readCardinal(text, at, place => matchUnit(index, text, place) !== null)
  if (cardinal === null) return null
  const thousands =
    cardinal.script === 'arabic' && isThousandMark(text, cardinal.end) && matchUnit(index, text, cardinal.end) === null
  return {
    end: thousands ? cardinal.end + 1 : cardinal.end,
    low: thousands ? shift(cardinal.low, 3) : cardinal.low,
    high: thousands ? shift(cardinal.high, 3) : cardinal.high,
    fraction: null,
    unit: null,
    script: cardinal.script,
    scale: thousands ? 3 : cardinal.scale,
    bound: cardinal.bound,
    positional: cardinal.positional,
    words: cardinal.words,
  }
}

/** A slash between figures is a fraction unless a date or a code goes on behind it. */
const improper = (text: string, end: number, big: boolean): boolean =>
  text[end] === '/' || (big && /[\p{L}\p{N}]/u.test(text.charAt(end)))

/** 三分之二, 一又三分之二, 1/3. */
const withFraction = (index: UnitIndex, text: string, first: NumberRead): NumberRead => {
  const mixed = text[first.end] === '又'
  if (!mixed && text[first.end] !== '/' && text[first.end] !== '分') return first
  const divisor = mixed ? readPlain(index, text, first.end + 1) : first
  if (divisor === null) return first
  const slashed = text[divisor.end] === '/'
  if (!slashed && !text.startsWith('分之', divisor.end)) return first
  const part = readPlain(index, text, divisor.end + (slashed ? 1 : 2))
  if (part === null || (slashed && (divisor.script !== 'arabic' || part.script !== 'arabic'))) return first
  const [above, below] = slashed ? [divisor, part] : [part, divisor]
  const [numerator, denominator] = [toNumber(above.low), toNumber(below.low)]
  if (
    denominator === 0 ||
    (slashed && (numerator >= 1000 || denominator > 100 || improper(text, part.end, numerator >= denominator)))
  )
    return first
  const wholes = mixed ? toNumber(first.low) : 0
  return { ...part, fraction: wholes + numerator / denominator, words: 3, scale: 0 }
}

const tenth =
  /成(?<more>[一二三四五六七八九半])?(?![立功果效员本都长绩熟品交分就型人因家语千百套])|(?<discount>折)(?![合旧扣算射叠])/uy
/** 近三成为坡耕地 is a share; 三成为 alone may be 成为. */
const boundBefore = new Set('近约逾超')
const hundred = decimal('10')

/** 三成 is 30 %, 三成五 35 %; 八折 is 80 %, 75折 75 %. */
const withTenths = (text: string, number: NumberRead, start: number): NumberRead => {
  const at = text[number.end] === ' ' ? number.end + 1 : number.end
  if (text[at] !== '成' && text[at] !== '折') return number
  if (text[at] === '成' && text[at + 1] === '为' && !boundBefore.has(text.charAt(start - 1))) return number
  tenth.lastIndex = at
  const found = tenth.exec(text)
  if (found === null || number.scale > 1) return number
  const isDiscount = found.groups?.discount !== undefined
  if (isLess(hundred, number.high) && !isDiscount) return number
  const more = found.groups?.more
  const rest = more === undefined ? zero : decimal(more === '半' ? '5' : String('一二三四五六七八九'.indexOf(more) + 1))
  const places = isDiscount && !isLess(number.high, hundred) ? 0 : 1
  return {
    ...number,
    end: tenth.lastIndex,
    unit: '%',
    positional: false,
    low: add(shift(number.low, places), rest),
    high: add(shift(number.high, places), rest),
  }
}

const percentSigns = new Set(['%', '‰', '‱'])

const withSign = (text: string, number: NumberRead): NumberRead => {
  const at = text[number.end] === ' ' ? number.end + 1 : number.end
  const sign = text.charAt(at)
  return number.unit === null && percentSigns.has(sign) ? { ...number, end: at + 1, unit: sign } : number
}

/** The number at `at` of a folded text with its percent sign or fraction, or null. */
export const readNumber = (index: UnitIndex, text: string, at: number): NumberRead | null => {
  if (text[at] === '半') return made(at + 1, half, half, { words: 1 })
  if (text.startsWith('一半', at)) return made(at + 2, half, half, { words: 2 })
  const ratio = readRatio(index, text, at)
  if (ratio !== null) return ratio
  const first = readPlain(index, text, at)
  if (first === null) return null
  const number = withFraction(index, text, first)
  return number.fraction === null ? withSign(text, withTenths(text, number, at)) : withSign(text, number)
}
