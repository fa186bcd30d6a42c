import type { Page, PageLine } from '../../model/page.js'
import type { Source } from '../../model/source.js'
import { identity } from '../../text/aligned.js'
import { readHtml } from './html.js'

/** What a reader of the page sees: the visible text aligned to the source, its lines, tables, links and elements. */
export function read(source: Source): Page {
  return source.mediaType.includes('html') ? readHtml(source) : readText(source)
}

function readText(source: Source): Page {
  const lines: PageLine[] = []
  const { text } = source
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) lines.push({ span: [start, end], element: -1 })
    start = end + 1
  }
  const visible = identity(text)
  return { source, html: false, visible, lines, elements: [], tables: [], links: [], metaTags: [], titleTag: null }
}
