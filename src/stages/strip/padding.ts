import { wholeFurniture } from './pieces.js'
import type { Work } from './work.js'

/** A layout table that lost its cells leaves bars by the dozen; a table written with bars has words between them. */
const FILLED_UP = /\|{12,}/u
const BARS = /\|[ |]*\||(?<=^|\n)\|(?=\n|$)| \|(?=\n|$)/gu
const MARKS = /\?{4,}(?: ?\?+)*/gu
/** A longer line between lines of the text is text. */
const SHORT = 80

/** Cuts runs that fill up lost cells, and furniture lines between lines of the text. */
export function cutPadding({ document, pages, cuts }: Work, begin: number, end: number): void {
  const { lines, text } = document
  if (begin >= end) return
  const from = lines[begin]!.span[0]
  const body = text.slice(from, lines[end - 1]!.span[1])
  for (const pattern of FILLED_UP.test(body) ? [BARS, MARKS] : [MARKS]) {
    for (const { index, 0: run } of body.matchAll(pattern)) {
      cuts.push({ span: [from + index, from + index + run.length], reason: 'padding' })
    }
  }
  for (let i = begin; i < end; i++) {
    const [start, stop] = lines[i]!.span
    if (stop - start > SHORT) continue
    const found = wholeFurniture(text, start, stop, 'inside', pages)
    if (found?.strong === true) cuts.push({ span: [start, stop], reason: found.reason })
  }
}
