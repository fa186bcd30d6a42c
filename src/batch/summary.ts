import type { PartSummary } from './journal/lines.js'

/** What a conversion came to, for the screen and for programs. */
export interface ArchiveSummary extends PartSummary {
  readonly inputs: number
  readonly seconds: number
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const ranked = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

type Line = readonly [left: string, right: string]

function section(title: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [[title, ''], ...lines.map(([left, right]): Line => [`  ${left}`, right])]
}

const counted = (counts: Readonly<Record<string, number>>): Line[] =>
  ranked(counts).map(([name, count]): Line => [name, String(count)])

/** The table at the end of a run: documents by kind and regime, what was found, what failed and why, what took long. */
export function summaryTable(summary: ArchiveSummary): string {
  const { inputs, status, kinds, reasons, metrics, numbers, unexplained, checks, checksFailed, slowest } = summary
  const lines: Line[] = [
    ...section('inputs', [['all', String(inputs)], ...counted(status)]),
    ...section('documents', counted(kinds)),
    ...section('found', [
      ['metrics', String(metrics)],
      ['numbers', String(numbers)],
      ['unexplained', `${unexplained} (${share(unexplained, numbers)})`],
      ['checks', String(checks)],
      ['checks failed', `${checksFailed} (${share(checksFailed, checks)})`],
    ]),
    ...section('why not simply done', counted(reasons)),
    ...section(
      'slowest',
      slowest.map(([ms, input]): Line => [input, `${ms} ms`]),
    ),
  ]
  const width = Math.min(60, Math.max(...lines.map(([left]) => left.length)))
  return lines.map(([left, right]) => (right === '' ? left : `${left.padEnd(width)}  ${right}`)).join('\n')
}
