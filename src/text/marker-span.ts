import type { Heading } from '../model/draft.js'
import type { Span } from '../model/span.js'

/** Where a heading's marker stands: the record writes it without the blanks that the page may have in it. */
export function markerSpan(text: string, heading: Pick<Heading, 'marker' | 'span'>): Span {
  let end = heading.span[0]
  for (let seen = 0; seen < heading.marker.length; end++) if (text[end] !== ' ') seen++
  return [heading.span[0], end]
}
