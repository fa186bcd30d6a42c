import type { Cut } from '../../model/form.js'
import type { Span } from '../../model/span.js'
import { cutDigits } from './digits.js'

/** What is asked of the cells of one run. */
export interface RunShape {
  readonly signed: readonly boolean[]
  /** Columns of money: their values may have decimals. */
  readonly decimal: readonly boolean[]
  /** Sums within the run, by position. */
  readonly sums: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[]
  /** A cell may be blank without a trace. */
  readonly blanks: boolean
  /** A piece may hold several cells. */
  readonly glued: boolean
}

export interface Cuts {
  readonly cuts: readonly Cut[]
  readonly gaveUp: boolean
}

const MAX_NODES = 8_000
const MAX_CUTS = 500
const MAX_DIGITS = 9
/** 元 are many. */
const MAX_MONEY_DIGITS = 13
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

interface Search {
  readonly text: string
  readonly pieces: readonly Span[]
  readonly shape: RunShape
  readonly count: number
  readonly checks: readonly (readonly { left: readonly number[]; right: readonly number[] }[])[]
  readonly cut: (Span | null)[]
  readonly values: number[]
  readonly found: Cut[]
  /** Characters from each piece to the end, for the bound on what is left. */
  readonly room: readonly number[]
  nodes: number
}

/** Every way to cut the pieces into `count` cells that satisfies the run's own sums. */
export function cutsOf(text: string, pieces: readonly Span[], count: number, shape: RunShape): Cuts {
  const plain = plainCuts(text, pieces, count, shape)
  if (plain) return plain
  const checks = Array.from({ length: count }, (_, p) =>
    shape.sums.filter(sum => Math.max(...sum.left, ...sum.right) === p),
  )
  const room = new Array<number>(pieces.length + 1).fill(0)
  for (let i = pieces.length - 1; i >= 0; i--) room[i] = room[i + 1]! + pieces[i]![1] - pieces[i]![0]
  const search: Search = { text, pieces, shape, count, checks, cut: [], values: [], found: [], room, nodes: 0 }
  if (room[0]! <= count * (MAX_MONEY_DIGITS + 9)) place(search, 0, 0)
  else search.nodes = MAX_NODES
  const gaveUp = search.nodes >= MAX_NODES || search.found.length >= MAX_CUTS
  return { cuts: search.found, gaveUp }
}

/** The cuts of a run of nothing but digits, which is most of them; null where the run is of another kind. */
function plainCuts(text: string, pieces: readonly Span[], count: number, shape: RunShape): Cuts | null {
  if (
    !shape.glued ||
    shape.blanks ||
    (shape.decimal.includes(true) && /\./u.test(text.slice(pieces[0]![0], pieces.at(-1)![1])))
  )
    return null
  if (shape.sums.some(({ left, right }) => right.length !== 1 || Math.max(...left) > right[0]!)) return null
  const runs = pieces.map(([a, b]) => text.slice(a, b))
  if (!runs.every(run => DIGITS.test(run))) return null
  const lengths = runs.map(run => run.length)
  const { cuts, gaveUp } = cutDigits(runs.join(''), lengths, count, shape.sums)
  const place: number[] = pieces.flatMap(([a, b]) => Array.from({ length: b - a }, (_, i) => a + i))
  return { cuts: cuts.map(ends => ends.map((end, i): Span => [place[ends[i - 1] ?? 0]!, place[end - 1]! + 1])), gaveUp }
}

const DIGITS = /^\d+$/u

/** Fills the cell after those already cut, from `offset` within piece `p`. */
function place(search: Search, p: number, offset: number): void {
  const { cut, count, pieces, shape } = search
  if (++search.nodes > MAX_NODES || search.found.length >= MAX_CUTS) return
  const cell = cut.length
  if (cell === count) {
    if (p === pieces.length) search.found.push([...cut])
    return
  }
  if (!shape.blanks && !roomFor(search, p, offset, count - cell)) return
  if (p < pieces.length) for (const end of ends(search, p, offset, cell)) fill(search, p, offset, end)
  if ((shape.blanks && offset === 0) || (shape.blanks && shape.glued)) put(search, null, 0, p, offset)
}

/** At least a character, and a piece at most, is left for each cell. */
function roomFor(search: Search, p: number, offset: number, cells: number): boolean {
  if (p >= search.pieces.length) return cells === 0
  const left = search.room[p]! - offset
  return left >= cells && search.pieces.length - p <= cells
}

function fill(search: Search, p: number, offset: number, end: number): void {
  const [start, stop] = search.pieces[p]!
  const span: Span = [start + offset, start + end]
  const value = cutValue(search.text.slice(span[0], span[1]))
  const whole = start + end === stop
  put(search, span, value, whole ? p + 1 : p, whole ? 0 : end)
}

function put(search: Search, span: Span | null, value: number, p: number, offset: number): void {
  const cell = search.cut.length
  search.cut.push(span)
  search.values.push(value)
  if (search.checks[cell]!.every(sum => holds(sum, search.values))) place(search, p, offset)
  search.cut.pop()
  search.values.pop()
}

const holds = (sum: { left: readonly number[]; right: readonly number[] }, values: readonly number[]): boolean =>
  sum.left.reduce((s, i) => s + values[i]!, 0) === sum.right.reduce((s, i) => s + values[i]!, 0)

/** The number in a stretch of a run; 0 for a dash or a word for none. */
export function cutValue(raw: string): number {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(raw)
  if (!digits) return 0
  const size = Number(digits[0].replaceAll(',', ''))
  return /^[-—－减]/u.test(raw) && size !== 0 ? -size : size
}

/** Where a cell that begins at `offset` of piece `p` may end, as offsets in the piece. */
function ends(search: Search, p: number, offset: number, cell: number): number[] {
  const [start, stop] = search.pieces[p]!
  const piece = search.text.slice(start, stop)
  if (!search.shape.glued) return offset === 0 ? [piece.length] : []
  const nil = /^(?:无|[-—–─/~](?!\d)[-—–─]?)/u.exec(piece.slice(offset))
  if (nil) return [offset + nil[0].length]
  let at = offset
  const sign = /^(?:[+\-—－]|[增减][加少]?)/u.exec(piece.slice(at))
  if (sign) at += sign[0].length
  if (sign && !search.shape.signed[cell]) return []
  return numberEnds(piece, at, search.shape.decimal[cell] === true)
}

function numberEnds(piece: string, at: number, decimal: boolean): number[] {
  const result: number[] = []
  let end = at
  while (end - at < (decimal ? MAX_MONEY_DIGITS : MAX_DIGITS) && isDigit(piece[end])) {
    end++
    if (piece[end] === '.' && isDigit(piece[end + 1])) {
      if (decimal) result.push(...decimalEnds(piece, end))
    } else result.push(unitEnd(piece, end))
    if (end === at + 1 && piece[at] === '0') break
  }
  return result
}

function decimalEnds(piece: string, dot: number): number[] {
  const result: number[] = []
  for (let end = dot + 2; end <= piece.length && isDigit(piece[end - 1]); end++) result.push(unitEnd(piece, end))
  return result
}

/** A unit or a note in brackets behind the number belongs to its cell. */
function unitEnd(piece: string, end: number): number {
  const after = /^(?:万元|亿元|元|[件条项次个篇])?(?:\([^()]*\))?/u.exec(piece.slice(end, end + 90))
  return end + (after?.[0].length ?? 0)
}

/** Every way to leave out pieces until `count` are left: a page number strayed into a row. */
export function leaveOut(pieces: readonly Span[], count: number): Cuts {
  const spare = pieces.length - count
  if (spare > 2 || pieces.length > 24) return { cuts: [], gaveUp: true }
  const cuts: Cut[] = []
  for (let a = 0; a < pieces.length; a++) {
    if (spare === 1) cuts.push(pieces.filter((_, i) => i !== a))
    else for (let b = a + 1; b < pieces.length; b++) cuts.push(pieces.filter((_, i) => i !== a && i !== b))
  }
  return { cuts, gaveUp: false }
}
