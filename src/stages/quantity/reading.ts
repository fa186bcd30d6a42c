import type { Quantity } from '../../model/mention.js'
import { toNumber } from '../../text/decimal.js'
import { type Bound, boundAfter, boundBefore } from './bound.js'
import { lendScale, lendTenths, type Measured, readMeasured } from './measure.js'
import type { UnitIndex } from './unit-index.js'

/** The text that is searched. */
export interface Scan {
  readonly raw: string
  readonly text: string
  readonly index: UnitIndex
  /** the text is one numeral and nothing else */
  readonly only: boolean
  /** where each letter of `text` stands in `raw`; null where they agree */
  readonly places: Int32Array | null
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

export interface Reading {
  readonly start: number
  readonly left: Measured
  readonly right: Measured | null
}

export const value = (measured: Measured, side: 'low' | 'high'): number => measured.fraction ?? toNumber(measured[side])

export const joined = (scan: Scan, start: number, left: Measured): Reading => {
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
  for (const [sign, unit] of scan.index.longSigns) {
    if (scan.text.startsWith(sign, at - sign.length)) return { start: at - sign.length, name: unit.name }
  }
  return null
}

/** The quantity that a reading amounts to. */
export const build = (scan: Scan, reading: Reading): Quantity => {
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
