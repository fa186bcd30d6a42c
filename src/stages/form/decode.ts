import type { Cut, FormNote, ReadCell, Run } from '../../model/form.js'
import type { Span } from '../../model/span.js'
import { type CellText, parseCell } from './cell.js'
import type { CompiledForm } from './compile.js'
import { type Cuts, cutsOf, cutValue, leaveOut } from './cuts.js'
import { type OpenRun, solve } from './solve.js'

/** The text found for some cells in a row, cut at the page's own separators. */
export interface RunText {
  readonly cells: readonly number[]
  readonly pieces: readonly Span[]
  /** The separators are those of cells: a piece is a cell, an empty one a blank cell. */
  readonly exact: boolean
  /** The first value follows the label without a blank: nothing separates cells on this page. */
  readonly joined?: boolean
}

export interface Decoded {
  readonly cells: readonly ReadCell[]
  readonly numbers: readonly Span[]
  readonly runs: readonly Run[]
  readonly notes: readonly FormNote[]
}

/** Where a run came from decides how its cells are explained. */
type Way = 'printed' | 'glued' | 'blanks' | 'strayed'

interface Draft {
  readonly run: RunText
  readonly way: Way
  readonly cuts: readonly Cut[]
  readonly gaveUp: boolean
}

const WHY: Readonly<Record<Exclude<Way, 'printed'>, readonly [only: string, sums: string]>> = {
  glued: ['glued digits: the only way to cut them', 'glued digits: the only cut that the sums allow'],
  blanks: ['blank cells: the only way to place them', 'blank cells: placed by the sums'],
  strayed: ['a number too many in the row: left out', 'a number too many in the row: left out by the sums'],
}

/** The cells of a form from the texts of its rows; rows without a text are missing. */
export function decode(text: string, form: CompiledForm, texts: readonly RunText[]): Decoded {
  const way = tableWay(text, texts)
  const drafts = texts.map(run => draft(text, form, run, way))
  return settle(text, form, drafts)
}

/** Characters in pieces that may each be a cell. */
function digitsIn(text: string, pieces: readonly Span[]): number {
  let digits = 0
  for (const [a, b] of pieces)
    for (let i = a; i < b; i++) {
      const code = text.charCodeAt(i)
      if (isDigit(code) || NIL_CODES.has(code)) digits++
    }
  return digits
}

const NIL_CODES = new Set(['无', '—', '-'].map(char => char.charCodeAt(0)))

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const beginsWithNought = (text: string, a: number, b: number): boolean =>
  b - a > 1 && text[a] === '0' && isDigit(text.charCodeAt(a + 1))

/** How the rows of this table lose their separators: told by values that follow their labels without one, or begin with a nought. */
function tableWay(text: string, texts: readonly RunText[]): { glued: boolean; blanks: boolean } {
  let joined = 0
  let apart = 0
  let glued = false
  let short = false
  for (const { cells, pieces, exact, joined: without } of texts) {
    if (pieces.length === 0 || exact) continue
    if (without) joined++
    else apart++
    if (cells.length < 2) continue
    glued ||= pieces.some(([a, b]) => b - a > 12 || beginsWithNought(text, a, b))
    short ||= digitsIn(text, pieces) < cells.length
  }
  if (glued || joined > apart) return { glued: true, blanks: short }
  return { glued: false, blanks: true }
}

function draft(text: string, form: CompiledForm, run: RunText, table: { glued: boolean; blanks: boolean }): Draft {
  const { cells, pieces, exact } = run
  const count = cells.length
  if (pieces.length === count) return { run, way: 'printed', cuts: [pieces], gaveUp: false }
  if (pieces.length === 0) return { run, way: 'printed', cuts: [cells.map(() => null)], gaveUp: false }
  if (pieces.length > count) return bySums(text, form, run, 'strayed', leaveOut(pieces, count))
  if (exact) return { run, way: 'blanks', cuts: [], gaveUp: false }
  const way = table.glued ? 'glued' : 'blanks'
  const single = table.glued && !table.blanks ? digitByDigit(text, run) : null
  if (single) return { run, way, cuts: [single], gaveUp: false }
  const shape = {
    signed: cells.map(cell => form.slots[cell]!.signed),
    decimal: cells.map(cell => form.slots[cell]!.unit === '万元'),
    sums: innerSums(form, cells),
    ...table,
  }
  const summed = cutsOf(text, pieces, count, shape)
  if (summed.cuts.length > 0 || summed.gaveUp) return { run, way, ...summed }
  return { run, way, ...cutsOf(text, pieces, count, { ...shape, sums: [] }) }
}

type InnerSums = readonly { readonly left: readonly number[]; readonly right: readonly number[] }[]

const inner = new WeakMap<CompiledForm, WeakMap<readonly number[], InnerSums>>()

/** Sums all of whose cells lie in the run, by place in it. */
function innerSums(form: CompiledForm, cells: readonly number[]): InnerSums {
  const known = inner.get(form) ?? new WeakMap<readonly number[], InnerSums>()
  inner.set(form, known)
  const sums = known.get(cells) ?? makeInnerSums(form, cells)
  known.set(cells, sums)
  return sums
}

function makeInnerSums(form: CompiledForm, cells: readonly number[]): InnerSums {
  const place = new Map(cells.map((cell, p) => [cell, p]))
  return form.sums
    .filter(sum => [...sum.left, ...sum.right].every(cell => place.has(cell)))
    .map(sum => ({ left: sum.left.map(c => place.get(c)!), right: sum.right.map(c => place.get(c)!) }))
}

/** Each digit a cell, where there are just as many of them: no other cut is possible. */
function digitByDigit(text: string, { cells, pieces }: RunText): Cut | null {
  const cut: Span[] = []
  for (const [a, b] of pieces)
    for (let i = a; i < b; i++) {
      if (!isDigit(text.charCodeAt(i)) || cut.length === cells.length) return null
      cut.push([i, i + 1])
    }
  return cut.length === cells.length ? cut : null
}

function bySums(text: string, form: CompiledForm, run: RunText, way: Way, { cuts, gaveUp }: Cuts): Draft {
  const sums = innerSums(form, run.cells)
  const total = (values: number[], places: readonly number[]) => places.reduce((s, p) => s + values[p]!, 0)
  const fit = cuts.filter(cut => {
    const values = cutValues(text, cut)
    return sums.every(sum => total(values, sum.left) === total(values, sum.right))
  })
  return { run, way, cuts: fit.length > 0 ? fit : cuts, gaveUp }
}

const cutValues = (text: string, cut: Cut): number[] =>
  cut.map(span => (span === null ? 0 : cutValue(text.slice(span[0], span[1]))))

/** Narrows the drafts by the sums between rows and reads what is settled. */
function settle(text: string, form: CompiledForm, drafts: readonly Draft[]): Decoded {
  const known: (number | null)[] = form.slots.map(() => null)
  const fixed = drafts.filter(draft => draft.cuts.length === 1)
  const open = drafts.filter(draft => draft.cuts.length > 1 && !draft.gaveUp)
  for (const { run, cuts } of fixed)
    cutValues(text, cuts[0]!).forEach((value, p) => {
      known[run.cells[p]!] = value
    })
  const runs: OpenRun[] = open.map(({ run, cuts }) => ({
    cells: run.cells,
    options: cuts.map(cut => cutValues(text, cut)),
  }))
  const solution = open.length > 0 ? solve(known, runs, form.sums) : null
  const cells: (ReadCell | null)[] = form.slots.map(() => null)
  const numbers: Span[] = []
  const left: Run[] = []
  const notes: FormNote[] = []
  for (const draft of drafts) {
    const o = open.indexOf(draft)
    const cuts = o >= 0 ? solution!.kept[o]!.map(k => draft.cuts[k]!) : draft.cuts
    const narrowed = cuts.length < draft.cuts.length || innerSums(form, draft.run.cells).length > 0
    readRun(text, form, { ...draft, cuts }, narrowed, cells, numbers, notes)
    if (cuts.length !== 1) left.push({ cells: draft.run.cells, span: runSpan(draft.run), cuts, gaveUp: draft.gaveUp })
    notes.push(...notesOf(text, form, { ...draft, cuts }))
  }
  if (solution?.gaveUp)
    notes.push({
      code: 'form/search-stopped',
      message: 'the search for cuts that satisfy the sums was stopped',
      span: null,
    })
  for (const name of solution?.broken ?? [])
    notes.push({ code: 'form/sum-set-aside', message: `no reading of the glued digits satisfies ${name}`, span: null })
  return { cells: form.slots.map((_, i) => cells[i] ?? absent(form, i)), numbers, runs: left, notes }
}

const runSpan = (run: RunText): Span => [run.pieces[0]![0], run.pieces[run.pieces.length - 1]![1]]

function notesOf(text: string, form: CompiledForm, { run, way, cuts, gaveUp }: Draft): FormNote[] {
  if (run.pieces.length === 0) return []
  const span = runSpan(run)
  const about = form.slots[run.cells[0]!]!.row.row
  const notes: FormNote[] = []
  if (gaveUp) notes.push({ code: 'form/search-stopped', message: `too many ways to cut the digits of ${about}`, span })
  else if (cuts.length !== 1)
    notes.push({
      code: 'form/undecided',
      message: `${cuts.length} ways to read ${about}: ${text.slice(...span)}`,
      span,
    })
  if (way === 'strayed')
    notes.push({ code: 'form/value-too-many', message: `more values than cells in ${about}`, span })
  if (way === 'printed' && run.pieces.some(([a, b]) => beginsWithNought(text, a, b)))
    notes.push({ code: 'form/odd-number', message: `a number that begins with nought in ${about}`, span })
  if (run.exact && run.pieces.length < run.cells.length)
    notes.push({ code: 'form/cell-missing', message: `fewer cells than columns in ${about}`, span })
  return notes
}

/** Reads the cells on which all cuts of a run agree; the others are undecided. */
function readRun(
  text: string,
  form: CompiledForm,
  { run, way, cuts, gaveUp }: Draft,
  narrowed: boolean,
  cells: (ReadCell | null)[],
  numbers: Span[],
  notes: FormNote[],
): void {
  const why = way === 'printed' ? undefined : [WHY[way][narrowed ? 1 : 0]]
  const open: Span[] = []
  run.cells.forEach((cell, p) => {
    const first = cuts[0]?.[p]
    const same = !gaveUp && (cuts.length === 1 || (cuts.length > 1 && cuts.every(cut => sameSpan(cut[p], first))))
    if (!same) {
      cells[cell] = { ...absent(form, cell), raw: text.slice(...runSpan(run)), state: 'undecided', span: runSpan(run) }
      return
    }
    const read = cellAt(text, form, cell, first ?? null)
    cells[cell] = why ? { ...read.cell, inferred: why } : read.cell
    if (read.number) numbers.push(read.number)
    if (read.said.crowded)
      notes.push({ code: 'form/two-numbers', message: `two numbers in a cell: ${read.cell.raw}`, span: first ?? null })
    if (first) open.push(first)
  })
  if (run.cells.some(cell => cells[cell]!.state === 'undecided')) numbers.push(...gaps(text, run.pieces, open))
}

const sameSpan = (a: Span | null | undefined, b: Span | null | undefined): boolean =>
  a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** The pieces of a run less what its decided cells take: one entry of the ledger each. */
function gaps(text: string, pieces: readonly Span[], taken: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const [start, end] of pieces) {
    let at = start
    for (const [a, b] of taken.filter(span => span[0] >= start && span[1] <= end).sort((x, y) => x[0] - y[0])) {
      if (a > at) result.push([at, a])
      at = Math.max(at, b)
    }
    if (at < end) result.push([at, end])
  }
  return result.filter(span => /\d/u.test(text.slice(...span)))
}

/** A cell of which the page says nothing. */
export function absent(form: CompiledForm, index: number): ReadCell {
  const { code, row, column, unit } = form.slots[index]!
  return { code, row: row.row, col: column?.label ?? null, raw: null, value: null, state: 'missing', unit, span: null }
}

/** The cell whose text stands at `span`; a null or empty span is a blank cell. */
export function cellAt(
  text: string,
  form: CompiledForm,
  index: number,
  span: Span | null,
): { cell: ReadCell; number: Span | null; said: CellText } {
  const raw = span === null ? '' : text.slice(span[0], span[1])
  const said = parseCell(raw, form.slots[index]!.signed)
  const base = absent(form, index)
  const cell: ReadCell = {
    ...base,
    raw,
    value: said.value,
    state: said.state,
    unit: said.unit ?? base.unit,
    span: raw === '' ? null : span,
  }
  const number: Span | null = said.number && span ? [span[0] + said.number[0], span[0] + said.number[1]] : null
  return { cell, number, said }
}

/** The open runs of a table once more, less the cuts that `allowed` rules out; null where nothing is settled by it. */
export function resettle(
  text: string,
  form: CompiledForm,
  cells: readonly ReadCell[],
  runs: readonly Run[],
  why: string,
): Decoded {
  const known = cells.map(cell => (cell.state === 'undecided' || cell.state === 'missing' ? null : (cell.value ?? 0)))
  const open: OpenRun[] = runs.map(run => ({ cells: run.cells, options: run.cuts.map(cut => cutValues(text, cut)) }))
  const { kept } = solve(known, open, form.sums)
  const result: ReadCell[] = [...cells]
  const left: Run[] = []
  const numbers: Span[] = []
  runs.forEach((run, r) => {
    const cuts = kept[r]!.map(k => run.cuts[k]!)
    const fresh: (ReadCell | null)[] = form.slots.map(() => null)
    const pieces: Span[] = [run.span]
    readRun(
      text,
      form,
      { run: { cells: run.cells, pieces, exact: false }, way: 'glued', cuts, gaveUp: run.gaveUp },
      true,
      fresh,
      numbers,
      [],
    )
    for (const cell of run.cells) {
      if (result[cell]!.state !== 'undecided') continue
      const read = fresh[cell]!
      result[cell] = read.state === 'undecided' ? read : { ...read, inferred: [...(read.inferred ?? []), why] }
    }
    if (cuts.length !== 1) left.push({ ...run, cuts })
  })
  return { cells: result, numbers, runs: left, notes: [] }
}
