import type { Document } from '../../model/document.js'
import { alignedOffset } from '../../text/aligned.js'

/** How much text the elements of a page hold, in characters that read as text. */
export interface Weights {
  readonly total: number
  /** All that lies in an element. */
  readonly held: Float64Array
  /** What stands in an element itself, its paragraphs and rows counted as its own. */
  readonly direct: Float64Array
  /** What stands in an element and, less the further down, in the boxes within. */
  readonly near: Float64Array
  /** The last element within each element: elements stand in document order. */
  readonly last: Int32Array
}

/** A point, or a colon that is none of a clock's. */
const SENTENCE = /[。;,、!?]|:(?!\d\d)/u
/** A line that is linked for more than this is a list's. */
const LINKED = 0.6
const DECAY = 0.6

/** What a line is to one who looks for text. */
export const FURNITURE_LINE = 0
export const LINKED_LINE = 1
export const SHORT_LINE = 2
export const PROSE_LINE = 3
export const TABLE_LINE = 4

/** Each line as one who looks for text sees it. */
export interface Looks {
  readonly kinds: Uint8Array
  /** Characters that read as text: no links, short lines for little, furniture for nothing. */
  readonly own: Float64Array
}

/** Looks at every line; `tables` are the elements of the tables that hold data. */
export function lookAtLines(document: Document, marks: Uint8Array, tables: readonly number[]): Looks {
  const linked = linkedCharacters(document)
  const inTable = under(document, tables)
  const kinds = Uint8Array.from(document.lines, ({ span, element }, i) => {
    if (element >= 0 && marks[element] !== 0) return FURNITURE_LINE
    if (element >= 0 && inTable[element] === 1) return TABLE_LINE
    const length = span[1] - span[0]
    if (linked[i]! > length * LINKED) return LINKED_LINE
    const prose =
      length - linked[i]! >= 12 && SENTENCE.test(document.text.slice(span[0], Math.min(span[1], span[0] + 300)))
    return prose ? PROSE_LINE : SHORT_LINE
  })
  const own = Float64Array.from(document.lines, ({ span }, i) => (span[1] - span[0] - linked[i]!) * WEIGHT[kinds[i]!]!)
  return { kinds, own }
}

/** What a character of each kind of line counts. */
const WEIGHT = [0, 0, 0.25, 1, 0.5]

/** For each element 1 where it lies in one of these. */
function under(document: Document, outer: readonly number[]): Uint8Array {
  const { elements } = document.page
  const inside = new Uint8Array(elements.length)
  for (const e of outer) inside[e] = 1
  for (let i = 0; i < elements.length; i++) if (inside[elements[i]!.parent] === 1) inside[i] = 1
  return inside
}

function linkedCharacters(document: Document): Float64Array {
  const { lines } = document
  const linked = new Float64Array(lines.length)
  let line = 0
  for (const link of document.page.links) {
    const start = alignedOffset(document.aligned, link.span[0])
    const end = alignedOffset(document.aligned, link.span[1])
    while (line > 0 && lines[line - 1]!.span[1] > start) line--
    while (line < lines.length && lines[line]!.span[1] <= start) line++
    for (let i = line; i < lines.length && lines[i]!.span[0] < end; i++) {
      const [from, to] = lines[i]!.span
      linked[i] = Math.min(to - from, linked[i]! + Math.min(to, end) - Math.max(from, start))
    }
  }
  return linked
}

/** Parts of a text that are no boxes of their own. */
export const INSIDE: ReadonlySet<string> = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'pre',
  'center',
  'dl',
  'dt',
  'dd',
  'caption',
  'blockquote',
])

/** Whether an element is another or lies in it; every element lies in -1, the page. */
export const within = ({ last }: Weights, inner: number, outer: number): boolean =>
  outer < 0 || (outer <= inner && inner <= last[outer]!)

/** Sums the weights of the lines over the elements. */
export function sumUp(document: Document, own: Float64Array): Weights {
  const { elements } = document.page
  const held = new Float64Array(elements.length)
  const direct = new Float64Array(elements.length)
  let total = 0
  document.lines.forEach(({ element }, i) => {
    total += own[i]!
    if (element < 0) return
    held[element]! += own[i]!
    direct[element]! += own[i]!
  })
  const near = new Float64Array(elements.length)
  const last = Int32Array.from(elements, (_, i) => i)
  for (let i = elements.length - 1; i >= 0; i--) {
    const { parent, tag } = elements[i]!
    near[i]! += direct[i]!
    if (parent < 0) continue
    last[parent] = Math.max(last[parent]!, last[i]!)
    held[parent]! += held[i]!
    if (INSIDE.has(tag)) {
      direct[parent]! += direct[i]!
      near[parent]! += near[i]! - direct[i]!
      direct[i] = 0
      near[i] = 0
    } else near[parent]! += near[i]! * DECAY
  }
  return { total, held, direct, near, last }
}
