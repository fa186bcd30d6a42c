import type { Span } from '../../model/span.js'
import type { Cluster } from './cluster.js'
import type { CompiledForm } from './compile.js'
import type { RunText } from './decode.js'
import { hanOnly, type LabelUse } from './lexicon.js'
import type { Anchor } from './scan.js'
import { afterNote, type Zone, zoneOf } from './zone.js'

/** A row label with the text that may hold its values. */
export interface FlatRow {
  readonly row: number
  readonly label: Span
  readonly run: RunText
}

export interface FlatForm {
  readonly rows: readonly FlatRow[]
  readonly markers: readonly Span[]
  readonly span: Span
  /** Labels that occur with values more than once. */
  readonly repeated: readonly Span[]
  /** Rows that have several values where the form has one: it is another table with like labels. */
  readonly wide: number
}

/** What each anchor of a cluster is in the edition it belongs to; null for a part of a note. */
type Role = LabelUse | null

const DIGIT = /\d/u
/** Longest stretch in which the values of one cell are looked for. */
const CELL_ROOM = 40

/** The rows of a form in running text, each with the text up to the next label. */
export function readFlat(text: string, cluster: Cluster, form: CompiledForm, gap: Gap | null): FlatForm {
  const anchors = dropNotes(text, cluster.anchors)
  const roles = rolesOf(text, anchors, cluster.edition)
  return form.edition.orientation === 'across'
    ? readAcross(text, anchors, cluster, form, gap)
    : readRows(text, anchors, roles, cluster, form, gap)
}

/** Labels inside a note that belongs to the label before are none. */
function dropNotes(text: string, anchors: readonly Anchor[]): Anchor[] {
  const result: Anchor[] = []
  let until = 0
  for (const anchor of anchors) {
    if (anchor.start < until) continue
    result.push(anchor)
    until = afterNote(text, anchor.end)
  }
  return result
}

/** Which of its uses each label has here: a word that names rows and columns goes with its neighbours. */
function rolesOf(text: string, anchors: readonly Anchor[], edition: number): Role[] {
  const uses = anchors.map(anchor => anchor.label.uses.filter(use => use.edition === edition))
  const onlyColumn = (i: number) =>
    uses[i] !== undefined && uses[i].length > 0 && uses[i].every(use => use.kind !== 'row')
  const roles: Role[] = []
  let last = -1
  anchors.forEach((anchor, i) => {
    const own = uses[i]!
    const rows = own.filter(use => use.kind === 'row')
    const other = own.find(use => use.kind !== 'row') ?? null
    const next = anchors[i + 1]?.start ?? text.length
    const valued = DIGIT.test(
      text.slice(anchor.end, Math.min(next, anchor.end + CELL_ROOM)).replace(/\d\s?[.、)]\s?$/u, ''),
    )
    const header = other?.kind === 'column' && !valued && (onlyColumn(i - 1) || onlyColumn(i + 1))
    const row = header ? undefined : (rows.find(use => use.index > last) ?? rows[0])
    if (row) last = row.index
    roles.push(row ?? other)
  })
  return roles
}

/** A row label of the text with the zone of its values. */
interface Found {
  readonly anchor: Anchor
  readonly role: LabelUse
  readonly zone: Zone
  /** Start of the next label. */
  readonly next: number
}

function readRows(
  text: string,
  anchors: readonly Anchor[],
  roles: readonly Role[],
  cluster: Cluster,
  form: CompiledForm,
  gap: Gap | null,
): FlatForm {
  const found: Found[] = []
  const markers: Span[] = []
  anchors.forEach((anchor, i) => {
    const role = roles[i]
    const next = anchors[i + 1]?.start ?? cluster.next
    markers.push(...numberingBefore(text, anchor, anchors[i - 1]?.end ?? Math.max(0, anchor.start - 6)))
    if (role?.kind !== 'row') return
    const zone = zoneAfter(text, anchor, next, form.rows[role.index]!.length, i === anchors.length - 1)
    markers.push(...zone.markers)
    found.push({ anchor, role, zone, next })
  })
  const spacing = gap ? { gap, unit: lineUnit(text, anchors, found, gap) } : null
  const rows = new Map<number, FlatRow>()
  const orders = new Map<number, readonly number[] | null>()
  const repeated: Span[] = []
  for (const item of found) {
    const { anchor, role, zone } = item
    if ((rows.get(role.index)?.run.pieces.length ?? 0) > 0) {
      if (zone.pieces.length > 0) repeated.push([anchor.start, zone.span[1]])
      continue
    }
    const cells = inOrder(orders, role.block, form.rows[role.index]!, () =>
      columnOrder(anchors, roles, form, role.block),
    )
    const run = cells.length === 1 ? oneValue(cells, item, item === found.at(-1)) : runOf(cells, item, spacing)
    rows.set(role.index, { row: role.index, label: [anchor.start, anchor.end], run })
  }
  const wide = found.filter(({ role, zone }) => form.rows[role.index]!.length === 1 && zone.pieces.length > 1).length
  const end = Math.max(anchors[0]!.end, ...found.map(({ anchor, zone }) => Math.max(anchor.end, zone.span[1])))
  const list = [...rows.values()].sort((a, b) => a.row - b.row)
  return { rows: list, markers: distinct(markers), span: [anchors[0]!.start, end], repeated, wide }
}

/** The value of a row with one column; behind the last row of a form other numbers may follow. */
const oneValue = (cells: readonly number[], { zone }: Found, last: boolean): RunText => ({
  cells,
  pieces: last ? zone.pieces.slice(0, 1) : zone.pieces,
  exact: false,
  joined: zone.joined,
})

/** What the visible text has between two offsets. */
export type Gap = (end: number, start: number) => string

interface Spacing {
  readonly gap: Gap
  /** Line ends from one cell to the next. */
  readonly unit: number
}

/** Fewest line ends between two cells of the form. */
function lineUnit(text: string, anchors: readonly Anchor[], found: readonly Found[], gap: Gap): number {
  let unit = Number.POSITIVE_INFINITY
  const see = (end: number, start: number) => {
    const lines = text.slice(end, start).includes('\n') ? count(gap(end, start), '\n') : 0
    if (lines > 0) unit = Math.min(unit, lines)
  }
  anchors.slice(1, 12).forEach((anchor, i) => {
    if (anchor.start - anchors[i]!.end < 12) see(anchors[i]!.end, anchor.start)
  })
  for (const { anchor, zone } of found) {
    let { end } = anchor
    for (const piece of zone.pieces) {
      see(end, piece[0])
      end = piece[1]
    }
  }
  return Number.isFinite(unit) ? unit : 1
}

const count = (text: string, char: string): number => text.split(char).length - 1

/** The pieces of a row; those that are blank are put where the page left lines or tabs for them. */
function runOf(cells: readonly number[], { anchor, zone, next }: Found, spacing: Spacing | null): RunText {
  const plain = { cells, pieces: zone.pieces, exact: zone.exact, joined: zone.joined }
  if (!spacing || zone.exact || zone.pieces.length === 0 || zone.pieces.length >= cells.length) return plain
  const pieces: Span[] = []
  let end = anchor.end
  for (const piece of zone.pieces) {
    for (let k = blanksBefore(spacing, end, piece[0]); k > 0; k--) pieces.push([piece[0], piece[0]])
    pieces.push(piece)
    end = piece[1]
  }
  const inner = pieces.length > zone.pieces.length
  const rest = cells.length - pieces.length
  const behind = rest > 0 ? blanksBehind(spacing, end, Math.max(end, next)) : 0
  if (rest < 0 || behind < rest || (!inner && behind === 0)) return plain
  for (let k = rest; k > 0; k--) pieces.push([end, end])
  return { cells, pieces, exact: true }
}

/** Blank cells that stand between two values, or between a label and its first value. */
function blanksBefore({ gap, unit }: Spacing, end: number, start: number): number {
  const between = gap(end, start)
  const tabs = count(between.slice(between.lastIndexOf('\n') + 1), '\t')
  if (tabs > 0) return between.includes('\n') ? tabs : tabs - 1
  return Math.max(0, Math.round(count(between, '\n') / unit) - 1)
}

/** Blank cells behind the last value of a row. */
function blanksBehind({ gap, unit }: Spacing, end: number, start: number): number {
  const between = gap(end, start)
  const tabs = count(between.split('\n')[0]!, '\t')
  return tabs > 0 ? tabs : Math.max(0, Math.round(count(between, '\n') / unit) - 1)
}

/** The cells of a row in the order in which the page has its columns, worked out once a block. */
function inOrder(
  orders: Map<number, readonly number[] | null>,
  block: number,
  cells: readonly number[],
  make: () => readonly number[] | null,
): readonly number[] {
  if (cells.length < 2) return cells
  const known = orders.get(block)
  const order = known === undefined ? make() : known
  orders.set(block, order)
  return order === null ? cells : order.map(column => cells[column]!)
}

/** The columns of a block in the order of its header, a 总计 over two header lines last; null where they stand as the form has them. */
function columnOrder(
  anchors: readonly Anchor[],
  roles: readonly Role[],
  form: CompiledForm,
  block: number,
): readonly number[] | null {
  const { columns } = form.edition.blocks[block]!
  const groups = new Set(columns.flatMap(column => (column.path ? [hanOnly(column.path[0]!)] : [])))
  const order: number[] = []
  const late: number[] = []
  roles.forEach((role, i) => {
    if (role?.kind !== 'column') return
    const { uses } = anchors[i]!.label
    const use = uses.find(own => own.edition === role.edition && own.kind === 'column' && own.block === block)
    if (!use || order.includes(use.index) || late.includes(use.index)) return
    if (groups.has(anchors[i - 1]?.label.key ?? '') && !columns[use.index]!.path) late.push(use.index)
    else order.push(use.index)
  })
  const all = [...order, ...late]
  return all.length !== columns.length || all.every((column, i) => column === i) ? null : all
}

/** The zone behind a row's label and the note that may follow it. */
function zoneAfter(text: string, anchor: Anchor, next: number, cells: number, last: boolean, labelled = true): Zone {
  const from = Math.min(afterNote(text, anchor.end), next)
  const room = from + CELL_ROOM * (cells + 2)
  return zoneOf(text, from, Math.min(next, room), cells, last || next > room, labelled)
}

/** Digits that number the label of an anchor. */
function numberingBefore(text: string, { start }: Anchor, from: number): Span[] {
  const found = /(?<digit>\d)\s?[.、)]\s?$/u.exec(text.slice(Math.max(from, start - 6), start))
  if (!found) return []
  const at = Math.max(from, start - 6) + found.index
  return [[at, at + found[0].trimEnd().length]]
}

const distinct = (spans: readonly Span[]): Span[] => {
  const seen = new Map(spans.map(span => [span[0], span]))
  return [...seen.values()].sort((a, b) => a[0] - b[0])
}

/** One row of values behind a header that names them all. */
function readAcross(
  text: string,
  anchors: readonly Anchor[],
  cluster: Cluster,
  form: CompiledForm,
  gap: Gap | null,
): FlatForm {
  const last = anchors.at(-1)!
  const all = form.slots.map((_, i) => i)
  const zone = zoneAfter(text, last, cluster.next, all.length, true, false)
  const cells = headerOrder(anchors, cluster.edition, form) ?? all
  const found = { anchor: last, role: last.label.uses[0]!, zone, next: cluster.next }
  const spacing = gap ? { gap, unit: lineUnit(text, anchors, [found], gap) } : null
  const run = spacing && zone.pieces.length === 0 ? blankRun(cells, found, spacing) : runOf(cells, found, spacing)
  const row = { row: 0, label: [anchors[0]!.start, last.end] as Span, run }
  return {
    rows: [row],
    markers: [],
    span: [anchors[0]!.start, Math.max(last.end, zone.span[1])],
    repeated: [],
    wide: 0,
  }
}

/** A row of blank cells, where the page left lines or tabs for all of them. */
function blankRun(cells: readonly number[], { anchor, next }: Found, { gap, unit }: Spacing): RunText {
  const between = gap(anchor.end, next)
  const room = Math.max(count(between, '\t') + 1, Math.round(count(between, '\n') / unit) - 1)
  const pieces = room >= cells.length ? cells.map((): Span => [anchor.end, anchor.end]) : []
  return { cells, pieces, exact: pieces.length > 0 }
}

/** Cells in the order in which the header names them: a block of columns for each row; null where it is not whole. */
function headerOrder(anchors: readonly Anchor[], edition: number, form: CompiledForm): number[] | null {
  const columns = anchors.flatMap(anchor =>
    anchor.label.uses.filter(use => use.edition === edition && use.kind === 'column'),
  )
  const size = form.rows[0]!.length
  if (columns.length !== form.slots.length) return null
  const order = columns.map((use, i) => form.rows[Math.floor(i / size)]![use.index]!)
  return new Set(order).size === order.length ? order : null
}
