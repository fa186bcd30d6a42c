import type { PageCell, PageElement, PageTable } from '../../model/page.js'
import type { Span } from '../../model/span.js'
import type { Attributes } from './attributes.js'

interface OpenTable {
  readonly element: number
  readonly rows: OpenCell[][]
}

type OpenCell = Omit<PageCell, 'span'> & { span: Span | null }

const MAX_SPAN = 1000

/** Gathers rows and cells of the tables as they open. */
export class TableBuilder {
  private readonly tables: OpenTable[] = []
  private readonly openTables: OpenTable[] = []

  open(tag: string, attributes: Attributes, element: number): void {
    if (tag === 'table') {
      const table: OpenTable = { element, rows: [] }
      this.tables.push(table)
      this.openTables.push(table)
      return
    }
    const table = this.openTables.at(-1)
    if (table === undefined) return
    if (tag === 'tr') table.rows.push([])
    if (tag !== 'td' && tag !== 'th') return
    if (table.rows.length === 0) table.rows.push([])
    const rowspan = spanOf(attributes.get('rowspan'))
    const colspan = spanOf(attributes.get('colspan'))
    table.rows.at(-1)!.push({ element, rowspan, colspan, header: tag === 'th', span: null })
  }

  close(tag: string): void {
    if (tag === 'table') this.openTables.pop()
  }

  /** The tables, now that it is known where their elements end. */
  done(elements: readonly PageElement[], visible: string): readonly PageTable[] {
    for (const { rows } of this.tables)
      for (const row of rows)
        for (const cell of row) {
          const { span } = elements[cell.element]!
          if (holdsText(visible, span)) cell.span = span
        }
    return this.tables
  }
}

const SEEN = /\S/gu

function holdsText(visible: string, [start, end]: Span): boolean {
  SEEN.lastIndex = start
  return start < end && SEEN.test(visible) && SEEN.lastIndex <= end
}

function spanOf(raw: string | undefined): number {
  if (raw === undefined) return 1
  const n = Number.parseInt(raw, 10)
  return Number.isFinite(n) ? Math.min(Math.max(n, 1), MAX_SPAN) : 1
}
