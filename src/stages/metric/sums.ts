import type { Reading } from './scope.js'

const FEWEST_PARTS = 2
const MOST_LOOKED_AT = 120

/** Readings of a sentence, those that add up to the count in front of them marked as its parts. */
export function partsOfSums(readings: readonly Reading[], earlier: readonly Reading[]): Reading[] {
  const out = [...readings]
  for (let i = -1; i < out.length - FEWEST_PARTS; i++) {
    const whole = i < 0 ? earlier.findLast(reading => reading.level) : out[i]!
    if (whole?.level) markParts(out, i + 1, whole)
  }
  return out
}

/** From `from` on, the run of like counts whose sum is the whole's: 9篇 = 5篇 + 4篇. */
function markParts(readings: Reading[], from: number, whole: Reading): void {
  const { unit, value } = whole.figure.quantity
  if (value === null || value < FEWEST_PARTS || unit === '%' || unit === '‰' || unit === '百分点') return
  let sum = 0
  const run: number[] = []
  for (let k = from; k < readings.length && k < from + MOST_LOOKED_AT && sum < value; k++) {
    const { figure, level, path } = readings[k]!
    if (!level) continue
    if (figure.quantity.unit !== unit || figure.quantity.value === null || path.length > 0) return
    sum += figure.quantity.value
    run.push(k)
  }
  if (Math.abs(sum - value) > 1e-9 || run.length < FEWEST_PARTS) return
  const path = [...whole.path, whole.label]
  for (const k of run) {
    readings[k] = { ...readings[k]!, path }
    const share = readings[k + 1]
    if (share?.rule === 'share' && share.borrowed && share.path.length === 0) readings[k + 1] = { ...share, path }
  }
}
