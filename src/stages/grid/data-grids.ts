import type { Grid } from '../../model/grid.js'
import { contains, overlaps, type Span } from '../../model/span.js'

/** A cell with more text than this is laid out by the table, not tabulated. */
const LONGEST_CELL = 600

/** The grids that tabulate something inside the body: no tables that lay out a page, none that `taken` holds already. */
export function dataGrids(grids: readonly Grid[], body: readonly Span[], taken: readonly Span[]): Grid[] {
  return grids.filter((grid, i) => {
    if (taken.some(t => overlaps(t, grid.span)) || !body.some(b => overlaps(b, grid.span))) return false
    const next = grids[i + 1]
    const holdsAnother =
      next !== undefined &&
      contains(grid.span, next.span) &&
      next.cells.length < grid.cells.length + 1 &&
      nested(grid, next)
    return !holdsAnother && tabulates(grid)
  })
}

const nested = (outer: Grid, inner: Grid): boolean =>
  outer.cells.some(c => c.span !== null && contains(c.span, inner.span))

function tabulates(grid: Grid): boolean {
  const width = grid.slots[0]?.length ?? 0
  const filled = grid.cells.filter(c => c.span !== null)
  return grid.slots.length >= 2 && width >= 2 && filled.length >= 4 && filled.every(c => c.text.length <= LONGEST_CELL)
}
