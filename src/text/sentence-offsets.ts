import type { Sentence } from '../model/sentence.js'
import type { Span } from '../model/span.js'

/** A stretch of the document in offsets of a sentence's text. */
export function inSentence(sentence: Sentence, [start, end]: Span): Span {
  return [offsetOf(sentence, start), offsetOf(sentence, end)]
}

/** The first letter of a sentence that stands at a place of the document or behind it. */
function offsetOf({ text, at, span }: Sentence, place: number): number {
  if (at === null) return Math.min(Math.max(place - span[0], 0), text.length)
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a stretch of a sentence's text stands in the document. */
export function inDocument({ at, span }: Sentence, start: number, end: number): Span {
  const last = Math.max(start, end - 1)
  return at === null ? [span[0] + start, span[0] + last + 1] : [at[start]!, at[last]! + 1]
}
