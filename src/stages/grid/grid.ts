import type { Document } from '../../model/document.js'
import type { Grid, GridCell } from '../../model/grid.js'
import type { PageTable } from '../../model/page.js'
import type { Span } from '../../model/span.js'
import { alignedOffset } from '../../text/aligned.js'

/** Slots of one grid at the most; a table that claims more keeps its cells with their spans cut to one. */
const MAX_SLOTS = 500_000

/** Every HTML table of the page as a grid, in order; tables that hold tables among them, since pages are laid out with those. */
export function htmlGrids(document: Document): Grid[] {
  return document.page.tables.flatMap(table => {
    const grid = toGrid(document, table)
    return grid === null ? [] : [grid]
  })
}

/** The stretch of the normalised text that came from `[start, end)` of the visible text, blanks at its ends left out; null where nothing did. */
export function documentSpan(document: Document, [start, end]: Span): Span | null {
  let from = alignedOffset(document.aligned, start)
  let to = alignedOffset(document.aligned, end)
  while (from < to && /\s/u.test(document.text[from]!)) from++
  while (to > from && /\s/u.test(document.text[to - 1]!)) to--
  return from < to ? [from, to] : null
}

function toGrid(document: Document, table: PageTable): Grid | null {
  const span = documentSpan(document, document.page.elements[table.element]!.span)
  if (span === null || table.rows.length === 0) return null
  const claimed = table.rows.reduce((sum, row) => sum + row.reduce((n, c) => n + c.rowspan * c.colspan, 0), 0)
  const cells: GridCell[] = []
  const slots: number[][] = table.rows.map(() => [])
  for (const [r, row] of table.rows.entries()) {
    let col = 0
    for (const cell of row) {
      while (slots[r]![col] !== undefined && slots[r]![col] !== -1) col++
      const rowspan = claimed > MAX_SLOTS ? 1 : Math.min(cell.rowspan, table.rows.length - r)
      const colspan = claimed > MAX_SLOTS ? 1 : cell.colspan
      const place = cell.span === null ? null : documentSpan(document, cell.span)
      const text = place === null ? '' : joined(document.text.slice(place[0], place[1]))
      for (let i = 0; i < rowspan; i++) for (let j = 0; j < colspan; j++) slots[r + i]![col + j] ??= cells.length
      cells.push({ row: r, col, rowspan, colspan, text, span: place, header: cell.header })
      col += colspan
    }
  }
  const caption = captionBefore(document, span)
  return { layout: 'html', span, caption, cells, slots: square(slots) }
}

/** Lines of a cell as one: a label that was broken over paragraphs reads on. */
const joined = (text: string): string => text.replace(/(?<=\w)\n(?=\w)/gu, ' ').replace(/\n/gu, '')

function square(slots: readonly number[][]): number[][] {
  const width = slots.reduce((w, row) => Math.max(w, row.length), 0)
  return slots.map(row => Array.from({ length: width }, (_, i) => row[i] ?? -1))
}

/** The short line in front of a table, where there is one. */
function captionBefore(document: Document, span: Span): string | null {
  const end = document.text.lastIndexOf('\n', span[0] - 1)
  if (end < 0) return null
  const line = document.text.slice(document.text.lastIndexOf('\n', end - 1) + 1, end).trim()
  return line.length > 0 && line.length <= 40 && !/[。;]$/u.test(line) ? line : null
}
