import type { FormEdition, FormNote, ReadCell, ReadTable } from '../../model/form.js'
import type { Grid, GridCell, GridLayout } from '../../model/grid.js'
import type { Span } from '../../model/span.js'
import { firstFrom } from '../../text/first-from.js'
import { holdingCursor, mergedSpans } from '../../text/span-cursor.js'
import { clusters } from './cluster.js'
import { type CompiledForm, compileForm } from './compile.js'
import { decode } from './decode.js'
import { type FlatForm, readFlat } from './flat.js'
import { gridForms, labelGrid, readGridForm } from './grid-form.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import { type Anchor, scan } from './scan.js'

/** What forms are read from; all offsets count in `text`, the normalised document. */
export interface FormInput {
  readonly text: string
  /** The stretches that belong to the document; all of it, where empty. */
  readonly body: readonly Span[]
  /** Tables that the page or its delimiters lay out. */
  readonly grids: readonly Grid[]
  /** What the visible text has between two offsets: separators that normalising took away. */
  readonly gap?: (end: number, start: number) => string
  /** The year that the document reports on, where known: it tells twins apart, never more. */
  readonly year?: number | null
}

/** The official forms in a document, in its order. */
export function readForms(input: FormInput, forms: readonly FormEdition[]): readonly ReadTable[] {
  const lexicon = lexiconOf(forms)
  const anchors = scan(input.text, lexicon)
  if (anchors.length < FEWEST_LABELS) return []
  const inside = input.body.length === 0 ? anchors : anchors.filter(withinSome(input.body))
  const year = input.year ?? null
  const inGrids = gridTables(input, lexicon, anchors, year)
  const laidOut = withinSome(mergedSpans(inGrids.flatMap(({ spans: own }) => own)))
  const rest = inside.filter(anchor => !laidOut(anchor))
  const flat = clusters(
    input.text,
    rest,
    lexicon,
    year,
    inGrids.map(({ edition }) => edition),
  )
  const tables = flat.map(cluster => {
    const form = compileForm(lexicon.forms[cluster.edition]!)
    return assemble(input.text, form, readFlat(input.text, cluster, form, input.gap ?? null), null)
  })
  return [...inGrids.map(({ table }) => table), ...tables]
    .filter(table => table !== null)
    .sort((a, b) => a.span[0] - b.span[0])
}

const alone = new WeakMap<FormEdition, readonly FormEdition[]>()

/** One form of a known edition in a text or grid; null where it is not there. */
export function readForm(input: FormInput, edition: FormEdition): ReadTable | null {
  const forms = alone.get(edition) ?? [edition]
  alone.set(edition, forms)
  return readForms(input, forms)[0] ?? null
}

/** Fewer labels than this make no form. */
const FEWEST_LABELS = 6

/** Whether labels asked in order stand in one of some ordered, disjoint spans. */
function withinSome(spans: readonly Span[]): (anchor: Anchor) => boolean {
  const holds = holdingCursor(spans)
  return ({ start, end }) => holds(start, end)
}

/** The first label that does not begin before the span ends within it. */
function holdsLabel([start, end]: Span, anchors: readonly Anchor[]): boolean {
  const first = anchors[firstFrom(anchors, start)]
  return first !== undefined && first.end <= end
}

interface GridTable {
  readonly edition: number
  readonly table: ReadTable | null
  readonly spans: readonly Span[]
}

function gridTables(input: FormInput, lexicon: Lexicon, anchors: readonly Anchor[], year: number | null): GridTable[] {
  const likely = input.grids.filter(({ span }) => holdsLabel(span, anchors))
  const labelled = likely.map(grid => labelGrid(grid, lexicon)).filter(({ labels }) => labels.size > 0)
  const found = gridForms(labelled, lexicon, year)
  return found.map(group => {
    const form = compileForm(lexicon.forms[group.edition]!)
    const table = assemble(input.text, form, readGridForm(group, form), group.grids[0]!.grid)
    return { edition: group.edition, table, spans: group.grids.map(({ grid }) => grid.span) }
  })
}

function assemble(text: string, form: CompiledForm, flat: FlatForm, grid: Grid | null): ReadTable | null {
  if (flat.rows.every(row => row.run.pieces.length === 0) && form.edition.orientation === 'across') return null
  const decoded = decode(
    text,
    form,
    flat.rows.map(row => row.run),
  )
  const notes: FormNote[] = [...decoded.notes, ...missingRows(form, flat)]
  for (const span of flat.repeated)
    notes.push({ code: 'form/row-repeated', message: 'a row stands here again with values', span })
  return {
    form: form.edition.id,
    span: flat.span,
    layout: grid?.layout ?? layoutOf(text, flat, decoded.cells),
    grid: grid ?? flatGrid(form, flat, decoded.cells),
    cells: decoded.cells,
    numbers: decoded.numbers,
    markers: flat.markers,
    runs: decoded.runs,
    notes,
  }
}

function missingRows(form: CompiledForm, flat: FlatForm): FormNote[] {
  if (form.edition.orientation === 'across') return []
  const have = new Set(flat.rows.map(row => row.row))
  const missing = form.rows.map((_, r) => r).filter(r => !have.has(r))
  return missing.map(r => ({
    code: 'form/row-missing',
    message: `no row ${form.slots[form.rows[r]![0]!]!.row.row}`,
    span: flat.span,
  }))
}

function layoutOf(text: string, flat: FlatForm, cells: readonly ReadCell[]): GridLayout {
  if (cells.some(cell => cell.inferred?.some(why => why.startsWith('glued')) || cell.state === 'undecided'))
    return 'glued'
  if (flat.rows.some(row => row.run.exact)) return 'delimited'
  const lines = text.slice(...flat.span).split('\n').length
  if (lines > flat.rows.length * 1.6) return 'lines'
  return lines >= flat.rows.length && flat.rows.length > 1 ? 'columns' : 'flat'
}

/** The form as a rectangle: a header, then each row that the text has with its values. */
function flatGrid(form: CompiledForm, flat: FlatForm, cells: readonly ReadCell[]): Grid {
  const width = 1 + Math.max(...form.rows.map(row => row.length))
  const out: GridCell[] = []
  const slots: number[][] = []
  const line = (texts: readonly (readonly [text: string, span: Span | null])[], header: boolean) => {
    const row = slots.length
    slots.push(new Array<number>(width).fill(-1))
    texts.forEach(([cellText, span], col) => {
      slots[row]![col] = out.length
      out.push({ row, col, rowspan: 1, colspan: 1, text: cellText, span, header: header || col === 0 })
    })
  }
  let block = -1
  for (const [r, indices] of form.rows.entries()) {
    const slot = form.slots[indices[0]!]!
    const label = flat.rows.find(row => row.row === r)?.label ?? null
    if (!label && form.edition.orientation === 'rows') continue
    if (slot.block !== block && slot.column)
      line([['', null], ...indices.map(i => [form.slots[i]!.column!.label, null] as const)], true)
    block = slot.block
    const own = form.edition.orientation === 'rows' ? label : null
    line([[slot.row.row, own], ...indices.map(i => [cells[i]!.raw ?? '', cells[i]!.span] as const)], false)
  }
  return { layout: 'flat', span: flat.span, caption: form.edition.title, cells: out, slots }
}
