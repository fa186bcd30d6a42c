import type { Document, Line } from '../../model/document.js'
import type { PageElement } from '../../model/page.js'
import { alignedOffset } from '../../text/aligned.js'
import type { CompiledPages } from './pieces.js'

/** How much of the document's own text the lines under each element hold. */
interface Weights {
  readonly text: Float64Array
}

const SENTENCE = /[。;,:、!?]/u
const SHARE = 0.72

/** Line range `[first, last)` of the element that holds the document's text; the whole page where nothing stands out. */
export function contentLines(document: Document, pages: CompiledPages): readonly [first: number, last: number] {
  const { elements } = document.page
  const whole = [0, document.lines.length] as const
  if (elements.length === 0 || document.lines.length === 0) return whole
  const marks = furnitureMarks(elements, pages)
  const own = lineWeights(document, marks)
  const weights = gather(elements, document.lines, own)
  const total = own.reduce((a, b) => a + b, 0)
  if (total === 0) return whole
  const known = knownContainer(elements, weights, total, pages)
  const chosen = known ?? descend(elements, weights, total)
  if (chosen < 0) return whole
  return linesUnder(document, chosen)
}

/** 1 for each element that is furniture by its id, class or tag, or lies in one that is. */
function furnitureMarks(elements: readonly PageElement[], pages: CompiledPages): Uint8Array {
  const marks = new Uint8Array(elements.length)
  elements.forEach((e, i) => {
    const inherited = e.parent >= 0 ? marks[e.parent]! : 0
    marks[i] = inherited === 1 || isFurniture(e, pages) ? 1 : 0
  })
  return marks
}

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'select', 'option', 'menu'])

function isFurniture(element: PageElement, pages: CompiledPages): boolean {
  if (element.hidden || FURNITURE_TAGS.has(element.tag)) return true
  if (element.tag === 'body' || element.tag === 'html' || (element.id === '' && element.className === '')) return false
  if (isContainer(element, pages)) return false
  return (
    words(element.id).some(w => pages.furniture.has(w)) || words(element.className).some(w => pages.furniture.has(w))
  )
}

const words = (name: string): string[] => (name === '' ? [] : name.toLowerCase().split(/[^a-z]+/u))

const isContainer = (e: PageElement, pages: CompiledPages): boolean =>
  (e.id !== '' && pages.containerIds.has(e.id)) ||
  (e.className !== '' && e.className.split(/\s+/u).some(name => pages.containerClasses.has(name)))

/** Characters of each line that read as text: no links, short lines for little, furniture for nothing. */
function lineWeights(document: Document, marks: Uint8Array): number[] {
  const linked = linkedCharacters(document)
  return document.lines.map(({ span, element }, i) => {
    if (element >= 0 && marks[element] === 1) return 0
    const length = span[1] - span[0]
    const plain = Math.max(0, length - linked[i]!)
    if (plain < length * 0.4) return 0
    const prose = plain >= 12 && SENTENCE.test(document.text.slice(span[0], Math.min(span[1], span[0] + 300)))
    return prose ? plain : plain * 0.25
  })
}

function linkedCharacters(document: Document): number[] {
  const linked = new Array<number>(document.lines.length).fill(0)
  let line = 0
  for (const link of document.page.links) {
    const start = alignedOffset(document.aligned, link.span[0])
    const end = alignedOffset(document.aligned, link.span[1])
    while (line > 0 && document.lines[line - 1]!.span[1] > start) line--
    while (line < document.lines.length && document.lines[line]!.span[1] <= start) line++
    for (let i = line; i < document.lines.length && document.lines[i]!.span[0] < end; i++) {
      const [from, to] = document.lines[i]!.span
      linked[i]! += Math.min(to, end) - Math.max(from, start)
    }
  }
  return linked
}

function gather(elements: readonly PageElement[], lines: readonly Line[], own: readonly number[]): Weights {
  const text = new Float64Array(elements.length)
  lines.forEach(({ element }, i) => {
    if (element >= 0) text[element]! += own[i]!
  })
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = elements[i]!.parent
    if (parent >= 0) text[parent]! += text[i]!
  }
  return { text }
}

/** The heaviest known container, where it holds a good part of the page's text. */
function knownContainer(
  elements: readonly PageElement[],
  { text }: Weights,
  total: number,
  pages: CompiledPages,
): number | null {
  let best: number | null = null
  elements.forEach((element, i) => {
    if (!isContainer(element, pages)) return
    if (best === null || text[i]! > text[best]!) best = i
  })
  return best !== null && text[best]! >= total * 0.3 ? best : null
}

/** From the root down to the deepest box that still holds most of what is around it; -1 where no element does. */
function descend(elements: readonly PageElement[], { text }: Weights, total: number): number {
  const heaviest = new Int32Array(elements.length + 1).fill(-1)
  elements.forEach(({ parent }, i) => {
    const slot = parent + 1
    if (heaviest[slot]! < 0 || text[i]! > text[heaviest[slot]!]!) heaviest[slot] = i
  })
  let best = -1
  let held = total
  for (let next = heaviest[0]!; next >= 0 && text[next]! >= held * SHARE; next = heaviest[next + 1]!) {
    held = text[next]!
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

function linesUnder(document: Document, chosen: number): readonly [number, number] {
  const { elements } = document.page
  const inside = new Uint8Array(elements.length)
  inside[chosen] = 1
  for (let i = chosen + 1; i < elements.length; i++) {
    const parent = elements[i]!.parent
    if (parent >= 0 && inside[parent] === 1) inside[i] = 1
  }
  const first = document.lines.findIndex(l => l.element >= 0 && inside[l.element] === 1)
  let last = first
  for (let i = first; i >= 0 && i < document.lines.length; i++)
    if (inside[document.lines[i]!.element] === 1) last = i + 1
  return first < 0 ? [0, document.lines.length] : [first, last]
}
