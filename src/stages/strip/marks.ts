import type { Document } from '../../model/document.js'
import type { PageElement } from '../../model/page.js'
import type { CompiledPages } from './pieces.js'

export const FURNITURE = 1
export const HIDDEN = 2

const TAGS = new Set(['nav', 'footer', 'aside', 'select', 'option', 'menu'])
const FRAME = new Set(['body', 'html'])

/**
 * For each element 0, or what it or an element around it is by id, class, tag or style: furniture or hidden. `frame` is
 * no furniture whatever its name is.
 */
export function marksOf(elements: readonly PageElement[], pages: CompiledPages, frame = -1): Uint8Array {
  const marks = new Uint8Array(elements.length)
  const known = new Map<string, boolean>()
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i]!
    const around = element.parent >= 0 ? marks[element.parent]! : 0
    if (element.hidden) marks[i] = HIDDEN
    else marks[i] = around !== 0 ? around : i !== frame && isFurniture(element, pages, known) ? FURNITURE : 0
  }
  return marks
}

/** Lines behind a title that are looked at. */
const REACH = 12

/** The element with a furniture's name around both the title above line `opening` and a sentence below; -1 where none is. */
export function frameAround(document: Document, marks: Uint8Array, opening: number): number {
  const { lines, page } = document
  const outermost = (line: number): number => {
    let found = -1
    for (let e = lines[line]!.element; e >= 0; e = page.elements[e]!.parent) if (marks[e] === FURNITURE) found = e
    return found
  }
  const frame = opening === 0 ? -1 : outermost(opening - 1)
  if (frame < 0) return -1
  for (let i = opening; i < Math.min(lines.length, opening + REACH); i++) {
    const text = document.text.slice(...lines[i]!.span)
    if (text.length >= SENTENCE && text.includes('。') && outermost(i) === frame) return frame
  }
  return -1
}

const SENTENCE = 12

/** `known` remembers names: most elements of a page share a few. */
function isFurniture(element: PageElement, pages: CompiledPages, known: Map<string, boolean>): boolean {
  if (TAGS.has(element.tag)) return true
  if (FRAME.has(element.tag) || (element.id === '' && element.className === '') || isContainer(element, pages))
    return false
  const isNamed = (names: string): boolean => {
    const said = known.get(names) ?? named(names, pages)
    known.set(names, said)
    return said
  }
  return isNamed(element.id) || isNamed(element.className)
}

/** Names longer than this say nothing. */
const NAME = 300

const named = (names: string, pages: CompiledPages): boolean =>
  names !== '' &&
  names
    .slice(0, NAME)
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some(word => pages.furniture.has(word))

/** An element in which a content system keeps the text. */
export const isContainer = (element: PageElement, pages: CompiledPages): boolean =>
  (element.id !== '' && pages.containerIds.has(element.id)) ||
  (element.className !== '' &&
    (pages.containerClasses.has(element.className) ||
      (/\s/u.test(element.className) &&
        element.className
          .slice(0, NAME)
          .split(/\s+/u)
          .some(name => pages.containerClasses.has(name)))))
