import type { Sentence } from '../model/sentence.js'
import type { Span } from '../model/span.js'

/** A stretch of the document in offsets of a sentence's text. */
export function inSentence(sentence: Sentence, [start, end]: Span): Span {
  const at = (offset: number): number => {
    let low = 0
    let high = sentence.at.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentence.at[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return [at(start), at(end)]
}

/** Where a stretch of a sentence's text stands in the document. */
export const inDocument = (sentence: Sentence, start: number, end: number): Span => [
  sentence.at[start]!,
  sentence.at[Math.max(start, end - 1)]! + 1,
]
