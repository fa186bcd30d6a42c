import type { TableDraft } from '../../model/draft.js'
import type { ReadCell } from '../../model/form.js'
import type { Grid, GridCell } from '../../model/grid.js'
import type { Report } from '../../model/report.js'
import type { Span } from '../../model/span.js'

type Table = Report['tables'][number]

/** A table of the record: its grid as a rectangle of strings, for an official form its cells by code. */
export const recordTable = (table: TableDraft, at: (span: Span) => Span): Table => ({
  id: table.id,
  form: table.form,
  span: at(table.span),
  caption: table.grid.caption,
  layout: table.layout,
  grid: shownGrid(table.grid, at),
  cells: table.cells.map(cell => formCell(cell, at)),
  assessed: table.assessed,
  held: table.held,
})

const shownGrid = ({ slots, cells }: Grid, at: (span: Span) => Span): Table['grid'] => ({
  rows: slots.map(row => row.map(i => cells[i]?.text ?? '')),
  slots: slots.map(row => row.slice()),
  cells: cells.map(cell => shownCell(cell, at)),
})

const shownCell = ({ row, col, rowspan, colspan, text, span }: GridCell, at: (span: Span) => Span) => ({
  row,
  col,
  rowspan,
  colspan,
  text,
  span: span === null ? null : at(span),
})

const formCell = (cell: ReadCell, at: (span: Span) => Span): Table['cells'][number] => ({
  code: cell.code,
  row: cell.row,
  col: cell.col,
  raw: cell.raw,
  value: cell.value,
  state: cell.state,
  unit: cell.unit,
  span: cell.span === null ? null : at(cell.span),
  inferred: cell.inferred === undefined ? undefined : [...cell.inferred],
})
