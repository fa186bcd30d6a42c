import { groupBy } from '../../series/group-by.js'
import type { PanelGroup, PanelKey } from '../../series/group-panel.js'
import { checkIn, noteIn } from '../../series/note-in.js'
import type { SeriesCheck } from '../../series/year-checks.js'
import { type Language, type Say, sayCode } from '../wording/wording.js'
import { displayWidth, pad, wrap } from './width.js'

interface PanelView {
  readonly by: readonly PanelKey[]
  readonly columns: number
  readonly say: Say
  readonly language: Language
  /** Issuers that never state it and were left out. */
  readonly silent: number
}

const NAME = 36
const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text

const marks = { exact: '', about: '≈', over: '>', under: '<' } as const

/** A value as it stands in the grid: its bound, `*` where several were added, the state where there is none. */
function figure({ value, values, rows }: PanelGroup, opens: boolean, say: Say): string {
  const [row] = rows
  if (value === null) {
    const { state } = row!
    return state === 'no-report' ? '·' : state === 'not-stated' || values > 1 ? '–' : sayCode(say, 'state', state)
  }
  const bound = rows.length === 1 && row!.bound !== null ? marks[row!.bound] : ''
  return `${opens ? '‖ ' : ''}${bound}${value}${values > 1 ? '*' : ''}`
}

const keyText = (value: string | number | null | undefined, say: Say): string =>
  value === null || value === undefined ? say('series.unnamed') : String(value)

/** Whether a series of its own begins at this value. */
const opensSegment = (group: PanelGroup): boolean =>
  group.rows.length === 1 && (group.rows[0]!.segment ?? 1) > 1 && group.rows[0]!.note !== null

/** A grid with a line for every other key and a column a year. */
function grid(groups: readonly PanelGroup[], others: readonly PanelKey[], view: PanelView): string[] {
  const { say } = view
  const dated = groups.filter(({ keys }) => keys.year !== null)
  const years = [...new Set(dated.map(({ keys }) => keys.year as number))].sort((a, b) => a - b)
  const one = new Set(groups.map(({ indicator }) => indicator)).size === 1
  const nameOf = ({ keys, indicator }: PanelGroup) =>
    [...others.map(key => keyText(keys[key], say)), ...(one && others.length > 0 ? [] : [indicator])].join(' · ')
  const lines = [...groupBy(dated, nameOf)].map(([name, own]) => {
    const cells = years.map(year => {
      const group = own.find(one => one.keys.year === year)
      return group === undefined ? '·' : figure(group, opensSegment(group), say)
    })
    return { name, cells }
  })
  const widths = years.map((_, i) => 2 + Math.max(4, ...lines.map(({ cells }) => displayWidth(cells[i]!))))
  const width = Math.min(NAME, Math.max(8, ...lines.map(({ name }) => displayWidth(name))))
  const head = `${' '.repeat(width)}${years.map((year, i) => right(String(year), widths[i]!)).join('')}`
  return [
    head,
    ...lines.map(({ name, cells }) => pad(name, width) + cells.map((c, i) => right(c, widths[i]!)).join('')),
  ]
}

/** A line for each group, where no year divides them. */
function list(groups: readonly PanelGroup[], { by, say }: PanelView): string[] {
  return groups.map(group => {
    const name = [...by.map(key => keyText(group.keys[key], say)), group.indicator].join(' · ')
    return `${pad(name, NAME)}  ${figure(group, false, say)} ${group.unit ?? ''}`
  })
}

function notes(groups: readonly PanelGroup[], { say, language }: PanelView): string[] {
  const noted = groups.flatMap(({ rows }) => rows).filter(({ note }) => note !== null)
  return [...groupBy(noted, ({ note }) => note!)].map(([note, rows]) => {
    const places = rows.map(({ issuer, year }) => `${issuer ?? say('series.unnamed')} ${year}`)
    return `${noteIn(note, language)}: ${places.join(', ')}`
  })
}

const verdict = { pass: 'series.holds', fail: 'series.fails', skipped: 'series.skippedChecks' } as const

const checkLine = (check: SeriesCheck, { say, language }: PanelView): string =>
  `${check.issuer} ${check.year - 1}→${check.year} ${say(verdict[check.status])}: ${checkIn(check, language)}`

/** Failed checks whole, the others where the total column is concerned. */
const worthTelling = ({ status, cell }: SeriesCheck): boolean => status === 'fail' || cell.endsWith('/total')

function tally(groups: readonly PanelGroup[], checks: readonly SeriesCheck[], say: Say): string {
  const rows = groups.flatMap(group => group.rows)
  const count = (status: SeriesCheck['status']) => checks.filter(check => check.status === status).length
  const values = rows.filter(({ value }) => value !== null).length
  const counts = { pass: count('pass'), fail: count('fail'), skipped: count('skipped') }
  return say('series.tally', { rows: rows.length, values, gaps: rows.length - values, ...counts })
}

/** The panel for the terminal: a grid by years where these are asked for, what must be known of it, the checks. */
export function panelText(groups: readonly PanelGroup[], checks: readonly SeriesCheck[], view: PanelView): string {
  const { say, columns } = view
  const others = view.by.filter(key => key !== 'year')
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.flatMap(line => wrap(line, columns - 2).map(part => `  ${part}`))]
  const told = checks.filter(worthTelling).map(check => checkLine(check, view))
  const body = view.by.includes('year') ? [...grid(groups, others, view), '', say('series.legend')] : list(groups, view)
  const lines = [
    ...body,
    ...block(say('series.notes'), notes(groups, view)),
    ...block(say('series.checks'), told),
    '',
    ...(view.silent > 0 ? [say('series.silent', { count: view.silent })] : []),
    tally(groups, checks, say),
  ]
  return `${lines.join('\n')}\n`
}
