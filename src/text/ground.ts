import type { Document } from '../model/document.js'
import type { Span } from '../model/span.js'
import { originCursor } from './origin-cursor.js'

/** Leads stretches of a document's normalised text back to the page, quickest where they are asked in order. */
export interface Grounder {
  /** Where a stretch stands in the source. */
  readonly span: (span: Span) => Span
  /** The same, with what a reader of the page sees there. */
  readonly place: (span: Span) => { readonly span: Span; readonly quote: string }
}

export function grounder({ aligned, page }: Document): Grounder {
  const toVisible = originCursor(aligned)
  const toSource = originCursor(page.visible)
  return {
    span: span => toSource(toVisible(span)),
    place: span => {
      const visible = toVisible(span)
      const source = toSource(visible)
      const quote = page.html ? page.visible.text.slice(...visible) : page.source.text.slice(...source)
      return { span: source, quote }
    },
  }
}
