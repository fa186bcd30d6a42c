import type { Grid, GridCell } from '../../model/grid.js'
import type { Span } from '../../model/span.js'
import { bestEdition, FAMILIES, membersOf } from './cluster.js'
import type { CompiledForm } from './compile.js'
import type { RunText } from './decode.js'
import type { FlatForm, FlatRow } from './flat.js'
import type { LabelUse, Lexicon } from './lexicon.js'
import { type Anchor, scan } from './scan.js'
import { afterNote, withoutNumbering } from './zone.js'

/** Grids that together are one form: a page break may have torn it. */
export interface GridForm {
  readonly edition: number
  readonly grids: readonly LabelledGrid[]
}

/** A grid with what its cells say as labels. */
export interface LabelledGrid {
  readonly grid: Grid
  readonly labels: ReadonlyMap<number, readonly Anchor[]>
}

const LONGEST_LABEL = 200
const HAN = /[\u3400-\u9fff]/gu
const ORDINALS = /[一二三四五六七八九十其中：:]/gu
const NOTE = /\([^()]*\)/gu

/** The labels of each cell that is nothing but a label. */
export function labelGrid(grid: Grid, lexicon: Lexicon): LabelledGrid {
  const labels = new Map<number, readonly Anchor[]>()
  grid.cells.forEach((cell, i) => {
    const found = cell.text.length > LONGEST_LABEL || cell.text === '' ? [] : labelsOf(cell.text, lexicon)
    if (found.length > 0) labels.set(i, found)
  })
  return { grid, labels }
}

function labelsOf(text: string, lexicon: Lexicon): readonly Anchor[] {
  const all = scan(text, lexicon)
  const first = all[0]
  if (!first) return []
  const anchors = all.filter((anchor, i) => i === 0 || anchor.start >= afterNote(text, all[i - 1]!.end))
  const last = anchors.at(-1)!
  const head = text.slice(0, first.start).replace(ORDINALS, '').match(HAN)?.length ?? 0
  const tail = text.slice(afterNote(text, last.end)).replace(NOTE, '')
  const rest = tail.match(HAN)?.length ?? 0
  return anchors.length <= 2 && head <= 2 && rest <= 3 && !/\d/u.test(tail) ? anchors : []
}

/** The forms that lie in grids, torn ones put together. */
export function gridForms(grids: readonly LabelledGrid[], lexicon: Lexicon, year: number | null): GridForm[] {
  const result: GridForm[] = []
  for (const family of FAMILIES) {
    const own = grids.filter(({ labels }) =>
      [...labels.values()].some(list => list.some(a => isRow(a, lexicon, family))),
    )
    for (const group of torn(own, lexicon, family)) {
      const anchors = group.flatMap(({ labels }) => [...labels.values()].flat())
      const edition = bestEdition(
        anchors,
        membersOf(lexicon, family),
        lexicon,
        result.map(form => form.edition),
        year,
      )
      if (edition !== null) result.push({ edition, grids: group })
    }
  }
  return result
}

const isRow = (anchor: Anchor, lexicon: Lexicon, family: string): boolean =>
  anchor.label.uses.some(use => use.kind === 'row' && lexicon.forms[use.edition]!.family === family)

/** Neighbouring grids whose rows do not repeat each other. */
function torn(grids: readonly LabelledGrid[], lexicon: Lexicon, family: string): LabelledGrid[][] {
  const groups: { grids: LabelledGrid[]; rows: Set<string> }[] = []
  for (const grid of grids) {
    const telling = [...grid.labels.values()].flat().filter(a => isRow(a, lexicon, family) && a.label.key.length > 4)
    const rows = new Set(telling.map(anchor => anchor.label.key))
    const last = groups.at(-1)
    if (last && last.rows.size > 0 && rows.size > 0 && [...rows].every(row => !last.rows.has(row))) {
      last.grids.push(grid)
      for (const row of rows) last.rows.add(row)
    } else groups.push({ grids: [grid], rows })
  }
  return groups.map(group => group.grids)
}

/** The rows of a form that lies in grids, as {@link readFlat} gives them for text. */
export function readGridForm(found: GridForm, form: CompiledForm): FlatForm {
  const state: State = {
    form,
    edition: found.edition,
    last: -1,
    order: new Map(),
    rows: new Map(),
    repeated: [],
    wide: 0,
  }
  for (const grid of found.grids) {
    if (form.edition.orientation === 'across') readAcross(grid, state)
    else for (let r = 0; r < grid.grid.slots.length; r++) readRow(grid, r, state)
  }
  const spans = found.grids.map(({ grid }) => grid.span)
  return {
    rows: [...state.rows.values()].sort((a, b) => a.row - b.row),
    markers: found.grids.flatMap(grid => markersIn(grid)),
    span: [Math.min(...spans.map(s => s[0])), Math.max(...spans.map(s => s[1]))],
    repeated: state.repeated,
    wide: state.wide,
  }
}

interface State {
  readonly form: CompiledForm
  readonly edition: number
  last: number
  /** For each block, its columns in the order of the page with their place in the grid. */
  readonly order: Map<number, Map<number, readonly [from: number, to: number]>>
  readonly rows: Map<number, FlatRow>
  readonly repeated: Span[]
  wide: number
}

interface Placed {
  readonly index: number
  readonly cell: GridCell
  readonly uses: readonly LabelUse[]
}

/** The distinct cells of a grid row, left to right. */
function cellsOfRow({ grid, labels }: LabelledGrid, r: number, edition: number): Placed[] {
  const seen = new Set<number>()
  const cells: Placed[] = []
  for (const index of grid.slots[r]!) {
    if (index < 0 || seen.has(index)) continue
    seen.add(index)
    const anchors = labels.get(index) ?? []
    const uses = anchors.flatMap(anchor => anchor.label.uses.filter(use => use.edition === edition))
    cells.push({ index, cell: grid.cells[index]!, uses })
  }
  return cells
}

function readRow(grid: LabelledGrid, r: number, state: State): void {
  const cells = cellsOfRow(grid, r, state.edition)
  const header = cells.filter(({ uses, cell }) => cell.row === r && uses.some(use => use.kind === 'column'))
  const onlyColumn = header.some(({ uses }) => uses.every(use => use.kind !== 'row'))
  if (header.length > 1 || onlyColumn) {
    readHeader(header, state)
    return
  }
  let at = -1
  cells.forEach(({ uses, cell }, i) => {
    if (uses.some(use => use.kind === 'row') && (cell.row === r || at < 0)) at = i
  })
  const label = cells[at]
  if (!label) return
  const rows = label.uses.filter(use => use.kind === 'row')
  const use = rows.find(row => row.index > state.last) ?? rows[0]!
  const values = cells.slice(at + 1).filter(({ cell, index }) => cell.row === r || !grid.labels.has(index))
  const before = state.rows.get(use.index)
  if (before?.run.pieces.some(([a, b]) => a < b)) {
    if (values.some(({ cell }) => cell.text !== '' && cell.row === r) && label.cell.row === r)
      state.repeated.push(label.cell.span ?? grid.grid.span)
    return
  }
  state.last = use.index
  if (state.form.rows[use.index]!.length === 1 && values.filter(({ cell }) => /^\d/u.test(cell.text)).length > 1)
    state.wide++
  const cellsOfForm = ordered(state, use.block, state.form.rows[use.index]!)
  state.rows.set(use.index, {
    row: use.index,
    label: label.cell.span ?? grid.grid.span,
    run: { cells: cellsOfForm, ...pieces(values, cellsOfForm, state, use.block) },
  })
}

/** Notes where each column of a block stands; a header that a page break repeats adds nothing. */
function readHeader(header: readonly Placed[], state: State): void {
  const done = new Set(
    [...state.order].filter(([block, columns]) => columns.size === widthOf(state, block)).map(([block]) => block),
  )
  for (const { uses, cell } of header)
    for (const use of uses) {
      if (use.kind !== 'column' || done.has(use.block)) continue
      const columns = state.order.get(use.block) ?? new Map()
      columns.set(use.index, [cell.col, cell.col + cell.colspan])
      state.order.set(use.block, columns)
    }
}

const widthOf = ({ form }: State, block: number): number => form.edition.blocks[block]!.columns.length

/** The cells of a row in the order in which the page has its columns. */
function ordered(state: State, block: number, cells: readonly number[]): readonly number[] {
  const columns = state.order.get(block)
  if (!columns || columns.size !== cells.length || cells.length < 2) return cells
  const order = [...columns].sort((a, b) => a[1][0] - b[1][0]).map(([column]) => column)
  return order.every((column, i) => column === i) ? cells : order.map(column => cells[column]!)
}

const spanOf = (cell: GridCell): Span => cell.span ?? [0, 0]

/** The value cells of a row: the k-th is of the k-th column; where there are more or fewer, the grid's columns tell. */
function pieces(
  values: readonly Placed[],
  cells: readonly number[],
  state: State,
  block: number,
): Pick<RunText, 'pieces' | 'exact'> {
  let list = values.map(({ cell }) => cell)
  if (cells.length === 1 && list.length > 0 && isUnit(list[0]!.text)) list = list.slice(1)
  if (list.length !== cells.length) {
    const placed = byColumn(list, cells.length, state, block)
    if (placed) return { pieces: placed.map(spanOf), exact: true }
  }
  while (list.length > cells.length && list.at(-1)!.text === '') list = list.slice(0, -1)
  while (list.length > cells.length && list[0]!.text === '') list = list.slice(1)
  if (list.every(cell => cell.text === '')) return { pieces: cells.map(() => [0, 0]), exact: true }
  return { pieces: list.map(spanOf), exact: true }
}

const isUnit = (text: string): boolean => /^(?:万元|人次|[条件次篇个人项])$/u.test(text.trim())

/** For each column of the block the one cell under its header; null where a header covers none or two cells share one. */
function byColumn(list: readonly GridCell[], count: number, state: State, block: number): GridCell[] | null {
  const columns = [...(state.order.get(block)?.values() ?? [])].sort((a, b) => a[0] - b[0])
  if (columns.length !== count) return null
  const result: GridCell[] = []
  for (const [from, to] of columns) {
    const under = list.filter(cell => cell.col < to && from < cell.col + cell.colspan)
    const filled = under.filter(cell => cell.text !== '')
    if (under.length === 0 || filled.length > 1) return null
    result.push(filled[0] ?? under[0]!)
  }
  const used = result.filter(cell => cell.text !== '')
  if (new Set(used).size !== used.length) return null
  return list.every(cell => cell.text === '' || result.includes(cell)) ? result : null
}

/** A header of several lines over one row of values. */
function readAcross(grid: LabelledGrid, state: State): void {
  const { slots } = state.form
  let outcomes: Placed[] = []
  let blocks: Placed[] = []
  for (let r = 0; r < grid.grid.slots.length; r++) {
    const cells = cellsOfRow(grid, r, state.edition)
    const own = cells.filter(({ cell }) => cell.row === r)
    const columns = own.filter(({ uses }) => uses.some(use => use.kind === 'column'))
    if (outcomes.length + columns.length <= slots.length) outcomes = [...outcomes, ...columns]
    blocks = [...blocks, ...own.filter(({ uses }) => uses.some(use => use.kind === 'row'))]
    if (outcomes.length === 0 || cells.some(({ uses }) => uses.length > 0)) continue
    const values = cells.map(({ cell }) => cell)
    if (!values.some(cell => /\d/u.test(cell.text) || /^[-—/无]+$/u.test(cell.text)) && values.length < slots.length)
      continue
    const list = values.length > slots.length && !/\d/u.test(values[0]!.text) ? values.slice(1) : values
    const order = acrossOrder(outcomes, blocks, state) ?? slots.map((_, i) => i)
    const span = grid.grid.span
    state.rows.set(0, { row: 0, label: span, run: { cells: order, pieces: list.map(spanOf), exact: true } })
    return
  }
}

/** The cells in the page's order: each outcome under the block whose header covers it, or five by five. */
function acrossOrder(outcomes: readonly Placed[], blocks: readonly Placed[], state: State): number[] | null {
  const { form } = state
  if (outcomes.length !== form.slots.length) return null
  const size = form.rows[0]!.length
  const rowOrder = blocks.map(({ uses }) => uses.find(use => use.kind === 'row')!.index)
  const rows = rowOrder.length === form.rows.length ? [...blocks].sort((a, b) => a.cell.col - b.cell.col) : null
  const order = [...outcomes]
    .sort((a, b) => a.cell.col - b.cell.col)
    .map(({ uses }, i) => {
      const turn = Math.floor(i / size)
      const row = rows ? rows[turn]!.uses.find(use => use.kind === 'row')!.index : turn
      return form.rows[row]![uses.find(use => use.kind === 'column')!.index]!
    })
  return new Set(order).size === order.length ? order : null
}

/** Digits that number labels. */
function markersIn({ grid, labels }: LabelledGrid): Span[] {
  const result: Span[] = []
  for (const [index, anchors] of labels) {
    const cell = grid.cells[index]!
    if (!cell.span) continue
    const { markers } = withoutNumbering(cell.text, 0, anchors[0]!.start)
    for (const [a, b] of markers) result.push([cell.span[0] + a, cell.span[0] + b])
  }
  return result
}
