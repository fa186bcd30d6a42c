import type { Document } from '../../model/document.js'
import { type CompiledPages, endingAt, wholeFurniture } from './pieces.js'
import { FURNITURE_LINE, LINKED_LINE, type Looks, PROSE_LINE, TABLE_LINE } from './weights.js'

type Lines = readonly [first: number, last: number]

/** What reading goes by. */
interface Page {
  readonly document: Document
  readonly looks: Looks
  readonly opening: number
  readonly pages: CompiledPages
}

/** So many links on end are a list of other pages. */
const LIST = 3
/** So many short lines on end are no part of a text. */
const SCRAPS = 10
const SENTENCE = /[。;!?]/u
/** A shorter sentence beside a text whose title is not known may be news in a column. */
const PARAGRAPH = 40
const PHRASE = 12

/** A text as it was read. */
interface Read {
  readonly lines: Lines
  /** The line that ends texts, behind it; null where reading stopped for another reason. */
  readonly ending: number | null
}

/** Lines of a text with those that go on with it above and below. */
export function readOn(page: Page, [first, last]: Lines, bounds: Lines): Read {
  const below = readDown(page, last, bounds[1])
  return { lines: [readUp(page, first, Math.max(bounds[0], page.opening)), below.last], ending: below.ending }
}

/** Down to where other pages are listed or the page's foot begins. */
function readDown(page: Page, from: number, limit: number): { last: number; ending: number | null } {
  const { document, looks, pages } = page
  const { lines, text } = document
  let last = from
  let box = from > 0 ? lines[from - 1]!.element : -1
  let links = 0
  let scraps = 0
  for (let i = from; i < limit; i++) {
    const { span, element } = lines[i]!
    if (looks.kinds[i] === FURNITURE_LINE) continue
    if (element !== box && endingAt(text, ...span, pages) !== null && !beside(document, element, box))
      return { last, ending: i }
    links = looks.kinds[i] === LINKED_LINE ? links + 1 : 0
    if (links >= LIST) break
    const reads = looks.kinds[i] === TABLE_LINE || isSentence(page, i)
    scraps = reads ? 0 : scraps + 1
    if (scraps > SCRAPS) break
    if (!reads) continue
    last = i + 1
    box = element
  }
  return { last, ending: null }
}

/** Paragraphs of one box. */
const beside = ({ page }: Document, a: number, b: number): boolean =>
  a >= 0 &&
  b >= 0 &&
  page.elements[a]!.tag === 'p' &&
  page.elements[b]!.tag === 'p' &&
  page.elements[a]!.parent === page.elements[b]!.parent

/** Up to the title, its source line, or a list. */
function readUp(page: Page, from: number, limit: number): number {
  const { document, looks, pages } = page
  const { lines, text } = document
  let first = from
  for (let i = from - 1; i >= limit; i--) {
    if (looks.kinds[i] === LINKED_LINE || wholeFurniture(text, ...lines[i]!.span, 'head', pages)?.strong === true) break
    if (isSentence(page, i)) first = i
  }
  return first
}

function isSentence({ document, looks, opening }: Page, i: number): boolean {
  const [start, end] = document.lines[i]!.span
  const least = opening > 0 ? PHRASE : PARAGRAPH
  return looks.kinds[i] === PROSE_LINE && end - start >= least && SENTENCE.test(document.text.slice(start, end))
}
