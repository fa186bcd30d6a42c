import type { Span } from '../../model/span.js'
import type { Cluster } from './cluster.js'
import type { CompiledForm } from './compile.js'
import type { RunText } from './decode.js'
import type { LabelUse } from './lexicon.js'
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
}

/** What each anchor of a cluster is in the edition it belongs to; null for a part of a note. */
type Role = LabelUse | null

const DIGIT = /\d/u
/** Longest stretch in which the values of one cell are looked for. */
const CELL_ROOM = 40

/** The rows of a form in running text, each with the text up to the next label. */
export function readFlat(text: string, cluster: Cluster, form: CompiledForm): FlatForm {
  const anchors = dropNotes(text, cluster.anchors)
  const roles = rolesOf(text, anchors, cluster.edition)
  return form.edition.orientation === 'across'
    ? readAcross(text, anchors, cluster, form)
    : readRows(text, anchors, roles, cluster, form)
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

function readRows(
  text: string,
  anchors: readonly Anchor[],
  roles: readonly Role[],
  cluster: Cluster,
  form: CompiledForm,
): FlatForm {
  const rows = new Map<number, FlatRow>()
  const markers: Span[] = []
  const repeated: Span[] = []
  let end = anchors[0]!.end
  anchors.forEach((anchor, i) => {
    const role = roles[i]
    const next = anchors[i + 1]?.start ?? cluster.next
    if (role?.kind !== 'row')
      return void markers.push(...numberingBefore(text, anchors, i, anchors[i - 1]?.end ?? anchor.start))
    const cells = form.rows[role.index]!
    const zone = zoneAfter(text, anchor, next, cells.length, i === anchors.length - 1)
    markers.push(
      ...numberingBefore(text, anchors, i, anchors[i - 1]?.end ?? Math.max(0, anchor.start - 6)),
      ...zone.markers,
    )
    const before = rows.get(role.index)
    if (before && before.run.pieces.length > 0) {
      if (zone.pieces.length > 0) repeated.push([anchor.start, zone.span[1]])
      return
    }
    const run = { cells, pieces: cells.length === 1 ? zone.pieces.slice(0, 1) : zone.pieces, exact: zone.exact }
    rows.set(role.index, { row: role.index, label: [anchor.start, anchor.end], run })
    end = Math.max(end, anchor.end, zone.span[1])
  })
  const list = [...rows.values()].sort((a, b) => a.row - b.row)
  return { rows: list, markers: distinct(markers), span: [anchors[0]!.start, end], repeated }
}

/** The zone behind a row's label and the note that may follow it. */
function zoneAfter(text: string, anchor: Anchor, next: number, count: number, last: boolean): Zone {
  const from = Math.min(afterNote(text, anchor.end), next)
  const room = from + CELL_ROOM * (count + 2)
  return zoneOf(text, from, Math.min(next, room), count, last || next > room)
}

/** Digits that number the label of an anchor. */
function numberingBefore(text: string, anchors: readonly Anchor[], i: number, from: number): Span[] {
  const { start } = anchors[i]!
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
function readAcross(text: string, anchors: readonly Anchor[], cluster: Cluster, form: CompiledForm): FlatForm {
  const last = anchors.at(-1)!
  const cells = form.slots.map((_, i) => i)
  const zone = zoneAfter(text, last, cluster.next, cells.length, true)
  const order = headerOrder(anchors, cluster.edition, form)
  const run = { cells: order ?? cells, pieces: zone.pieces, exact: zone.exact }
  const row = { row: 0, label: [anchors[0]!.start, last.end] as Span, run }
  return { rows: [row], markers: [], span: [anchors[0]!.start, Math.max(last.end, zone.span[1])], repeated: [] }
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
