import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { originSpan } from './aligned.js'

export interface Grounding {
  readonly span: Span
  readonly quote: string
}

/** Where a stretch of the normalised text stands in the source, and what a reader of the page sees there. */
export function ground(document: Document, span: Span): Grounding {
  const visible = originSpan(document.aligned, span)
  const source = originSpan(document.page.visible, visible)
  const quote = document.page.html
    ? document.page.visible.text.slice(visible[0], visible[1])
    : document.page.source.text.slice(source[0], source[1])
  return { span: source, quote }
}
