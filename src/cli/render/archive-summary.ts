import type { ArchiveSummary } from '../../batch/summary.js'
import { type Say, sayCode } from '../wording/wording.js'
import { displayWidth, pad } from './width.js'

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const ranked = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

type Line = readonly [left: string, right: string]

function section(title: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [[title, ''], ...lines.map(([left, right]): Line => [`  ${left}`, right])]
}

/** `annual-report, regime 2021` and other codes, in words. */
function kindName(code: string, say: Say): string {
  const [kind = code, year] = code.split(', regime ')
  return `${sayCode(say, 'summary', kind)}${year === undefined ? '' : say('summary.regime', { year })}`
}

/** The table at the end of a run: documents by kind and regime, what was found, what failed and why, what took long. */
export function archiveSummary(summary: ArchiveSummary, say: Say): string {
  const { inputs, status, kinds, reasons, metrics, numbers, unexplained, checks, checksFailed, slowest } = summary
  const counted = (counts: Readonly<Record<string, number>>): Line[] =>
    ranked(counts).map(([name, count]): Line => [kindName(name, say), String(count)])
  const lines: Line[] = [
    ...section(say('summary.inputs'), [[say('summary.all'), String(inputs)], ...counted(status)]),
    ...section(say('summary.documents'), counted(kinds)),
    ...section(say('summary.found'), [
      [say('summary.metrics'), String(metrics)],
      [say('summary.numbers'), String(numbers)],
      [say('summary.unexplained'), `${unexplained} (${share(unexplained, numbers)})`],
      [say('summary.checks'), String(checks)],
      [say('summary.checksFailed'), `${checksFailed} (${share(checksFailed, checks)})`],
    ]),
    ...section(say('summary.reasons'), counted(reasons)),
    ...section(
      say('summary.slowest'),
      slowest.map(([ms, input]): Line => [input, `${ms} ms`]),
    ),
  ]
  const width = Math.min(60, Math.max(...lines.map(([left]) => displayWidth(left))))
  const padded = (left: string) => (displayWidth(left) > width ? left : padLine(left, width))
  return lines.map(([left, right]) => (right === '' ? left : `${padded(left)}  ${right}`)).join('\n')
}

/** `pad` folds blanks; the two in front of a line stay. */
const padLine = (left: string, width: number): string => `  ${pad(left.slice(2), width - 2)}`
