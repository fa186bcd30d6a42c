import type { Report } from '../../model/report.js'
import type { PartSummary } from '../journal/lines.js'
import type { Settled } from './record-line.js'

type Counts = Record<string, number>

const SLOWEST = 5

const slower = (a: readonly [number, string], b: readonly [number, string]): number => b[0] - a[0]

/** Counts that grow by inputs and by summaries of parts, and come out as a summary. */
export interface Tally {
  settled(settled: Settled): void
  record(report: Report): void
  add(summary: PartSummary): void
  summary(): PartSummary
}

function addAll(into: Counts, from: Readonly<Counts>): void {
  for (const [name, count] of Object.entries(from)) into[name] = (into[name] ?? 0) + count
}

/** The heading under which a document is counted. */
const kindOf = ({ kind, meta }: Report): string => (meta.regime === null ? kind : `${kind}, regime ${meta.regime}`)

const numberSums = ['metrics', 'numbers', 'unexplained', 'checks', 'checksFailed', 'bytes'] as const

function recordSums({ metrics, numbers, checks }: Report): Omit<Record<(typeof numberSums)[number], number>, 'bytes'> {
  return {
    metrics: metrics.length,
    numbers: numbers.length,
    unexplained: numbers.filter(({ kind }) => kind === 'unexplained').length,
    checks: checks.length,
    checksFailed: checks.filter(({ status }) => status === 'fail').length,
  }
}

/** An empty tally. */
export function openTally(): Tally {
  const status: Counts = {}
  const kinds: Counts = {}
  const reasons: Counts = {}
  const sums: Record<(typeof numberSums)[number], number> = {
    metrics: 0,
    numbers: 0,
    unexplained: 0,
    checks: 0,
    checksFailed: 0,
    bytes: 0,
  }
  let slowest: (readonly [number, string])[] = []
  const rank = (more: readonly (readonly [number, string])[]): void => {
    slowest = [...slowest, ...more].sort(slower).slice(0, SLOWEST)
  }
  return {
    settled: ({ input, verdict, ms }) => {
      addAll(status, { [verdict?.status ?? 'done']: 1 })
      if (verdict !== null) addAll(reasons, { [verdict.code]: 1 })
      if (verdict?.status !== 'duplicate' && input.size > 0) sums.bytes += input.size
      rank([[ms, input.name]])
    },
    record: report => {
      addAll(kinds, { [kindOf(report)]: 1 })
      addAll(sums, recordSums(report))
    },
    add: summary => {
      addAll(status, summary.status)
      addAll(kinds, summary.kinds)
      addAll(reasons, summary.reasons)
      for (const name of numberSums) sums[name] += summary[name]
      rank(summary.slowest)
    },
    summary: () => ({ status: { ...status }, kinds: { ...kinds }, reasons: { ...reasons }, ...sums, slowest }),
  }
}
