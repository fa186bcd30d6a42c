import type { Check, Metric, NumberEntry, Region, Removal, Report, Table } from '../../model/report.js'
import { diagnosticLine } from '../diagnostics.js'
import { type Language, type Say, sayIn, type WordingKey } from '../wording/wording.js'
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
  readonly language: Language
}

/** The same with what words it uses. */
interface Spoken extends View {
  readonly say: Say
}

function block(title: string, lines: readonly string[], { limit, say }: Spoken): string {
  const shown = lines.slice(0, limit)
  const rest = lines.length - shown.length
  const more = rest > 0 ? [say('inspect.more', { count: rest })] : []
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

function metaLines({ meta }: Report, { columns, say }: Spoken): string[] {
  const contacts = meta.contacts.map(({ type, value }) => `${type} ${value}`).join(', ')
  const rows: readonly (readonly [WordingKey, string | number | null])[] = [
    ['inspect.title', meta.title],
    ['inspect.issuer', meta.issuer],
    ['inspect.region', regionWords(meta.region)],
    ['inspect.year', meta.year],
    ['inspect.regime', meta.regime],
    ['inspect.published', meta.published],
    ['inspect.written', meta.written],
    ['inspect.period', interval(meta.period)],
    ['inspect.number', meta.documentNumber],
    ['inspect.addressee', meta.addressee],
    ['inspect.contacts', contacts],
  ]
  return rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `  ${pad(say(name), 10)} ${clip(String(value), columns - 13)}`)
}

function head(report: Report, view: Spoken): string {
  const { say } = view
  const { source, engine, kind, meta } = report
  const facts = [
    kind,
    source.mediaType,
    source.encoding,
    meta.script,
    say('inspect.characters', { count: source.length }),
    say('inspect.segmenter', { name: engine.segmenter }),
  ]
  return [`${source.name ?? say('input.standard')} · ${facts.join(' · ')}`, ...metaLines(report, view), ''].join('\n')
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

function metricLine(metric: Metric, { columns, say }: Spoken): string {
  const label = [...metric.path, metric.label].join(' / ')
  const marks = metric.inferred.length > 0 ? ` ${say('inspect.inferred', { what: metric.inferred.join(', ') })}` : ''
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

function tableLine({ form, caption, layout, grid, cells, assessed, held }: Table, say: Say): string {
  const size = `${grid.rows.length} × ${grid.rows[0]?.length ?? 0}`
  const percent = (share: number | null) => Math.round((share ?? 0) * 100)
  const sums = say('inspect.sums', { assessed: percent(assessed), held: percent(held) })
  const filled = cells.filter(cell => cell.state !== 'missing' && cell.state !== 'undecided').length
  const read = form === null ? [] : [say('inspect.filled', { filled, all: cells.length })]
  return `${form ?? caption ?? say('inspect.noForm')}: ${[layout, size, ...read, ...(assessed === null ? [] : [sums])].join(', ')}`
}

function checkLine({ rule, message, suspect, proposed, expected, actual }: Check, { say, language }: Spoken): string {
  const stated = expected !== null && actual !== null
  const words = language === 'zh' && stated ? say('inspect.expected', { expected, actual }) : message
  if (suspect === null) return `${rule}: ${words}`
  const blame =
    proposed === null
      ? say('inspect.suspect', { cell: suspect })
      : say('inspect.proposed', { cell: suspect, value: proposed })
  return `${rule}: ${words} ${blame}`
}

/** A record as a page for the terminal: what was read, what was left out, what was found and what was not explained. */
export function overview(report: Report, view: View): string {
  const { language } = view
  const say = sayIn(language)
  const columns = view.columns - 2
  const spoken: Spoken = { ...view, columns, say }
  const unexplained = report.numbers.filter(({ kind }) => kind === 'unexplained')
  const failed = report.checks.filter(({ status }) => status === 'fail')
  const list = (title: WordingKey, lines: readonly string[]) => block(say(title), lines, spoken)
  return [
    head(report, spoken),
    list('inspect.outline', outlineTree(report.outline, columns)),
    list(
      'inspect.leftOut',
      report.chrome.map(removal => removalLine(removal, columns)),
    ),
    list(
      'inspect.metrics',
      report.metrics.map(metric => metricLine(metric, spoken)),
    ),
    list(
      'inspect.tables',
      report.tables.map(table => tableLine(table, say)),
    ),
    list(
      'inspect.unexplained',
      unexplained.map(number => numberLine(number, spoken)),
    ),
    list(
      'inspect.failed',
      failed.map(check => checkLine(check, spoken)),
    ),
    list(
      'inspect.diagnostics',
      report.diagnostics.map(diagnostic => diagnosticLine(diagnostic, language)),
    ),
  ].join('\n')
}
