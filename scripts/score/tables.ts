import type { Metric, Report } from '../../src/model/report.js'
import { type Count, type Counts, type Misses, missTeller, share } from './count.js'
import type { Gold, GoldCell, GoldTable } from './gold.js'
import { fold } from './scored-text.js'

/** What it costs to see a form that the document does not hold. */
const PHANTOM_CELLS = 10

function scoreForm(
  { form, cells = [] }: GoldTable,
  record: Partial<Report>,
  miss: (words: string) => void,
): { right: number; total: number } {
  const found = new Map(record.tables?.find(table => table.form === form)?.cells.map(cell => [cell.code, cell]))
  let right = 0
  let spared = 0
  for (const cell of cells) {
    const mine = found.get(cell.code ?? '')
    if (mine !== undefined && mine.value === (cell.value ?? null)) right++
    else if (mine !== undefined && cell.undecidable && (mine.inferred?.length ?? 0) > 0) spared++
    else miss(`${form}: ${cell.code}: ${mine === undefined ? 'no cell' : mine.value}, not ${cell.value}`)
  }
  return { right, total: cells.length - spared }
}

function scoreForms(tables: readonly GoldTable[], record: Partial<Report>, miss: (words: string) => void): Count {
  const scored = tables.filter(table => table.form).map(table => scoreForm(table, record, miss))
  const phantoms = (record.tables ?? []).filter(
    ({ form }) => form !== null && !tables.some(table => table.form === form),
  )
  for (const { form } of phantoms) miss(`no such form in the document: ${form}`)
  const sum = (key: 'right' | 'total') => scored.reduce((total, form) => total + form[key], 0)
  return share(sum('right'), sum('total') + PHANTOM_CELLS * phantoms.length)
}

function isCell(metric: Metric, cell: GoldCell): boolean {
  const row = fold(cell.row.split(' / ').at(-1))
  const col = fold(cell.col).replace(/年度?$/u, '')
  const words = [...metric.path, metric.label]
  return (
    metric.value === cell.value &&
    words.some(word => fold(word).includes(row)) &&
    fold([...words, ...(metric.period ?? [])].join('')).includes(col)
  )
}

function scoreFree(tables: readonly GoldTable[], record: Partial<Report>, miss: (words: string) => void): Count {
  const metrics = (record.metrics ?? []).filter(({ origin }) => origin === 'table')
  const cells = tables.filter(table => !table.form).flatMap(table => table.cells ?? [])
  const asked = cells.filter(cell => typeof cell.value === 'number' && !cell.undecidable)
  const missed = asked.filter(cell => !metrics.some(metric => isCell(metric, cell)))
  for (const cell of missed) miss(`${cell.row} × ${cell.col ?? ''}: ${cell.value}`)
  return share(asked.length - missed.length, asked.length)
}

/** Cells of official forms by their codes, cells of other tables through the metrics made from them. */
export function scoreTables(gold: Gold, record: Partial<Report>, misses: Misses): Counts {
  if (gold.tables === undefined) return {}
  return {
    tables: scoreForms(gold.tables, record, missTeller(misses, 'tables')),
    tablesFree: scoreFree(gold.tables, record, missTeller(misses, 'tablesFree')),
  }
}
