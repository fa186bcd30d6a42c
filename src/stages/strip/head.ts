import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { originSpan } from '../../text/aligned.js'
import { type CompiledPages, furnitureAt, wholeFurniture } from './pieces.js'
import { type FoundTitle, looksLikeTitle, namedTitleAt, squeeze, titleByLook } from './title.js'

interface Range {
  /** First line behind front matter. */
  readonly from: number
  /** First line of the element that holds the text. */
  readonly begin: number
  readonly end: number
  /** Lines of a metadata table. */
  readonly facts: readonly [first: number, last: number]
}

/** Lines above the text's box, and lines of the text, in which its title may stand. */
const ABOVE = 80
const WITHIN = 25
/** Characters of a line that holds everything, in which the title may stand. */
const INLINE = 700

/** The document's own title: where the page names it, else by its look, nearest to the text. */
export function findTitle(
  document: Document,
  range: Range,
  named: readonly string[],
  pages: CompiledPages,
): FoundTitle | null {
  const { from, begin, end, facts } = range
  const prose = firstProse(document, begin, Math.min(end, begin + WITHIN))
  for (let i = begin - 1; i >= Math.max(from, begin - ABOVE); i--) {
    if (i >= facts[0] && i < facts[1]) continue
    const found = namedTitleAt(document, i, begin, named)
    if (found !== null && !isLinked(document, found.span)) return found
  }
  for (let i = begin; i < prose; i++) {
    const found = namedTitleAt(document, i, end, named)
    if (found !== null) return found
  }
  return (
    byLook(document, begin, prose, pages) ??
    inline(document, prose, end, named, pages) ??
    aboveByLook(document, range, pages) ??
    headline(document, range, prose, pages)
  )
}

/** The last line that looks like a title before the source line; without a source line the first one. */
function byLook(document: Document, begin: number, prose: number, pages: CompiledPages): FoundTitle | null {
  let found: FoundTitle | null = null
  for (let i = begin; i < prose; i++) {
    const [start, end] = document.lines[i]!.span
    const furniture = wholeFurniture(document.text, start, end, 'head', pages)
    if (furniture?.strong === true && furniture.reason !== 'navigation' && found !== null) return found
    const title = furniture === null ? titleByLook(document, i, begin, pages) : null
    if (title === null) continue
    if (found === null || sourceLineFollows(document, i, prose, pages)) found = title
  }
  return found
}

function sourceLineFollows(document: Document, i: number, prose: number, pages: CompiledPages): boolean {
  for (let k = i + 1; k < Math.min(prose, i + 3); k++) {
    const [start, end] = document.lines[k]!.span
    if (wholeFurniture(document.text, start, end, 'head', pages)?.strong === true) return true
  }
  return false
}

/** A title inside a line that holds breadcrumb, title, source line and text. */
function inline(
  document: Document,
  i: number,
  end: number,
  named: readonly string[],
  pages: CompiledPages,
): FoundTitle | null {
  if (i >= end) return null
  const { text } = document
  const [start, stop] = document.lines[i]!.span
  const limit = Math.min(stop, start + INLINE)
  const begin = furnitureAt(text, start, limit, 'head', pages)?.span[1] ?? start
  const span = namedInside(text, [start, limit], named) ?? openingTitle(text, begin, limit, pages)
  return span === null ? null : { span, lines: [i, i + 1], named: true }
}

function namedInside(text: string, [start, limit]: Span, named: readonly string[]): Span | null {
  const places: number[] = []
  let letters = ''
  for (let i = start; i < limit; i++) {
    if (squeeze(text[i]!) === '') continue
    letters += text[i]
    places.push(i)
  }
  for (const title of named) {
    const at = letters.indexOf(title)
    const sentence = at < 0 ? -1 : text.slice(start, places[at]).indexOf('。')
    if (at >= 0 && sentence < 0) return [places[at]!, places[at + title.length - 1]! + 1]
  }
  return null
}

/** The words before the first blank, where they read like a title. */
function openingTitle(text: string, begin: number, limit: number, pages: CompiledPages): Span | null {
  for (
    let at = text.indexOf(' ', begin);
    at >= 0 && at < Math.min(limit, begin + 100);
    at = text.indexOf(' ', at + 1)
  ) {
    if (looksLikeTitle(text.slice(begin, at), pages)) return [begin, at]
  }
  return null
}

/** A title above the text's box, nearest first, not in a list of links. */
function aboveByLook(document: Document, { from, begin }: Range, pages: CompiledPages): FoundTitle | null {
  for (let i = begin - 1; i >= Math.max(from, begin - 12); i--) {
    const found = titleByLook(document, i, from, pages)
    if (found !== null && !isLinked(document, found.span)) return found
  }
  return null
}

const NO_HEADLINE =
  /[。;!]|[::]$|^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]|第[一二三四五六七八九十]{1,3}[章节条]|各)/u

/** A title without the look of one: the line over the source line, else a short line over the first paragraph. */
function headline(document: Document, { from, begin }: Range, prose: number, pages: CompiledPages): FoundTitle | null {
  const { lines, text } = document
  const furniture = (i: number) => wholeFurniture(text, ...lines[i]!.span, 'head', pages)
  const fits = (i: number): boolean => {
    const line = text.slice(...lines[i]!.span)
    return (
      line.length >= 6 &&
      line.length <= 70 &&
      !NO_HEADLINE.test(line) &&
      furniture(i) === null &&
      !isLinked(document, lines[i]!.span)
    )
  }
  const found = (i: number): FoundTitle => ({ span: lines[i]!.span, lines: [i, i + 1], named: false })
  for (let i = Math.max(from + 1, begin - 12); i < prose; i++) {
    if (furniture(i)?.strong === true && furniture(i)?.reason !== 'navigation' && fits(i - 1)) return found(i - 1)
  }
  return prose > begin && prose < lines.length && prose - begin <= 4 && fits(begin) ? found(begin) : null
}

/** Most of it is a link: a menu entry or the last step of a breadcrumb. */
function isLinked({ aligned, page }: Document, span: Span): boolean {
  const [start, end] = originSpan(aligned, span)
  const shared = (link: Span): number => Math.min(end, link[1]) - Math.max(start, link[0])
  return page.links.some(link => shared(link.span) > (end - start) / 2)
}

/** First line that is a paragraph of prose. */
function firstProse(document: Document, begin: number, end: number): number {
  for (let i = begin; i < end; i++) {
    const [start, stop] = document.lines[i]!.span
    if (stop - start >= 45 && /[。;]/u.test(document.text.slice(start, stop))) return i
  }
  return end
}
