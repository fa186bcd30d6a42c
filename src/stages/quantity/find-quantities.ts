import type { Quantity } from '../../model/mention.js'
import type { UnitKnowledge } from '../../model/unit.js'
import { closeNumerals, foldNumerals } from '../../text/fold-numerals.js'
import { documentNumberEnd } from './context.js'
import type { Scan } from './reading.js'
import { readSigned } from './signed.js'
import { digitStart, hanStart, readDigits, readHan, type Step, signStart, skip, starts } from './steps.js'
import { unitIndex } from './unit-index.js'

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

const numeralOnly = /^[负-]?[\d〇零一二两三四五六七八九十廿卅百千万亿兆点.,\s]{1,60}$/u

const RESPECTIVELY = /分别/u
const RESPECTIVELY_ROOM = 40
const bareNumber = /^\d+(?:\.\d+)?$/u
const separator = /^[、和及与]$/u

/** 分别回落2.16和1.66个百分点: the unit, and the scale, that the last number of a list states for all. */
const withSharedUnits = (found: Quantity[], text: string): Quantity[] => {
  for (let i = found.length - 2; i >= 0; i--) {
    const [quantity, next] = [found[i]!, found[i + 1]!]
    if (quantity.unit !== null || next.unit === null || next.value === null || !bareNumber.test(quantity.raw)) continue
    if (!separator.test(text.slice(quantity.end, next.start))) continue
    if (!RESPECTIVELY.test(text.slice(Math.max(0, quantity.start - RESPECTIVELY_ROOM), quantity.start))) continue
    const scale = next.value / Number.parseFloat(next.raw)
    const value = Number(((quantity.value ?? 0) * (Number.isFinite(scale) ? scale : 1)).toPrecision(12))
    found[i] = { ...quantity, value, unit: next.unit }
  }
  return found
}

/**
 * The quantities of any text, in order: number, scale, unit and bound of each. Dates, ordinals, document and phone
 * numbers are none. Offsets count in `text` as given; it need not be normalised.
 */
export const findQuantities = (text: string, knowledge: UnitKnowledge): Quantity[] => {
  const open = foldNumerals(text)
  const closed = closeNumerals(open)
  const folded = closed?.text ?? open
  const only = folded.length <= 64 && numeralOnly.test(folded.trimStart())
  const scan: Scan = { raw: text, text: folded, index: unitIndex(knowledge), only, places: closed?.places ?? null }
  const found: Quantity[] = []
  for (let at = 0; at < folded.length; ) {
    const kind = starts[folded.charCodeAt(at)]!
    if (kind === 0) {
      at++
      continue
    }
    const step = stepAt(scan, kind, at)
    if (step.found !== null) found.push(placed(scan, step.found))
    at = Math.max(at + 1, step.next)
  }
  return withSharedUnits(found, text)
}
