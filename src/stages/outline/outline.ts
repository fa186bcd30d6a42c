import type { Document } from '../../model/document.js'
import type { Heading } from '../../model/draft.js'
import type { HeadingKnowledge } from '../../model/heading-knowledge.js'
import type { Span } from '../../model/span.js'
import { type Candidate, candidatesIn } from './candidate.js'
import { isInline } from './marker.js'
import { Nesting } from './nesting.js'
import { titleOf } from './title.js'

/**
 * The section tree by numbered headings, in order, as this document nests them.
 * `body` is the document's own text, `tables` what belongs to tables: their numbered rows are no headings.
 */
export function outline(
  document: Document,
  body: readonly Span[],
  tables: readonly Span[],
  knowledge: HeadingKnowledge,
): Heading[] {
  const candidates = candidatesIn(document, body, tables, knowledge)
  const nesting = new Nesting()
  const headings: (Omit<Heading, 'content'> & { content: Span })[] = []
  const tableBehind = startCursor(tables)
  for (const [i, candidate] of candidates.entries()) {
    const place = nesting.place(candidate)
    if (place === null) continue
    const next = Math.min(candidates[i + 1]?.start ?? candidate.paragraphEnd, tableBehind(candidate.end))
    const until = Math.min(next, candidate.paragraphEnd)
    const title = titleOf(document.text, candidate, until, knowledge)
    const id = `s${headings.length + 1}`
    nesting.enter(candidate, id, place, title.runIn)
    headings.push({
      id,
      parent: place.parent,
      level: place.level,
      marker: markerText(document.text, candidate),
      ordinal: Number.isNaN(candidate.ordinal) ? null : candidate.ordinal,
      title: title.title,
      runIn: title.runIn,
      inline: isInline(candidate.family),
      span: [candidate.start, title.end],
      content: [candidate.start, candidate.start],
    })
  }
  return closeContents(headings, body)
}

const markerText = (text: string, { start, end }: Candidate): string => text.slice(start, end).replaceAll(' ', '')

/** Where the first of some ordered spans begins that lies behind an offset, for offsets asked in rising order. */
function startCursor(spans: readonly Span[]): (offset: number) => number {
  let next = 0
  return offset => {
    while (next < spans.length && spans[next]![0] < offset) next++
    return spans[next]?.[0] ?? Number.POSITIVE_INFINITY
  }
}

function closeContents(headings: (Omit<Heading, 'content'> & { content: Span })[], body: readonly Span[]): Heading[] {
  const end = body.at(-1)?.[1] ?? 0
  headings.forEach((h, i) => {
    h.content = [h.span[0], headings[i + 1]?.span[0] ?? Math.max(end, h.span[1])]
  })
  return headings
}
