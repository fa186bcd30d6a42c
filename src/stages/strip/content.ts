import type { Document } from '../../model/document.js'
import type { PageElement } from '../../model/page.js'
import { closingLine } from './closing-lines.js'
import { dataTables } from './data-tables.js'
import { FURNITURE, frameAround, HIDDEN, isContainer, marksOf } from './marks.js'
import { openingLine } from './opening.js'
import { type CompiledPages, endingAt, wholeFurniture } from './pieces.js'
import { readOn } from './read-on.js'
import { INSIDE, type Looks, lookAtLines, SHORT_LINE, sumUp, TABLE_LINE, type Weights, within } from './weights.js'

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
/** The same for the container in which the text behind the title begins, against the heaviest one. */
const OPENED = 0.1
/** The same where a line that ends texts follows it. */
const CLOSED = 0.02

/** The lines of the box that holds the document's text; the whole page where nothing stands out. */
export function findContent(document: Document, named: readonly string[], pages: CompiledPages): Content {
  const { elements } = document.page
  const { length } = document.lines
  if (elements.length === 0 || length === 0) return { lines: [0, length], marks: new Uint8Array(length) }
  const data = dataTables(document)
  const seen = lookAt(document, data, marksOf(elements, pages))
  const frame = frameAround(document, seen.marks, openingLine(document, seen.looks, named, pages))
  const { marks, looks } = frame < 0 ? seen : lookAt(document, data, marksOf(elements, pages, frame))
  const lineMarks = Uint8Array.from(document.lines, l => (l.element < 0 ? 0 : marks[l.element]!))
  const opening = openingLine(document, looks, named, pages)
  const weights = sumUp(document, looks.own.fill(0, 0, opening))
  if (weights.total === 0) return { lines: [0, length], marks: lineMarks }
  const tables = data.filter(table => marks[table] === 0)
  const page: Look = { document, elements, weights, looks, opening, pages, tables }
  const [first, last] = linesOfText(page)
  const reach = tablesBehind(document, weights, last, tables)
  return { lines: [first, closingLine(document, reach, length)], marks: lineMarks }
}

/** The page with all that was seen on it. */
interface Look {
  readonly document: Document
  readonly elements: readonly PageElement[]
  readonly weights: Weights
  readonly looks: Looks
  /** The first line behind the page's title; 0 where it is not known. */
  readonly opening: number
  readonly pages: CompiledPages
  /** Elements of the tables that hold data. */
  readonly tables: readonly number[]
}

type Lines = readonly [first: number, last: number]

function linesOfText(page: Look): Lines {
  const { document, elements, weights, tables } = page
  const outer = descend(elements, weights)
  const first = firstProse(page)
  const known = knownContainer(page, first)
  if (known === null && first >= 0) return readFrom(page, first)
  const inner = known ?? core(elements, weights, outer)
  const lines = linesUnder(document, weights, withTables(document, weights, inner, outer, tables))
  return known === null ? readOn(page, lines, [0, document.lines.length]).lines : lines
}

/** The text as one reads it who begins behind the title; the heaviest box where what stands there is a mere note. */
function readFrom(page: Look, first: number): Lines {
  const { document, weights, opening } = page
  const { near } = weights
  const bounds: Lines = [opening, document.lines.length]
  const opened = boxOf(page, first)
  const best = heaviest(near)
  const heart = clip(linesUnder(document, weights, best), bounds)
  const box = clip(linesUnder(document, weights, opened), bounds)
  const read = readOn(page, box[1] - box[0] === 1 ? withShortLines(page, box) : box, bounds)
  if (within(weights, opened, best) || read.lines[1] > heart[0]) {
    const end = Math.min(Math.max(read.lines[1], heart[1]), read.ending ?? bounds[1])
    return [Math.min(read.lines[0], heart[0]), end]
  }
  const enough = near[best]! * (read.ending === null ? OPENED : CLOSED)
  return near[opened]! >= enough ? read.lines : readOn(page, heart, bounds).lines
}

/** Where each line has a box of its own, with the short ones above: an addressee, a heading. */
function withShortLines({ document, elements, looks, opening, pages }: Look, [first, last]: Lines): Lines {
  const { lines, text } = document
  const parent = (i: number): number => elements[lines[i]!.element]?.parent ?? -1
  let from = first
  while (from > opening && looks.kinds[from - 1] === SHORT_LINE && parent(from - 1) === parent(first)) {
    if (wholeFurniture(text, ...lines[from - 1]!.span, 'head', pages) !== null) break
    from--
  }
  return [from, last]
}

const clip = (lines: Lines, bounds: Lines): Lines => [
  Math.min(Math.max(lines[0], bounds[0]), bounds[1]),
  Math.max(Math.min(lines[1], bounds[1]), bounds[0]),
]

/** What hidden elements and furniture by name hold counts only where the page shows nearly nothing else. */
function lookAt(document: Document, tables: readonly number[], marks: Uint8Array): { marks: Uint8Array; looks: Looks } {
  const shown = lookAtLines(document, marks, tables)
  return [HIDDEN, FURNITURE].reduce(
    (seen, mark) => {
      if (!seen.marks.includes(mark)) return seen
      const without = seen.marks.map(m => (m === mark ? 0 : m))
      const all = lookAtLines(document, without, tables)
      return sum(seen.looks.own) < LITTLE * sum(all.own) ? { marks: without, looks: all } : seen
    },
    { marks, looks: shown },
  )
}

/** What a page shows besides furniture and hidden text is nearly nothing below this share. */
const LITTLE = 0.2

const sum = (a: Float64Array): number => a.reduce((x, y) => x + y, 0)

/**
 * The first line of prose or of a table behind the title, or the first line of any kind where a text ends before; -1
 * where the title is not known.
 */
function firstProse({ document, opening, looks, pages }: Look): number {
  if (opening === 0) return -1
  let scrap = -1
  for (let i = opening; i < looks.kinds.length; i++) {
    const [start, end] = document.lines[i]!.span
    if (looks.kinds[i]! < SHORT_LINE) continue
    if (scrap >= 0 && endingAt(document.text, start, end, pages) !== null) return scrap
    const plain = looks.kinds[i] === TABLE_LINE || wholeFurniture(document.text, start, end, 'head', pages) === null
    if (plain && looks.kinds[i] !== SHORT_LINE) return i
    if (plain && scrap < 0) scrap = i
  }
  return -1
}

/** The box that a line's element is a part of, its table's where it is a cell of one with data. */
function boxOf({ document, elements, looks, weights, tables }: Look, line: number): number {
  let box = document.lines[line]!.element
  if (looks.kinds[line] === TABLE_LINE) box = tables.find(table => within(weights, box, table)) ?? box
  while (box >= 0 && INSIDE.has(elements[box]!.tag)) box = elements[box]!.parent
  return box
}

function heaviest(weights: Float64Array): number {
  let best = -1
  for (let i = 0; i < weights.length; i++) if (best < 0 || weights[i]! > weights[best]!) best = i
  return best
}

/** The known container in which the text behind the title begins, else the heaviest one with a good part of the text. */
function knownContainer({ document, elements, weights, pages }: Look, first: number): number | null {
  const { held, total } = weights
  let best = -1
  for (let i = 0; i < elements.length; i++) {
    if (isContainer(elements[i]!, pages) && (best < 0 || held[i]! > held[best]!)) best = i
  }
  if (best < 0) return null
  for (let e = first < 0 ? -1 : document.lines[first]!.element; e >= 0; e = elements[e]!.parent) {
    if (isContainer(elements[e]!, pages) && held[e]! >= held[best]! * OPENED) return e
  }
  return held[best]! >= total * KNOWN ? best : null
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
  const best = heaviest(near)
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
