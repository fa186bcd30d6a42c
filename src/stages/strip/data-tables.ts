import type { Document } from '../../model/document.js'
import type { PageTable } from '../../model/page.js'

const ROWS = 3
/** Cells of a table that lays out a page hold more text than this. */
const CELL = 160
/** Tables and cells that are looked at. */
const MOST = 200

/** Elements of the tables that hold data: rows of short cells, figures among them, no table within. */
export function dataTables(document: Document): number[] {
  const { tables } = document.page
  const holders = new Set<number>()
  for (const table of tables)
    for (let e = parent(document, table.element); e >= 0; e = parent(document, e)) holders.add(e)
  return tables
    .slice(0, MOST)
    .filter(t => !holders.has(t.element) && isData(document, t))
    .map(t => t.element)
}

const parent = (document: Document, e: number): number => document.page.elements[e]!.parent

function isData(document: Document, table: PageTable): boolean {
  const rows = table.rows.filter(row => row.length >= 2)
  if (rows.length < ROWS) return false
  const { text } = document.page.visible
  const cells = rows
    .flat()
    .slice(0, MOST)
    .flatMap(cell => (cell.span === null ? [] : [text.slice(...cell.span)]))
  const figures = cells.filter(cell => cell.length <= 24 && /[\d０-９]/u.test(cell)).length
  return figures >= 2 && cells.every(cell => cell.length <= CELL)
}
