import type { ReadTable } from '../../model/form.js'
import type { Grid } from '../../model/grid.js'
import type { Report } from '../../model/report.js'

type TableDraft = Report['tables'][number]

/** A grid as the record shows it: a rectangle of strings, each slot knowing its cell. */
function shownGrid(grid: Grid): TableDraft['grid'] {
  return {
    rows: grid.slots.map(row => row.map(i => grid.cells[i]?.text ?? '')),
    slots: grid.slots.map(row => [...row]),
    cells: grid.cells.map(({ row, col, rowspan, colspan, text, span }) => ({ row, col, rowspan, colspan, text, span })),
  }
}

/** A table of no official form. */
export const freeTable = (grid: Grid): Omit<TableDraft, 'id'> => ({
  form: null,
  span: grid.span,
  caption: grid.caption,
  layout: grid.layout,
  grid: shownGrid(grid),
  cells: [],
  assessed: null,
  held: null,
})

/** An official form with its cells. */
export const formTable = (table: ReadTable): Omit<TableDraft, 'id'> => ({
  ...freeTable(table.grid),
  form: table.form,
  span: table.span,
  layout: table.layout,
  cells: table.cells.map(cell => ({ ...cell, inferred: cell.inferred === undefined ? undefined : [...cell.inferred] })),
})
