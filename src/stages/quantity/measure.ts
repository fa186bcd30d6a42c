import { add, type Decimal, decimal, shift } from '../../text/decimal.js'
import { type NumberRead, readNumber } from './number.js'
import { matchUnit, type UnitIndex, type UnitMatch } from './unit-index.js'

/** A number with its unit. */
export interface Measured extends NumberRead {
  readonly numberEnd: number
  /** end of number, scale and unit */
  readonly end: number
  /** end of the bound word 余 or 多 where it closes the mention: 200[余] */
  readonly outerEnd: number
  readonly bound: 'exact' | 'about' | 'over'
}

const inner: Readonly<Record<string, 'over' | 'about'>> = { 余: 'over', 多: 'over', 来: 'about' }
const half: Decimal = decimal('0.5')
const afterBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at)
const withHalf = (number: NumberRead): Pick<NumberRead, 'low' | 'high'> => ({
  low: add(number.low, half),
  high: add(number.high, half),
})

/** 多 that opens a word of its own: 多次, 多部门. */
const opensWord = /多(?:媒体|样|元化|渠道|部门|方面|层次|领域|形式|种形式|年来)/uy

const readInner = (text: string, at: number): 'over' | 'about' | null => {
  const bound = inner[text.charAt(at)] ?? null
  opensWord.lastIndex = at
  return bound === null || opensWord.test(text) ? null : bound
}

const per = /[/每](?<per>人|年|月|日|天|户|次)/uy
/** The part of a rate behind its first unit: 元[/人], 件[/年]. */
const readPer = (index: UnitIndex, text: string, at: number): { end: number; name: string } | null => {
  const slash = text[at]
  if (slash !== '/') return null
  const unit = matchUnit(index, text, at + 1)
  if (unit !== null) return { end: unit.end, name: unit.unit.name }
  per.lastIndex = at
  const found = per.exec(text)
  return found?.groups === undefined ? null : { end: at + found[0].length, name: found.groups.per ?? '' }
}

const numeral = '[\\d一二两三四五六七八九]'
const coin = new RegExp(
  `(?<tenths>${numeral})[角毛](?:(?<cents>${numeral})分?)?|零?(?<only>${numeral})分(?!之)|(?<zero>零)?(?<rest>${numeral})(?=$|[,。;、!?]|到|至|-|以)`,
  'uy',
)
const cent = new RegExp(`(?<cents>${numeral})分(?!之)`, 'uy')
const digitOf = (letter: string | undefined): string => {
  if (letter === undefined) return '0'
  if (letter === '两') return '2'
  return letter >= '0' && letter <= '9' ? letter : String('一二三四五六七八九'.indexOf(letter) + 1)
}

/** Tenths and cents of money as decimal places; a lone digit only behind the spoken 块: 五块[六]. */
const readCoins = (text: string, measured: Measured): { end: number; part: Decimal } | null => {
  const shape = measured.unit === '角' ? cent : coin
  shape.lastIndex = measured.end
  const found = shape.exec(text)
  const groups = found?.groups
  if (!found || groups === undefined) return null
  const end = measured.end + found[0].length
  if (shape === cent) return { end, part: decimal(`0.${digitOf(groups.cents)}`) }
  if (groups.tenths !== undefined) return { end, part: decimal(`0.${digitOf(groups.tenths)}${digitOf(groups.cents)}`) }
  if (groups.only !== undefined) return { end, part: decimal(`0.0${digitOf(groups.only)}`) }
  if (text[measured.end - 1] !== '块') return null
  return { end, part: decimal(`0.${groups.zero === undefined ? '' : '0'}${digitOf(groups.rest)}`) }
}

/** 3元[5角2分]. */
const withCoins = (text: string, measured: Measured): Measured => {
  if (measured.unit !== '元' && measured.unit !== '角' && measured.unit !== '块') return measured
  const coins = readCoins(text, measured)
  if (coins === null) return measured
  const { end, part } = coins
  const unit = measured.unit === '块' ? '元' : measured.unit
  return { ...measured, unit, low: add(measured.low, part), high: add(measured.high, part), end, outerEnd: end }
}

/** 个 with 多 or 半 before a measure of time: 三个[多月], 两个[半小时], 两个[半]. */
const pieceOfTime = /^(?<mark>[多半余])(?<unit>月|小时|季度|世纪|学期|星期|百分点)/u

const unmeasured = (number: NumberRead): Measured => ({
  end: number.end,
  low: number.low,
  high: number.high,
  fraction: number.fraction,
  unit: number.unit,
  script: number.script,
  scale: number.scale,
  bound: number.bound,
  positional: number.positional,
  words: number.words,
  numberEnd: number.end,
  outerEnd: number.end,
})

const TIMES = '(次)'

/** 1300余人(次): the unit counts turns, where there is such a unit. */
const readTimes = (
  index: UnitIndex,
  text: string,
  { end, unit }: UnitMatch,
): { end: number; outerEnd: number; unit: string } | null => {
  if (!text.startsWith(TIMES, end)) return null
  const turns = `${unit.name}次`
  if (matchUnit(index, turns, 0)?.unit.name !== turns) return null
  return { end: end + TIMES.length, outerEnd: end + TIMES.length, unit: turns }
}

const readUnit = (index: UnitIndex, text: string, number: NumberRead): Measured => {
  const open = unmeasured(number)
  if (number.unit !== null && number.unit !== '%') return open
  let at = afterBlank(text, number.end)
  const mayLoosen = number.bound === 'exact' && (number.script === 'arabic' || number.words > 1 || number.scale > 1)
  const loose = mayLoosen ? readInner(text, at) : null
  if (loose !== null) at = afterBlank(text, at + 1)
  const bound = loose ?? number.bound
  const found = number.unit === null ? matchUnit(index, text, at) : null
  if (found === null) {
    if (loose === null) return open
    return loose === 'over' ? { ...open, bound, outerEnd: at } : open
  }
  if (number.script === 'han' && found.unit.afterHan === false && number.words < 2) return open
  const times = readTimes(index, text, found)
  if (times !== null) return { ...open, bound, ...times }
  return withTail(index, text, { ...open, bound, end: found.end, outerEnd: found.end, unit: found.unit.name })
}

/** What may follow a unit and still belongs to it: 半, 多, a second unit of a rate, coins. */
const withTail = (index: UnitIndex, text: string, measured: Measured): Measured => {
  const next = text.charAt(measured.end)
  if (measured.unit === '个' && (next === '多' || next === '半' || next === '余')) {
    const piece = pieceOfTime.exec(text.slice(measured.end, measured.end + 4))
    if (piece?.groups !== undefined) {
      const end = measured.end + piece[0].length
      const unit = piece.groups.unit === '月' ? '个月' : (piece.groups.unit ?? null)
      if (piece.groups.mark === '半') return { ...measured, ...withHalf(measured), end, outerEnd: end, unit }
      return { ...measured, bound: 'over', end, outerEnd: end, unit }
    }
  }
  if (next === '半' && !/[径数导成价]/u.test(text.charAt(measured.end + 1)))
    return { ...measured, ...withHalf(measured), end: measured.end + 1, outerEnd: measured.end + 1 }
  const rate = readPer(index, text, measured.end)
  if (rate !== null) return { ...measured, end: rate.end, outerEnd: rate.end, unit: `${measured.unit}/${rate.name}` }
  const coins = withCoins(text, measured)
  if (coins !== measured) return coins
  const loose = measured.bound === 'exact' ? readInner(text, measured.end) : null
  const followed = text.charAt(measured.end + 1)
  if (loose === 'over' && !/[名项个种次家条件位部处地]/u.test(followed))
    return { ...measured, bound: 'over', outerEnd: measured.end + 1 }
  return measured
}

/** The number at `at` with its unit, or null. */
export const readMeasured = (index: UnitIndex, text: string, at: number): Measured | null => {
  const number = readNumber(index, text, at)
  return number === null ? null : readUnit(index, text, number)
}

/** 三至四成: both sides are tenths. */
export const lendTenths = (text: string, left: Measured, right: Measured): Measured =>
  left.unit === null && right.unit === '%' && text[right.numberEnd - 1] === '成'
    ? { ...left, low: shift(left.low, 1), high: shift(left.high, 1) }
    : left

/** The left side of a range takes scale and unit from the right: 3至5[万元]. */
export const lendScale = (left: Measured, right: Measured): Measured =>
  left.scale === 0 && right.scale >= 4
    ? { ...left, low: shift(left.low, right.scale), high: shift(left.high, right.scale) }
    : left
