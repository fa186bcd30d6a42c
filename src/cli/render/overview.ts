import type { Check, Metric, NumberEntry, Region, Removal, Report, Table } from '../../model/report.js'
import { outlineTree } from './tree.js'
import { clip, cut, pad } from './width.js'

/** How much of a record to show. */
export interface View {
  /** width of the terminal */
  readonly columns: number
  /** items of a list shown at most */
  readonly limit: number
  /** the decoded text, for what stands around a number */
  readonly source: string
}

function block(title: string, lines: readonly string[], limit: number): string {
  const shown = lines.slice(0, limit)
  const rest = lines.length - shown.length
  const more = rest > 0 ? [`… and ${rest} more (--all shows them)`] : []
  return [`${title} (${lines.length})`, ...[...shown, ...more].map(line => `  ${line}`), ''].join('\n')
}

/** A whole year as the year, a day as the day, else from … to. */
function interval(period: readonly [string, string] | null): string {
  if (period === null) return ''
  const [from, to] = period
  if (from === to) return from
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : `${from} … ${to}`
}

const regionWords = (region: Region | null): string | null =>
  region === null ? null : [region.code, region.name, region.level].filter(part => part !== null).join(' ')

function metaLines({ meta }: Report, columns: number): string[] {
  const contacts = meta.contacts.map(({ type, value }) => `${type} ${value}`).join(', ')
  const rows: readonly (readonly [string, string | number | null])[] = [
    ['title', meta.title],
    ['issuer', meta.issuer],
    ['region', regionWords(meta.region)],
    ['year', meta.year],
    ['regime', meta.regime],
    ['published', meta.published],
    ['written', meta.written],
    ['period', interval(meta.period)],
    ['number', meta.documentNumber],
    ['addressee', meta.addressee],
    ['contacts', contacts],
  ]
  return rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `  ${name.padEnd(10)} ${clip(String(value), columns - 13)}`)
}

function head(report: Report, { columns }: View): string {
  const { source, engine, kind, meta } = report
  const facts = [
    kind,
    source.mediaType,
    source.encoding,
    meta.script,
    `${source.length} characters`,
    `segmenter ${engine.segmenter}`,
  ]
  return [`${source.name ?? 'standard input'} · ${facts.join(' · ')}`, ...metaLines(report, columns), ''].join('\n')
}

const removalLine = ({ reason, span, quote }: Removal, columns: number): string =>
  `${pad(reason, 16)} ${pad(`${span[0]}–${span[1]}`, 14)} ${clip(`“${quote}”`, columns - 36)}`

const boundMarks = { exact: '', about: '≈ ', over: '> ', under: '< ' } as const
const arrows = { up: '↑', down: '↓' } as const

function amount({ value, low, high, unit, bound, change }: Metric): string {
  const figure = value ?? `${low ?? ''}–${high ?? ''}`
  return `${boundMarks[bound]}${change === null ? '' : arrows[change]}${figure}${unit === null ? '' : ` ${unit}`}`
}

/** Columns of a metric's line besides its label: amount, period, rule and marks. */
const METRIC_COLUMNS = 14 + 24 + 42

function metricLine(metric: Metric, columns: number): string {
  const label = [...metric.path, metric.label].join(' / ')
  const marks = metric.inferred.length > 0 ? ` (inferred: ${metric.inferred.join(', ')})` : ''
  const room = Math.max(20, columns - METRIC_COLUMNS)
  const tail = `${metric.rule} ${metric.confidence.toFixed(2)}${marks}`
  return cut(`${pad(amount(metric), 14)} ${pad(label, room)} ${pad(interval(metric.period), 24)} ${tail}`, columns)
}

/** Tags, whole or cut off at an end of the stretch. */
const MARKUP = /<[^<>]*>|^[^<>]*>|<[^<>]*$/gu

function numberLine({ quote, span }: NumberEntry, { source, columns }: View): string {
  const side = (text: string) => text.replace(MARKUP, '').replace(/\s+/gu, ' ')
  const before = [...side(source.slice(Math.max(0, span[0] - 80), span[0]))].slice(-16).join('')
  const after = [...side(source.slice(span[1], span[1] + 80))].slice(0, 16).join('')
  return clip(`${pad(String(span[0]), 8)}…${before}【${quote}】${after}…`, columns)
}

function tableLine({ form, caption, layout, grid, cells, assessed, held }: Table): string {
  const size = `${grid.rows.length} × ${grid.rows[0]?.length ?? 0}`
  const sums =
    assessed === null
      ? ''
      : `, ${Math.round(assessed * 100)} % of the sums assessed, ${Math.round((held ?? 0) * 100)} % of these hold`
  const filled = cells.filter(cell => cell.state !== 'missing' && cell.state !== 'undecided').length
  return `${form ?? caption ?? '(no official form)'}: ${layout}, ${size}${form === null ? '' : `, ${filled} of ${cells.length} cells read${sums}`}`
}

function checkLine({ rule, message, suspect, proposed }: Check): string {
  return `${rule}: ${message}${suspect === null ? '' : ` (suspect ${suspect}${proposed === null ? '' : `, the sums propose ${proposed}`})`}`
}

/** A record as a page for the terminal: what was read, what was left out, what was found and what was not explained. */
export function overview(report: Report, view: View): string {
  const columns = view.columns - 2
  const unexplained = report.numbers.filter(({ kind }) => kind === 'unexplained')
  const failed = report.checks.filter(({ status }) => status === 'fail')
  const list = (title: string, lines: readonly string[]) => block(title, lines, view.limit)
  return [
    head(report, view),
    list('Outline', outlineTree(report.outline, columns)),
    list(
      'Left out',
      report.chrome.map(removal => removalLine(removal, columns)),
    ),
    list(
      'Metrics',
      report.metrics.map(metric => metricLine(metric, columns)),
    ),
    list('Tables', report.tables.map(tableLine)),
    list(
      'Unexplained numbers',
      unexplained.map(number => numberLine(number, { ...view, columns })),
    ),
    list('Failed checks', failed.map(checkLine)),
    list(
      'Diagnostics',
      report.diagnostics.map(({ level, code, message }) => `${level} ${code}: ${message}`),
    ),
  ].join('\n')
}
