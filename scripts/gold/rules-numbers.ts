import type { Entry, Metric } from './gold.js'
import type { Check } from './rules.js'
import { digitRuns, type Visible, visibleSlice } from './visible.js'

const KINDS = [
  'metric',
  'requirement',
  'duration',
  'date',
  'reference',
  'marker',
  'contact',
  'name',
  'ordinal',
  'noise',
]
const BOUNDS = ['exact', 'about', 'over', 'under']
const PERIOD = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/u
const BLOCK_REACH = 2500

const spaced = (text: string): string => text.replace(/[\s\u00a0]+/gu, ' ').trim()

function metricProblems(entry: Entry, metric: Metric, around: string): readonly string[] {
  const name = `${metric.label} ${entry.raw}`
  const problems: string[] = []
  if (!BOUNDS.includes(metric.bound)) problems.push(`${name}: bound ${metric.bound}`)
  if (metric.period !== null && !PERIOD.test(metric.period)) problems.push(`${name}: period ${metric.period}`)
  if (metric.must.length < 1 || metric.must.length > 3) problems.push(`${name}: ${metric.must.length} must words`)
  if (metric.label.length > 40) problems.push(`${name}: label of ${metric.label.length} characters`)
  for (const word of metric.must) {
    if (!metric.label.includes(word)) problems.push(`${name}: must word ${word} is not in the label`)
    if (!around.includes(word)) problems.push(`${name}: must word ${word} is not near`)
  }
  return problems
}

/** Problems of number entries: raw, order, kind, and what their metrics say. */
export const checkNumbers: Check = (gold, text) => {
  const problems: string[] = []
  let previous = -1
  for (const entry of gold.numbers) {
    const name = `${entry.kind} ${entry.raw} at ${entry.start}`
    if (spaced(visibleSlice(text, entry.start, entry.end)) !== spaced(entry.raw)) problems.push(`${name}: raw differs`)
    if (entry.start < previous) problems.push(`${name}: overlaps the entry before it`)
    if (!KINDS.includes(entry.kind)) problems.push(`${name}: no such kind`)
    if (entry.kind === 'metric' && (entry.metrics !== undefined) === (entry.cell === true))
      problems.push(`${name}: needs either metrics or cell`)
    if (entry.kind !== 'metric' && entry.metrics !== undefined) problems.push(`${name}: has metrics`)
    if (entry.metrics !== undefined) {
      const around = near(text, entry)
      problems.push(...entry.metrics.flatMap(metric => metricProblems(entry, metric, around)))
    }
    previous = entry.end
  }
  return problems
}

/** The visible text around an entry, wide enough for its paragraph and the heading above. */
function near(text: Visible, entry: Entry): string {
  const from = Math.max(0, entry.start - BLOCK_REACH)
  return visibleSlice(text, from, Math.min(text.points.length, entry.end + BLOCK_REACH))
}

/** Problems of coverage: a visible digit that lies in no entry or in several. */
export const checkCoverage: Check = (gold, text) => {
  const times = new Uint8Array(text.points.length)
  for (const { start, end } of gold.numbers) for (let i = start; i < end; i++) times[i]!++
  return digitRuns(text).flatMap(run => {
    const bad = run.filter(place => times[place] !== 1)
    if (bad.length === 0) return []
    const around = visibleSlice(text, Math.max(0, run[0]! - 20), Math.min(text.points.length, run.at(-1)! + 15))
    return [`digits at ${run[0]} lie in ${times[bad[0]!]} entries: “${spaced(around)}”`]
  })
}
