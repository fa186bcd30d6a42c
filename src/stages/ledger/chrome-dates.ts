import type { Document } from '../../model/document.js'
import type { Claim, Stripped } from '../../model/draft.js'
import type { Span } from '../../model/span.js'

const STATED = new Set(['front-matter', 'source-line', 'metadata'])
const DAY = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/gu
const YEAR = /(?:19|20)\d{2}年度?/gu

/** Dates in the page's chrome that say something of the document: when it was published, the year in its title. */
export function chromeDates(document: Document, stripped: Stripped): Claim[] {
  const title = stripped.title === null ? '' : document.text.slice(...stripped.title).replace(/\n/gu, '')
  return stripped.removals.flatMap(({ span, reason }) => [
    ...(STATED.has(reason) ? matches(document.text, span, DAY) : []),
    ...(title !== '' ? yearsOfTitle(document.text, span, title) : []),
  ])
}

function matches(text: string, [start, end]: Span, pattern: RegExp): Claim[] {
  return [...text.slice(start, end).matchAll(pattern)].map(hit => dateAt(start + hit.index, hit[0].length))
}

/** Years where the chrome repeats the title: in a breadcrumb, in front matter. */
function yearsOfTitle(text: string, [start, end]: Span, title: string): Claim[] {
  const found: Claim[] = []
  const within = text.slice(start, end)
  for (let at = within.indexOf(title); at >= 0; at = within.indexOf(title, at + title.length))
    for (const hit of title.matchAll(YEAR)) found.push(dateAt(start + at + hit.index, hit[0].length))
  return found
}

const dateAt = (start: number, length: number): Claim => ({
  span: [start, start + length],
  kind: 'date',
  rule: 'date/chrome',
})
