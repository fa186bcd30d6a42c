import type { Document } from '../../model/document.js'
import type { PageElement } from '../../model/page.js'
import { closingLine } from './closing-lines.js'
import { dataTables } from './data-tables.js'
import { HIDDEN, isContainer, marksOf } from './marks.js'
import type { CompiledPages } from './pieces.js'
import { lineWeights, sumUp, type Weights, within } from './weights.js'

/** Where the document's text stands. */
export interface Content {
  /** Lines `[first, last)`. */
  readonly lines: readonly [first: number, last: number]
  /** For each line of the page: 0, or what its element is, furniture or hidden. */
  readonly marks: Uint8Array
}

/** A box that holds this share of what is around it stands for it. */
const SHARE = 0.72
/** What a box within must hold of the text, and what no box beside it may, for the rest to be furniture. */
const CORE = 0.5
const BESIDE = 0.22
/** The least share of the page's text for a known container to be the document's. */
const KNOWN = 0.3

/** The lines of the box that holds the document's text; the whole page where nothing stands out. */
export function findContent(document: Document, pages: CompiledPages): Content {
  const { elements } = document.page
  const { length } = document.lines
  if (elements.length === 0 || length === 0) return { lines: [0, length], marks: new Uint8Array(length) }
  const { marks, own } = weigh(document, pages)
  const lineMarks = Uint8Array.from(document.lines, l => (l.element < 0 ? 0 : marks[l.element]!))
  const weights = sumUp(document, own)
  if (weights.total === 0) return { lines: [0, length], marks: lineMarks }
  const outer = descend(elements, weights)
  const known = knownContainer(elements, weights, pages)
  const inner = known ?? core(elements, weights, outer)
  const tables = dataTables(document).filter(table => marks[table] === 0)
  const box = withTables(document, weights, inner, outer, tables)
  const [first, last] = linesUnder(document, weights, box)
  const reach = tablesBehind(document, weights, last, tables)
  return { lines: [first, closingLine(document, reach, length)], marks: lineMarks }
}

/** What hidden elements hold counts only where the page shows nearly nothing else. */
function weigh(document: Document, pages: CompiledPages): { marks: Uint8Array; own: Float64Array } {
  const marks = marksOf(document.page.elements, pages)
  const shown = lineWeights(document, marks)
  if (!marks.includes(HIDDEN)) return { marks, own: shown }
  const unhidden = marks.map(mark => (mark === HIDDEN ? 0 : mark))
  const all = lineWeights(document, unhidden)
  const sum = (a: Float64Array): number => a.reduce((x, y) => x + y, 0)
  return sum(shown) < 0.2 * sum(all) ? { marks: unhidden, own: all } : { marks, own: shown }
}

/** The heaviest known container, where it holds a good part of the page's text. */
function knownContainer(
  elements: readonly PageElement[],
  { held, total }: Weights,
  pages: CompiledPages,
): number | null {
  let best = -1
  for (let i = 0; i < elements.length; i++) {
    if (isContainer(elements[i]!, pages) && (best < 0 || held[i]! > held[best]!)) best = i
  }
  return best >= 0 && held[best]! >= total * KNOWN ? best : null
}

/** From the root down to the deepest box that still holds most of what is around it; -1 where no element does. */
function descend(elements: readonly PageElement[], { held, total }: Weights): number {
  const heaviest = new Int32Array(elements.length + 1).fill(-1)
  for (let i = 0; i < elements.length; i++) {
    const slot = elements[i]!.parent + 1
    if (heaviest[slot]! < 0 || held[i]! > held[heaviest[slot]!]!) heaviest[slot] = i
  }
  let best = -1
  let around = total
  for (let next = heaviest[0]!; next >= 0 && held[next]! >= around * SHARE; next = heaviest[next + 1]!) {
    around = held[next]!
    if (!PARTS.has(elements[next]!.tag)) best = next
  }
  return best
}

/** A paragraph or a row is never the whole text; a cell may be, where tables lay out the page. */
const PARTS = new Set([
  'p',
  'tr',
  'tbody',
  'thead',
  'table',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'html',
  'dl',
  'dd',
])

/** The box within `outer` where paragraphs stand closest, if what lies beside it is small and scattered; else `outer`. */
function core(elements: readonly PageElement[], weights: Weights, outer: number): number {
  const { held, near, direct, total } = weights
  let best = -1
  for (let i = 0; i < elements.length; i++) if (best < 0 || near[i]! > near[best]!) best = i
  const around = outer < 0 ? total : held[outer]!
  if (best < 0 || best === outer || !within(weights, best, outer) || held[best]! < around * CORE) return outer
  for (let i = 0; i < elements.length; i++) {
    if (direct[i]! >= held[best]! * BESIDE && within(weights, i, outer) && !within(weights, i, best)) return outer
  }
  return best
}

/** The smallest box around `inner` that holds the data tables of `outer` too: a table is the document's. */
function withTables(
  document: Document,
  weights: Weights,
  inner: number,
  outer: number,
  tables: readonly number[],
): number {
  const { elements } = document.page
  let box = inner
  for (const table of tables) {
    if (!within(weights, table, outer)) continue
    while (box >= 0 && box !== outer && !within(weights, table, box)) box = elements[box]!.parent
  }
  return box
}

/** A table that begins so few lines behind the text belongs to it. */
const GAP = 4

/** The line behind the data tables that follow the text closely. */
function tablesBehind(document: Document, weights: Weights, last: number, tables: readonly number[]): number {
  let end = last
  for (const table of tables) {
    const holds = (i: number): boolean => within(weights, document.lines[i]!.element, table)
    let first = end
    while (first < Math.min(document.lines.length, end + GAP) && !holds(first)) first++
    if (first >= document.lines.length || !holds(first)) continue
    end = first
    while (end < document.lines.length && holds(end)) end++
  }
  return end
}

function linesUnder(document: Document, weights: Weights, box: number): readonly [first: number, last: number] {
  const { lines } = document
  if (box < 0) return [0, lines.length]
  const inside = (i: number): boolean => lines[i]!.element >= 0 && within(weights, lines[i]!.element, box)
  let first = 0
  while (first < lines.length && !inside(first)) first++
  let last = lines.length
  while (last > first && !inside(last - 1)) last--
  return first < last ? [first, last] : [0, lines.length]
}
