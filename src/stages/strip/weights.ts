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

const SENTENCE = /[。;,:、!?]/u
/** A line that is linked for more than this is a list's. */
const LINKED = 0.6
const SHORT = 0.25
const DECAY = 0.6

/** Characters of each line that read as text: no links, short lines for little, furniture for nothing. */
export function lineWeights(document: Document, marks: Uint8Array): Float64Array {
  const linked = linkedCharacters(document)
  return Float64Array.from(document.lines, ({ span, element }, i) => {
    if (element >= 0 && marks[element] !== 0) return 0
    const length = span[1] - span[0]
    if (linked[i]! > length * LINKED) return 0
    const plain = length - linked[i]!
    const prose = plain >= 12 && SENTENCE.test(document.text.slice(span[0], Math.min(span[1], span[0] + 300)))
    return prose ? plain : plain * SHORT
  })
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
const INSIDE = new Set([
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
