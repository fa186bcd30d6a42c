import type { Document } from './model/document.js'
import type { CheckDraft, Claim } from './model/draft.js'
import type { FormEdition, ReadTable } from './model/form.js'
import type { Grid } from './model/grid.js'
import type { Report } from './model/report.js'
import type { Span } from './model/span.js'
import { formTable, freeTable } from './stages/assemble/table.js'
import { readForms } from './stages/form/read-forms.js'
import { type FreeTable, readFreeTable } from './stages/free-table/read-free-table.js'
import { textGrids } from './stages/free-table/text-grids.js'
import { dataGrids } from './stages/grid/data-grids.js'
import { htmlGrids } from './stages/grid/grid.js'
import { checkSums } from './stages/reconcile/sums.js'

/** The tables of a document, official forms and others, with their numbers and what their sums say. */
export interface ReadTables {
  readonly forms: readonly ReadTable[]
  readonly free: readonly { readonly grid: Grid; readonly read: FreeTable }[]
  /** Places of all tables, in order. */
  readonly spans: readonly Span[]
  readonly tables: Report['tables']
  readonly claims: readonly Claim[]
  readonly checks: readonly CheckDraft[]
}

type TableDraft = Omit<Report['tables'][number], 'id'>

/** Reads every table of the body, in order. */
export function readTables(document: Document, body: readonly Span[], editions: readonly FormEdition[]): ReadTables {
  const grids = htmlGrids(document)
  const forms = readForms({ text: document.text, body, grids }, editions)
  const formSpans = forms.map(t => t.span)
  const laidOut = dataGrids(grids, body, formSpans)
  const typed = document.page.html ? [] : textGrids(document.text, body, formSpans)
  const free = [...laidOut, ...typed].map(grid => ({ grid, read: readFreeTable(grid) }))
  const checks: CheckDraft[] = []
  const drafts: TableDraft[] = [...forms.map(formTable), ...free.map(f => freeTable(f.grid))].sort(
    (a, b) => a.span[0] - b.span[0],
  )
  const tables = drafts.map((draft, i) => {
    const table = { id: `t${i + 1}`, ...draft }
    const edition = editions.find(e => e.id === draft.form)
    const source = forms.find(f => f.form === draft.form && f.span === draft.span)
    if (edition === undefined || source === undefined) return table
    const sums = checkSums(source.cells, edition)
    checks.push(...sums.checks.map(check => ({ ...check, table: table.id })))
    return { ...table, assessed: sums.assessed, held: sums.held }
  })
  return {
    forms,
    free,
    spans: tables.map(t => t.span),
    tables,
    claims: [...forms.flatMap(cellClaims), ...free.flatMap(f => freeClaims(f.read))],
    checks,
  }
}

const cellClaims = (table: ReadTable): Claim[] => [
  ...table.numbers.map(span => ({ span, kind: 'metric' as const, rule: 'metric/form-cell' })),
  ...table.markers.map(span => ({ span, kind: 'marker' as const, rule: 'marker/form-row' })),
]

const freeClaims = ({ cells, markers }: FreeTable): Claim[] => [
  ...cells.map(cell => ({ span: cell.span, kind: 'metric' as const, rule: 'metric/table-cell' })),
  ...markers.map(span => ({ span, kind: 'marker' as const, rule: 'marker/table-row' })),
]
