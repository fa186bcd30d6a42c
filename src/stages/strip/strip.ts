import type { Document } from '../../model/document.js'
import type { Stripped } from '../../model/draft.js'
import { contentLines } from './content.js'
import { type Removal, remainder, settle } from './cuts.js'
import { type Facts, type Field, readFrontMatter, readMetadataTable } from './facts.js'
import { findTitle } from './head.js'
import { type CompiledPages, endingAt, type Furniture, furnitureAt, wholeFurniture } from './pieces.js'
import { lastLine } from './tail.js'
import { namedTitles, squeeze } from './title.js'

export { type CompiledPages, compilePages } from './pieces.js'

/** Lines below the start of the text in which a metadata table may stand. */
const HEAD = 60

/** The document's own text apart from the page around it, each removal with its reason. */
export function strip(document: Document, pages: CompiledPages): Stripped {
  const cuts: Removal[] = []
  const fields: Field[] = []
  const { lines, text } = document
  const take = (facts: Facts | null, reason: string): number => {
    if (facts === null) return 0
    fields.push(...facts.fields)
    for (let i = facts.lines[0]; i < facts.lines[1]; i++) cuts.push({ span: lines[i]!.span, reason })
    return facts.lines[1]
  }
  const from = take(readFrontMatter(document, pages), 'front-matter')
  const [first, last] = contentLines(document, pages)
  const start = Math.max(from, first)
  const metadata = readMetadataTable(document, from, Math.min(start + HEAD, last), pages)
  const begin = Math.max(start, take(metadata, 'metadata'))
  const end = lastLine(document, begin, Math.max(begin, last), pages)
  const title = findTitle(document, { from, begin, end }, namedTitles(document, fields), pages)

  const bodyFrom = title === null ? begin : Math.min(title.lines[0], begin)
  outside(document, from, bodyFrom, 'navigation', cuts, pages)
  outside(document, end, lines.length, 'related', cuts, pages)
  if (title !== null) {
    for (let i = bodyFrom; i < title.lines[0]; i++)
      cuts.push({ span: lines[i]!.span, reason: reasonOf(document, i, pages) })
    for (let i = title.lines[1]; i < begin; i++)
      cuts.push({ span: lines[i]!.span, reason: reasonOf(document, i, pages) })
    const opening = lines[title.lines[0]]!.span[0]
    if (title.span[0] > opening) cuts.push({ span: [opening, title.span[0]], reason: 'navigation' })
  }
  head(document, title, begin, end, cuts, fields, pages)
  suffix(document, end - 1, cuts, pages)
  padding(document, begin, end, cuts, pages)
  const removals = settle(cuts, text)
  return { body: remainder(removals, text), removals, title: title?.span ?? null, fields }
}

/** Lines that lie above or below the text. */
function outside(
  document: Document,
  from: number,
  to: number,
  reason: string,
  cuts: Removal[],
  pages: CompiledPages,
): void {
  let current = reason
  for (let i = from; i < to; i++) {
    const span = document.lines[i]!.span
    current = endingAt(document.text, span[0], span[1], pages) ?? current
    cuts.push({ span, reason: current })
  }
}

function reasonOf(document: Document, i: number, pages: CompiledPages): string {
  const [start, end] = document.lines[i]!.span
  return wholeFurniture(document.text, start, end, 'head', pages)?.reason ?? 'navigation'
}

type Title = ReturnType<typeof findTitle>

/** Furniture between the title and the text: whole lines, and what stands before the text in its first line. */
function head(
  document: Document,
  title: Title,
  begin: number,
  end: number,
  cuts: Removal[],
  fields: Field[],
  pages: CompiledPages,
): void {
  const { lines, text } = document
  const name = title === null ? '' : squeeze(text.slice(...title.span))
  const after = title === null ? -1 : title.span[1]
  const firstLine = title === null ? begin : Math.max(begin, title.lines[1] - 1)
  for (let i = firstLine; i < Math.min(end, firstLine + 24); i++) {
    const [start, stop] = lines[i]!.span
    const from = Math.max(start, after)
    if (from >= stop) continue
    const found = furnitureAt(text, from, stop, 'head', pages)
    const whole = found !== null && found.span[1] >= stop
    if (found !== null && (found.strong || (whole && stop - from <= 60))) {
      cuts.push({ span: [from, found.span[1]], reason: found.reason })
      note(found, text, fields, pages)
      if (whole) continue
    } else if (
      stop - start <= 12 &&
      name !== '' &&
      name.startsWith(squeeze(text.slice(from, stop)).replace(/\|/gu, ''))
    ) {
      cuts.push({ span: [from, stop], reason: 'site-name' })
      continue
    }
    if (stop - from >= 30) return
  }
}

/** Keeps what a source line states: 发布时间, 来源, 发布机构. */
function note(found: Furniture, text: string, fields: Field[], pages: CompiledPages): void {
  for (const { rule, span } of found.pieces) {
    const piece = text.slice(...span)
    if (rule.id === 'moment') fields.push({ label: '发布时间', value: piece, span })
    const colon = rule.id === 'moment' ? -1 : piece.indexOf(':')
    const label = pages.labels.get(piece.slice(0, Math.max(0, colon)).replace(/ /gu, ''))
    const value = piece.slice(colon + 1).trim()
    if (label !== undefined && value !== '')
      fields.push({ label: label.label, value, span: [span[1] - value.length, span[1]] })
  }
}

/** Furniture behind the last words of the text, in its last line. */
function suffix(document: Document, i: number, cuts: Removal[], pages: CompiledPages): void {
  if (i < 0 || i >= document.lines.length) return
  const { text } = document
  const [start, end] = document.lines[i]!.span
  let from = -1
  for (let at = text.lastIndexOf(' ', end - 1); at > start && end - at < 200; at = text.lastIndexOf(' ', at - 1)) {
    const found = wholeFurniture(text, at + 1, end, 'tail', pages)
    if (found === null && endingAt(text, at + 1, end, pages) === null) break
    from = at + 1
  }
  if (from >= 0)
    cuts.push({
      span: [from, end],
      reason: endingAt(text, from, end, pages) ?? wholeFurniture(text, from, end, 'tail', pages)?.reason ?? 'related',
    })
}

const PADDING = /(?:\|[ |]*\||\?{4,})[ |]*|(?<=^|\n)\|(?=\n|$)| \|(?=\n|$)/gu

/** Runs that fill up cells which were lost, and furniture lines between lines of the text. */
function padding(document: Document, begin: number, end: number, cuts: Removal[], pages: CompiledPages): void {
  const { lines, text } = document
  if (begin >= end) return
  const from = lines[begin]!.span[0]
  const body = text.slice(from, lines[end - 1]!.span[1])
  for (const hit of body.matchAll(PADDING))
    cuts.push({ span: [from + hit.index, from + hit.index + hit[0].length], reason: 'padding' })
  for (let i = begin; i < end; i++) {
    const [start, stop] = lines[i]!.span
    if (stop - start > 80) continue
    const found = wholeFurniture(text, start, stop, 'inside', pages)
    if (found?.strong === true) cuts.push({ span: [start, stop], reason: found.reason })
  }
}
