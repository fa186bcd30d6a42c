import type { Span } from '../../model/span.js'

/** Longest title that is taken for one; longer stretches are an unclosed mark. */
const LONGEST = 160

/** Outermost pairs of 《》 with their marks, in order. An unclosed 《 hides nothing behind it. Linear in the text. */
export function titlePairs(text: string): Span[] {
  const pairs: Span[] = []
  const open: number[] = []
  for (let i = text.indexOf('《'); i >= 0; i = nextMark(text, i + 1)) {
    if (text[i] === '《') {
      open.push(i)
      continue
    }
    const start = open.pop()
    if (start === undefined || i - start > LONGEST) continue
    while (pairs.length > 0 && pairs[pairs.length - 1]![0] > start) pairs.pop()
    pairs.push([start, i + 1])
  }
  return pairs
}

const MARK = /[《》]/gu

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? -1
}
