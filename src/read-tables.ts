import type { Document } from './model/document.js'
import type { CheckDraft, Claim } from './model/draft.js'
import type { FormEdition, ReadTable } from './model/form.js'
import type { Grid } from './model/grid.js'
import type { Report } from './model/report.js'
import type { Span } from './model/span.js'
import { formTable, freeTable } from './stages/assemble/table.js'
import { readForms } from './stages/form/read-forms.js'
import { dataGrids } from './stages/grid/data-grids.js'
import { htmlGrids } from './stages/grid/grid.js'
import { checkSums } from './stages/reconcile/sums.js'

/** The tables of a document, official forms and others, with their numbers and what their sums say. */
export interface ReadTables {
  readonly forms: readonly ReadTable[]
  readonly free: readonly Grid[]
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
  const free = dataGrids(
    grids,
    body,
    forms.map(t => t.span),
  )
  const checks: CheckDraft[] = []
  const drafts: TableDraft[] = [...forms.map(formTable), ...free.map(freeTable)].sort((a, b) => a.span[0] - b.span[0])
  const tables = drafts.map((draft, i) => {
    const table = { id: `t${i + 1}`, ...draft }
    const edition = editions.find(e => e.id === draft.form)
    const source = forms.find(f => f.form === draft.form && f.span === draft.span)
    if (edition === undefined || source === undefined) return table
    const sums = checkSums(source.cells, edition)
    checks.push(...sums.checks.map(check => ({ ...check, table: table.id })))
    return { ...table, assessed: sums.assessed, held: sums.held }
  })
  return { forms, free, spans: tables.map(t => t.span), tables, claims: forms.flatMap(cellClaims), checks }
}

const cellClaims = (table: ReadTable): Claim[] => [
  ...table.numbers.map(span => ({ span, kind: 'metric' as const, rule: 'metric/form-cell' })),
  ...table.markers.map(span => ({ span, kind: 'marker' as const, rule: 'marker/form-row' })),
]
