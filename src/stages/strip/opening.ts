import type { Document } from '../../model/document.js'
import { type CompiledPages, furnitureAt } from './pieces.js'
import { namedTitleAt } from './title.js'
import { LINKED_LINE, type Looks } from './weights.js'

const HEADINGS = new Set(['h1', 'h2', 'h3'])
/** Lines behind a title in which its source line stands. */
const SOURCE = 4
/** A source line is no longer than this, and none stands below a paragraph that is. */
const LINE = 120
/** The least share of the page's text below a title, and below a source line that stands alone. */
const TITLED = 0.1
const SOURCED = 0.5

/**
 * The first line behind the page's own title, else behind its first source line: the document's text begins there or
 * below. 0 where no line is one of them, or where less text stands below it than above.
 */
export function openingLine(document: Document, looks: Looks, named: readonly string[], pages: CompiledPages): number {
  const { lines } = document
  for (let i = 0; i < lines.length; i++) {
    if (looks.kinds[i] === LINKED_LINE) continue
    const title = named.length === 0 ? null : namedTitleAt(document, i, lines.length, named)
    if (title === null) continue
    const behind = title.lines[1]
    const share = isHeadline(document, i, behind, pages) ? 0 : TITLED
    return textBelow(looks.own, behind) > share ? behind : 0
  }
  for (let i = 0; i < lines.length; i++) {
    if (looks.kinds[i]! <= LINKED_LINE) continue
    if (isSourceLine(document, i, pages)) return textBelow(looks.own, i + 1) > SOURCED ? i + 1 : 0
    if (looks.own[i]! > LINE) return 0
  }
  return 0
}

/** A heading, or a line with its source line below. */
function isHeadline(document: Document, first: number, behind: number, pages: CompiledPages): boolean {
  const { lines, page } = document
  for (let e = lines[first]!.element, up = 0; e >= 0 && up < 3; e = page.elements[e]!.parent, up++)
    if (HEADINGS.has(page.elements[e]!.tag)) return true
  for (let i = behind; i < Math.min(lines.length, behind + SOURCE); i++)
    if (isSourceLine(document, i, pages)) return true
  return false
}

function isSourceLine(document: Document, i: number, pages: CompiledPages): boolean {
  const [start, end] = document.lines[i]!.span
  if (end - start > LINE) return false
  const found = furnitureAt(document.text, start, end, 'head', pages)
  return found?.strong === true && found.reason === 'source-line'
}

/** The share of the page's text that stands from a line on. */
function textBelow(own: Float64Array, line: number): number {
  let above = 0
  let below = 0
  for (let i = 0; i < own.length; i++) {
    if (i < line) above += own[i]!
    else below += own[i]!
  }
  return below / Math.max(1, above + below)
}
