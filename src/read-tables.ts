import type { CompiledKnowledge } from './compile-knowledge.js'
import type { Document } from './model/document.js'
import type { CheckDraft, Claim, MetricDraft, TableDraft } from './model/draft.js'
import type { FormEdition, FormNote, ReadTable } from './model/form.js'
import type { Grid } from './model/grid.js'
import type { Diagnostic, Report } from './model/report.js'
import type { ReadSentence } from './model/sentence.js'
import { contains, type Span } from './model/span.js'
import { readForms } from './stages/form/read-forms.js'
import { factsFromEarlier, settleForms } from './stages/form/settle-forms.js'
import { type FreeTable, readFreeTable } from './stages/free-table/read-free-table.js'
import { textGrids } from './stages/free-table/text-grids.js'
import { dataGrids } from './stages/grid/data-grids.js'
import { htmlGrids } from './stages/grid/grid.js'
import { checkProse, factsFromProse, type ProseFigure, type ProseKnowledge } from './stages/reconcile/prose.js'
import { checkSums, type SumReport } from './stages/reconcile/sums.js'
import { originEnd, originStart } from './text/aligned.js'
import { mergedSpans } from './text/span-cursor.js'

/** The tables of a document as they were read, before other parts of it have been heard. */
export interface FoundTables {
  readonly forms: readonly ReadTable[]
  readonly free: readonly { readonly grid: Grid; readonly read: FreeTable }[]
  /** The stretches that tables take up, in order, none overlapping. */
  readonly spans: readonly Span[]
}

/** A table of the record with what was read in it: an official form, or a table of any other kind. */
export interface DescribedTable {
  readonly draft: TableDraft
  readonly read: ReadTable | FreeTable
}

/** The tables of the record, with their numbers' claims and what their sums and the prose say of them. */
export interface DescribedTables {
  readonly tables: readonly DescribedTable[]
  readonly claims: readonly Claim[]
  readonly checks: readonly CheckDraft[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What the prose tells: its metrics in order and the sentences that they stand in. */
export interface ToldByProse {
  readonly metrics: readonly MetricDraft[]
  readonly sentences: readonly ReadSentence[]
}

/** Finds and reads every table of the body, official forms and others, in order. */
export function findTables(
  document: Document,
  body: readonly Span[],
  editions: readonly FormEdition[],
  year: number | null,
): FoundTables {
  const grids = htmlGrids(document)
  const forms = readForms({ text: document.text, body, grids, gap: gapIn(document), year }, editions)
  const formSpans = forms.map(t => t.span)
  const laidOut = dataGrids(grids, body, formSpans)
  const typed = document.page.html ? [] : textGrids(document.text, body, formSpans)
  const free = [...laidOut, ...typed].map(grid => ({ grid, read: readFreeTable(grid) }))
  const spans = mergedSpans([...formSpans, ...free.map(f => f.grid.span)])
  return { forms, free, spans }
}

/** What stands on the page between two places of the normalised text: tabs, say, that normalising took for blanks. */
const gapIn =
  (document: Document) =>
  (end: number, start: number): string => {
    const from = originEnd(document.aligned, Math.max(0, end - 1))
    return document.page.visible.text.slice(from, Math.max(from, originStart(document.aligned, start)))
  }

/** Settles what glued cells left open by what the prose and an earlier report say, and checks the forms against both. */
export function describeTables(
  document: Document,
  found: FoundTables,
  told: ToldByProse,
  year: number | null,
  earlier: Report | undefined,
  known: CompiledKnowledge,
): DescribedTables {
  const prose: ProseKnowledge = { forms: known.forms, ...known.prose }
  const figures = found.forms.length === 0 ? [] : proseFigures(told)
  const facts = found.forms.some(form => form.runs.length > 0)
    ? [
        ...factsFromProse(figures, prose, year),
        ...(earlier === undefined ? [] : factsFromEarlier(earlier, known.forms)),
      ]
    : []
  const forms = settleForms(document.text, found.forms, facts, known.forms)
  const sums = forms.map(form => checkSums(form.cells, editionOf(form, known.forms)))
  const tables = inOrder([...forms.map((form, i) => ofForm(form, sums[i]!)), ...found.free.map(ofFree)])
  const idOf = new Map(tables.map(({ draft, read }) => [read, draft.id]))
  const ids = forms.map(form => idOf.get(form)!)
  return {
    tables,
    claims: [...forms.flatMap(cellClaims), ...found.free.flatMap(f => freeClaims(f.read))],
    checks: [
      ...sums.flatMap(({ checks }, i) => checks.map(check => ({ ...check, table: ids[i]! }))),
      ...checkProse(figures, forms, ids, year, prose),
    ],
    diagnostics: forms.flatMap(form => form.notes.map(warning)),
  }
}

const warning = ({ code, message, span }: FormNote): Diagnostic => ({
  code,
  message,
  span,
  level: 'warning',
  stage: 'form',
})

const editionOf = (table: ReadTable, editions: readonly FormEdition[]): FormEdition =>
  editions.find(e => e.id === table.form)!

type Unnumbered = Omit<DescribedTable, 'draft'> & { readonly draft: Omit<TableDraft, 'id'> }

const inOrder = (tables: readonly Unnumbered[]): DescribedTable[] =>
  [...tables]
    .sort((a, b) => a.draft.span[0] - b.draft.span[0])
    .map(({ draft, read }, i) => ({ draft: { id: `t${i + 1}`, ...draft }, read }))

function ofForm(form: ReadTable, { assessed, held }: SumReport): Unnumbered {
  const { span, layout, grid, cells } = form
  return { draft: { form: form.form, span, layout, grid, cells, assessed, held }, read: form }
}

function ofFree({ grid, read }: FoundTables['free'][number]): Unnumbered {
  const { span, layout } = grid
  return { draft: { form: null, span, layout, grid, cells: [], assessed: null, held: null }, read }
}

/** The metrics of the prose, each with its sentence. */
export function proseFigures({ metrics, sentences }: ToldByProse): ProseFigure[] {
  let next = 0
  return metrics.map(metric => {
    while (next + 1 < sentences.length && !contains(sentences[next]!.span, metric.span)) next++
    const { indicator, dimension, label, path, value, unit, bound, period, span } = metric
    const sentence = sentences[next]?.text ?? ''
    return { indicator, dimension, label, path, value, unit, bound, period, span, sentence }
  })
}

const cellClaims = (table: ReadTable): Claim[] => [
  ...table.numbers.map(span => ({ span, kind: 'metric' as const, rule: 'metric/form-cell' })),
  ...table.markers.map(span => ({ span, kind: 'marker' as const, rule: 'marker/form-row' })),
]

const freeClaims = ({ cells, markers }: FreeTable): Claim[] => [
  ...cells.map(cell => ({ span: cell.span, kind: 'metric' as const, rule: 'metric/table-cell' })),
  ...markers.map(span => ({ span, kind: 'marker' as const, rule: 'marker/table-row' })),
]
