import { compareYears, type YearCheck } from '../compare/compare-years.js'
import { groupBy } from './group-by.js'
import type { Reading } from './reading.js'

/** A relation between two years of one issuer. */
export interface SeriesCheck extends YearCheck {
  readonly issuer: string | null
  readonly year: number
}

/** What must agree between reports on years that follow each other, issuer by issuer. */
export function yearChecks(readings: readonly Reading[]): SeriesCheck[] {
  const known = readings.filter(({ issuer, year }) => issuer !== null && year !== null)
  return [...groupBy(known, reading => reading.issuer).values()].flatMap(own => {
    const years = new Map(own.map(reading => [reading.year!, reading]))
    return [...years]
      .sort(([a], [b]) => a - b)
      .flatMap(([year, later]) => {
        const earlier = years.get(year - 1)
        if (earlier === undefined) return []
        const { checks } = compareYears(earlier.cells, later.cells)
        return checks.filter(stated).map(check => ({ ...check, issuer: later.issuer, year }))
      })
  })
}

/** A relation of which nothing stands in either report is none to speak of. */
const stated = ({ status, actual, operands }: YearCheck): boolean =>
  status !== 'skipped' || actual !== null || operands.some(({ value }) => value !== null)
