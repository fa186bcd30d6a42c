import type { Span } from '../../model/span.js'
import { alignedOffset, originSpan } from '../../text/aligned.js'
import { byId } from './dom.js'
import { record, runs } from './record.js'

/** The document's text on the page: its marks, its places, and ways to point at them. */

const pane = byId('text')
const marks = new Map<string, HTMLElement[]>()
for (const element of pane.querySelectorAll<HTMLElement>('[data-i]'))
  for (const id of element.dataset.i!.split(' ')) {
    const own = marks.get(id)
    if (own === undefined) marks.set(id, [element])
    else own.push(element)
  }

/** Numbers that an item claimed are marked by the item's id. */
const claimedBy = new Map(record.numbers.map(n => [n.id, n.item ?? n.id]))

const marksOf = (id: string): readonly HTMLElement[] => {
  const table = pane.querySelector<HTMLElement>(`table[data-t="${CSS.escape(id)}"]`)
  return marks.get(claimedBy.get(id) ?? id) ?? (table === null ? [] : [table])
}

const paragraphs = [...pane.querySelectorAll<HTMLElement>('p[data-o]')]
  .map(element => ({ element, at: Number(element.dataset.o), text: element.textContent ?? '' }))
  .sort((a, b) => a.at - b.at)

function paragraphAt(offset: number): (typeof paragraphs)[number] | undefined {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.at <= offset) low = middle + 1
    else high = middle
  }
  return paragraphs[low - 1]
}

/** The node and offset in it where a place of the visible text stands. */
function pointAt(offset: number): readonly [Node, number] | null {
  const paragraph = paragraphAt(offset)
  if (paragraph === undefined) return null
  const walker = document.createTreeWalker(paragraph.element, NodeFilter.SHOW_TEXT)
  let left = offset - paragraph.at
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text
    if (left <= length) return [node, left]
    left -= length
  }
  return null
}

function rangeOf([start, end]: Span): Range | null {
  const from = pointAt(start)
  const to = pointAt(end)
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

const shown = (span: Span): Span => [alignedOffset(runs, span[0]), alignedOffset(runs, span[1])]

/** Paints stretches of text without touching the markup, where the browser can. */
function paint(name: string, ranges: readonly (Range | null)[]): void {
  if (typeof Highlight === 'undefined') return
  CSS.highlights.set(name, new Highlight(...ranges.filter(range => range !== null)))
}

/** Words around a place: what stands before it and behind it in its paragraph. */
export function around(span: Span, width = 24): readonly [before: string, behind: string] {
  const [start, end] = shown(span)
  const paragraph = paragraphAt(start)
  const text = paragraph?.text ?? ''
  const at = start - (paragraph?.at ?? 0)
  return [text.slice(Math.max(0, at - width), at), text.slice(at + end - start, at + end - start + width)]
}

/** Goes there at once: over a long text a smooth way is a long wait, and a flash shows the place. */
export const scrollTo = (element: Element): void => element.scrollIntoView({ block: 'center', inline: 'nearest' })

/** Points at an item: its marks light up, its label with them, and the text goes there. */
export function pointOut(id: string | null): void {
  for (const element of pane.querySelectorAll('.on')) element.classList.remove('on')
  const found = id === null ? [] : marksOf(id)
  for (const element of found) element.classList.add('on')
  const label = record.metrics.find(m => m.id === id)?.labelSpan ?? null
  paint('label', label === null ? [] : [rangeOf(shown(label))])
  if (found[0] !== undefined) {
    if (found[0].closest('.chrome') !== null) pane.classList.add('with-chrome')
    scrollTo(found[0])
  }
}

/** Ids of the items that a click means, innermost first. */
export function itemsUnder(target: EventTarget | null): readonly string[] {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-i]') : null
  return mark === null ? [] : mark.dataset.i!.split(' ').reverse()
}

const FOUND = 500

/** Paints where the words stand in the text and goes to the first place. */
export function paintFound(query: string): void {
  const ranges: (Range | null)[] = []
  if (query.length > 0)
    for (const { at, text: written } of paragraphs) {
      const text = written.toLowerCase()
      for (let i = text.indexOf(query); i >= 0 && ranges.length < FOUND; i = text.indexOf(query, i + query.length))
        ranges.push(rangeOf([at + i, at + i + query.length]))
    }
  paint('found', ranges)
}

/** Goes to the next place of the words, beginning behind the one that was shown last. */
export function nextFound(query: string, after: number): number {
  const places = query === '' ? [] : paragraphs.filter(({ text }) => text.toLowerCase().includes(query))
  const next = places.find(({ at }) => at > after) ?? places[0]
  if (next === undefined) return -1
  scrollTo(next.element)
  return next.at
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('p[data-o]')
  if (!paragraph || !pane.contains(paragraph)) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.o) + before.toString().length
}

/** The stretch of the source that is selected in the text, with its words; null where none is. */
export function selection(): { readonly span: Span; readonly quote: string } | null {
  const chosen = getSelection()
  if (chosen === null || chosen.isCollapsed || chosen.rangeCount === 0) return null
  const range = chosen.getRangeAt(0)
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  if (start === null || end === null || start >= end) return null
  return { span: originSpan(runs, [start, end]), quote: range.toString() }
}
