import type { Span } from './span.js'

/** A cell of a grid: its text (normalised, lines joined), its place in the normalised document, what it spans. */
export interface GridCell {
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
  readonly text: string
  /** null where the cell holds no text. */
  readonly span: Span | null
  readonly header: boolean
}

export type GridLayout = 'html' | 'lines' | 'delimited' | 'columns' | 'flat' | 'glued'

/** A table as a rectangle. `slots[r][c]` is the index in `cells` of the cell that fills the slot, -1 for none. */
export interface Grid {
  readonly layout: GridLayout
  readonly span: Span
  readonly caption: string | null
  readonly cells: readonly GridCell[]
  readonly slots: readonly (readonly number[])[]
}
