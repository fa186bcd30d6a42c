import type { Document } from '../../model/document.js'
import type { Grid, GridCell } from '../../model/grid.js'
import type { PageTable } from '../../model/page.js'
import type { Span } from '../../model/span.js'
import { offsetCursor } from '../../text/origin-cursor.js'

/**
 * So many slots the grids of a page may have beyond one a cell. Spans that claim more are cut to one, rows that would
 * have to be filled up with more stay as long as they are.
 */
const MOST_FILLED = 500_000

/** Every HTML table of the page as a grid, in order; tables that hold tables among them, since pages are laid out with those. */
export function htmlGrids(document: Document): Grid[] {
  const placeOf = placer(document)
  const grids: Grid[] = []
  let room = MOST_FILLED
  for (const table of document.page.tables) {
    const grid = toGrid(document, table, placeOf, room)
    if (grid === null) continue
    grids.push(grid)
    room -= slotsOf(grid.slots) - grid.cells.length
  }
  return grids
}

/** The stretch of the normalised text that came from one of the visible text, blanks at its ends left out; null where nothing did. */
type Placer = (visible: Span) => Span | null

function placer({ aligned, text }: Document): Placer {
  const offset = offsetCursor(aligned)
  return ([start, end]) => {
    let from = offset(start)
    let to = offset(end)
    while (from < to && BLANK.test(text[from]!)) from++
    while (to > from && BLANK.test(text[to - 1]!)) to--
    return from < to ? [from, to] : null
  }
}

const BLANK = /\s/u

function toGrid(document: Document, table: PageTable, placeOf: Placer, room: number): Grid | null {
  const span = placeOf(document.page.elements[table.element]!.span)
  if (span === null || table.rows.length === 0) return null
  const spansCut = claimedBySpans(table) > room
  const cells: GridCell[] = []
  const slots: number[][] = table.rows.map(() => [])
  for (const [r, row] of table.rows.entries()) {
    let col = 0
    for (const cell of row) {
      while (slots[r]![col] !== undefined && slots[r]![col] !== -1) col++
      const rowspan = spansCut ? 1 : Math.min(cell.rowspan, table.rows.length - r)
      const colspan = spansCut ? 1 : cell.colspan
      const place = cell.span === null ? null : placeOf(cell.span)
      const text = place === null ? '' : joined(document.text.slice(place[0], place[1]))
      for (let i = 0; i < rowspan; i++) for (let j = 0; j < colspan; j++) slots[r + i]![col + j] ??= cells.length
      cells.push({ row: r, col, rowspan, colspan, text, span: place, header: cell.header })
      col += colspan
    }
  }
  const caption = captionBefore(document, span)
  return { layout: 'html', span, caption, cells, slots: square(slots, cells.length + room) }
}

/** Slots that cells claim beyond one each. */
function claimedBySpans({ rows }: PageTable): number {
  let claimed = 0
  for (const row of rows) for (const { rowspan, colspan } of row) claimed += rowspan * colspan - 1
  return claimed
}

function slotsOf(slots: Grid['slots']): number {
  let sum = 0
  for (const row of slots) sum += row.length
  return sum
}

/** Lines of a cell as one: a label that was broken over paragraphs reads on. */
const joined = (text: string): string =>
  text.includes('\n') ? text.replace(/(?<=\w)\n(?=\w)/gu, ' ').replaceAll('\n', '') : text

/** The rows made equally long, where that takes no more than so many slots. */
function square(slots: readonly number[][], most: number): number[][] {
  const width = slots.reduce((w, row) => Math.max(w, row.length), 0)
  const even = width * slots.length <= most
  return slots.map(row => Array.from({ length: even ? width : row.length }, (_, i) => row[i] ?? -1))
}

/** The short line in front of a table, where there is one. */
function captionBefore(document: Document, span: Span): string | null {
  const end = document.text.lastIndexOf('\n', span[0] - 1)
  if (end < 0) return null
  const line = document.text.slice(document.text.lastIndexOf('\n', end - 1) + 1, end).trim()
  return line.length > 0 && line.length <= 40 && !/[。;]$/u.test(line) ? line : null
}
