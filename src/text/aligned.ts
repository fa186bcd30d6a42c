import type { Aligned } from '../model/aligned.js'
import type { Span } from '../model/span.js'

/** Builds an {@link Aligned} from pieces in order; neighbours that map character by character are joined. */
export class AlignedBuilder {
  private readonly pieces: string[] = []
  private readonly at: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  length = 0

  /** Adds `text`, which stands for `[from, to)` of the origin. */
  push(text: string, from: number, to: number): void {
    if (text.length === 0) return
    const last = this.at.length - 1
    const even = text.length === to - from
    const joins =
      even && last >= 0 && this.to[last] === from && this.length - this.at[last]! === this.to[last]! - this.from[last]!
    if (joins) this.to[last] = to
    else {
      this.at.push(this.length)
      this.from.push(from)
      this.to.push(to)
    }
    this.pieces.push(text)
    this.length += text.length
  }

  done(): Aligned {
    return { text: this.pieces.join(''), at: this.at, from: this.from, to: this.to }
  }
}

/** The text itself, each character leading to itself. */
export const identity = (text: string): Aligned =>
  text.length === 0 ? { text, at: [], from: [], to: [] } : { text, at: [0], from: [0], to: [text.length] }

/** Index of the run that holds offset `i`. */
function runAt(a: Aligned, i: number): number {
  let low = 0
  let high = a.at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (a.at[middle]! <= i) low = middle
    else high = middle - 1
  }
  return low
}

const runLength = (a: Aligned, run: number): number => (a.at[run + 1] ?? a.text.length) - a.at[run]!

/** Where the character at `i` begins in the origin. */
export function originStart(a: Aligned, i: number): number {
  const run = runAt(a, i)
  const even = runLength(a, run) === a.to[run]! - a.from[run]!
  return even ? a.from[run]! + (i - a.at[run]!) : a.from[run]!
}

/** Where the character at `i` ends in the origin. */
export function originEnd(a: Aligned, i: number): number {
  const run = runAt(a, i)
  const even = runLength(a, run) === a.to[run]! - a.from[run]!
  return even ? a.from[run]! + (i - a.at[run]!) + 1 : a.to[run]!
}

/** The stretch of the origin that `[start, end)` of the aligned text came from. */
export function originSpan(a: Aligned, [start, end]: Span): Span {
  if (a.text.length === 0) return [0, 0]
  if (start >= end) {
    const here = start < a.text.length ? originStart(a, start) : originEnd(a, a.text.length - 1)
    return [here, here]
  }
  return [originStart(a, start), originEnd(a, end - 1)]
}

/** First offset of the aligned text whose origin reaches beyond `offset`: the way back from origin to text. */
export function alignedOffset(a: Aligned, offset: number): number {
  let low = 0
  let high = a.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (a.to[middle]! <= offset) low = middle + 1
    else high = middle
  }
  if (low === a.at.length) return a.text.length
  const even = runLength(a, low) === a.to[low]! - a.from[low]!
  return even ? a.at[low]! + Math.max(0, offset - a.from[low]!) : a.at[low]!
}
