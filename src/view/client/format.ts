import type { Metric, Requirement } from '../../model/report.js'
import { say } from './view-state.js'

/** Figures as people write them. */

const bounds: Readonly<Record<string, string>> = { about: '≈ ', over: '> ', under: '< ', exact: '' }
const arrows: Readonly<Record<string, string>> = { up: '↑ ', down: '↓ ' }
const comparators: Readonly<Record<string, string>> = { min: '≥ ', max: '≤ ', exact: '= ' }

export const figure = (n: number): string =>
  n.toLocaleString('en-US', { maximumFractionDigits: 6, useGrouping: Math.abs(n) >= 10_000 })

/** A value or a range with its unit. */
export const amount = (
  value: number | null,
  unit: string | null,
  low: number | null = null,
  high: number | null = null,
) => {
  const range =
    low === null && high === null ? '' : `${low === null ? '' : figure(low)}–${high === null ? '' : figure(high)}`
  const shown = value === null ? range : figure(value)
  return unit === null || shown === '' ? shown : `${shown}${/^[%\w]/u.test(unit) ? '' : ' '}${unit}`
}

/** A metric's value with its bound and change. */
export const metricFigure = ({ value, low, high, unit, bound, change }: Metric): string =>
  `${arrows[change ?? ''] ?? ''}${bounds[bound] ?? ''}${amount(value, unit, low, high)}`

export const requirementFigure = ({ value, unit, comparator, deadline, per, recurring }: Requirement): string =>
  [
    per === null ? '' : `${say('per')}${per} `,
    value === null ? '' : `${comparators[comparator] ?? `${say(comparator)} `}${amount(value, unit)}`,
    deadline === null ? '' : `${say('by')} ${deadline}`,
    recurring.length === 0 ? '' : `${say('recurring')} ${recurring.map(day => day.replace(/^--/u, '')).join(', ')}`,
  ]
    .join(' ')
    .trim()

/** A period in as few words as name it: a year, a day, or from and to. */
export function periodText(period: readonly [string, string] | null): string {
  if (period === null) return ''
  const [from, to] = period
  if (from === to) return from
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from} – ${to}`
}
