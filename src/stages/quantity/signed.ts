import type { Quantity } from '../../model/mention.js'
import { boundBefore } from './bound.js'
import type { Scan } from './reading.js'
import { digitStart, hanStart, readDigits, readHan, type Step, skip, starts } from './steps.js'

const currencyBefore = /(?:US|HK|RMB|CN|NT)?$/u

const signed = /[-负](?!\s*[-—])/u
const noSignAfter = /[\p{L}\p{N}%)\]〕】+~—-]/u

/** A number behind a sign of money or below zero. */
export const readSigned = (scan: Scan, at: number): Step => {
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
