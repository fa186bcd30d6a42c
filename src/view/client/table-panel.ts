import type { FormCell } from '../../model/report.js'
import { button, h } from './dom.js'
import { figure } from './format.js'
import { metricOfCell, record, type ShownCheck, type ShownTable } from './record.js'
import { say } from './view-state.js'

type Select = (id: string) => void

const blankStates: Readonly<Record<string, string>> = { blank: '', dash: '—', none: '无', missing: '', undecided: '?' }

const failedAt = (table: ShownTable): ReadonlyMap<string, ShownCheck> =>
  new Map(
    record.checks
      .filter(check => check.table === table.id && check.status === 'fail')
      .flatMap(check => [check.suspect, ...check.candidates].filter(code => code !== null).map(code => [code, check])),
  )

/** What the cell says; beside it what the sums propose, where they single it out. */
function cellContent(cell: FormCell, check: ShownCheck | undefined): (Node | string)[] {
  const shown =
    cell.value === null
      ? cell.state === 'text'
        ? (cell.raw ?? '')
        : (blankStates[cell.state] ?? '')
      : figure(cell.value)
  if (check?.suspect !== cell.code) return [shown]
  const proposed = check.proposed === null ? '?' : figure(check.proposed)
  return [h('s', {}, shown), h('ins', {}, `→ ${proposed}`)]
}

function cellTitle(cell: FormCell, check: ShownCheck | undefined): string {
  const words = [cell.code, ...(blankStates[cell.state] === undefined ? [] : [say(cell.state)])]
  if (cell.raw !== null && cell.raw !== '')
    words.push(`${say('says')} ${cell.raw}${cell.unit === null ? '' : ` (${cell.unit})`}`)
  words.push(...(cell.inferred ?? []))
  if (check !== undefined) words.push(check.message)
  if (check?.suspect === cell.code) words.push(`${say('proposed')} ${check.proposed ?? '?'}`)
  return words.join(' · ')
}

function formCell(
  table: ShownTable,
  cell: FormCell | undefined,
  check: ShownCheck | undefined,
  select: Select,
): HTMLElement {
  if (cell === undefined) return h('td', { class: 'none' })
  const metric = metricOfCell(table.id, cell)
  const state = check === undefined ? cell.state : check.suspect === cell.code ? 'suspect' : 'candidate'
  const title = cellTitle(cell, check)
  const content = cellContent(cell, check)
  const inside =
    metric === null
      ? content
      : [h('button', { type: 'button', 'data-id': metric, onclick: () => select(metric) }, ...content)]
  return h('td', { class: `${cell.state} ${state}${cell.inferred ? ' inferred' : ''}`, title }, ...inside)
}

const unique = (words: readonly string[]): string[] => [...new Set(words)]

/** A row's own words; the wholes that it is a part of stand above the first of its parts. */
function rowHead(label: string, before: string): HTMLElement {
  const path = label.split(' / ')
  const own = path.pop()!
  const whole = path.join(' / ')
  const told = whole === '' || before.startsWith(`${whole} / `)
  return h('th', { scope: 'row', lang: 'zh', class: whole === '' ? '' : 'in' }, !told && h('small', {}, whole), own)
}

/** An official form: a line for each of its rows, a column for each of its columns, each cell with its state. */
function formTable(table: ShownTable, select: Select): HTMLElement {
  const failed = failedAt(table)
  const columns = unique(table.cells.map(cell => cell.col ?? ''))
  const rowOf = (cell: FormCell): string => cell.code.split('/')[0]!
  const cells = new Map(table.cells.map(cell => [`${rowOf(cell)} ${cell.col ?? ''}`, cell]))
  const labels = new Map(table.cells.map(cell => [rowOf(cell), cell.row]))
  const rows = [...labels].map(([row, label], i) => {
    const own = columns.map(column => {
      const cell = cells.get(`${row} ${column}`)
      return formCell(table, cell, cell && failed.get(cell.code), select)
    })
    return h('tr', {}, rowHead(label, [...labels.values()][i - 1] ?? ''), ...own)
  })
  const heads = columns.map(column => h('th', { scope: 'col', lang: 'zh' }, column))
  return h('table', {}, h('thead', {}, h('tr', {}, h('td'), ...heads)), h('tbody', {}, ...rows))
}

const plainTable = (table: ShownTable): HTMLElement =>
  h('table', {}, h('tbody', {}, ...table.rows.map(row => h('tr', {}, ...row.map(text => h('td', {}, text))))))

const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)} %`)

function failures(table: ShownTable, select: Select): HTMLElement | null {
  const failed = record.checks.filter(check => check.table === table.id && check.status === 'fail')
  if (failed.length === 0) return null
  return h(
    'ul',
    { class: 'failed' },
    ...failed.map(k =>
      h(
        'li',
        {},
        button(k.message, () => select(k.id)),
        ` ${proposal(k)}`,
      ),
    ),
  )
}

const proposal = ({ suspect, proposed, candidates }: ShownCheck): string => {
  if (suspect !== null) return `${say('suspect')} ${suspect}; ${say('proposed')} ${proposed ?? '?'}`
  return candidates.length > 0 ? `${say('candidates')} ${candidates.join(', ')}` : ''
}

/** The tables of the document: official forms cell by cell, others as they stand. */
export function tablePanel(select: Select): HTMLElement[] {
  return record.tables.map(table => {
    const name = `${table.caption ?? ''} ${table.form ?? say('noForm')}`.trim()
    const sums = `${say('layout')} ${table.layout} · ${say('assessed')} ${percent(table.assessed)} · ${say('held')} ${percent(table.held)}`
    const shown = table.cells.length > 0 ? formTable(table, select) : plainTable(table)
    return h(
      'article',
      { class: 'card form', 'data-id': table.id },
      h(
        'div',
        { class: 'top' },
        h(
          'button',
          { type: 'button', class: 'head', onclick: () => select(table.id) },
          h('span', { lang: 'zh' }, name),
        ),
        h('a', { href: `#${table.id}`, class: 'id' }, table.id),
      ),
      table.form === null ? null : h('p', { class: 'small' }, sums),
      failures(table, select),
      table.cells.length === 0 && table.rows.length === 0 ? null : h('div', { class: 'wide', tabindex: '0' }, shown),
    )
  })
}
