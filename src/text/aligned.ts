import type { Aligned } from '../model/aligned.js'
import type { Span } from '../model/span.js'

/** Gathers runs in order, as plain integers; neighbours that map character by character are joined. */
export class Runs {
  private at: Int32Array = new Int32Array(FIRST)
  private from: Int32Array = new Int32Array(FIRST)
  private to: Int32Array = new Int32Array(FIRST)
  private count = 0
  /** Where the last run ends in the origin, if it maps character by character. */
  private open = -1
  /** Length of the text so far. */
  length = 0

  /** Adds a text of that length, which stands for `[from, to)` of the origin. */
  add(length: number, from: number, to: number): void {
    const even = length === to - from
    if (even && this.open === from) this.to[this.count - 1] = to
    else {
      if (this.count === this.at.length) this.grow()
      this.at[this.count] = this.length
      this.from[this.count] = from
      this.to[this.count] = to
      this.count++
    }
    this.open = even ? to : -1
    this.length += length
  }

  aligned(text: string): Aligned {
    const { at, from, to, count } = this
    return { text, at: at.slice(0, count), from: from.slice(0, count), to: to.slice(0, count) }
  }

  private grow(): void {
    this.at = longer(this.at)
    this.from = longer(this.from)
    this.to = longer(this.to)
  }
}

const FIRST = 512

function longer(values: Int32Array): Int32Array {
  const twice = new Int32Array(2 * values.length)
  twice.set(values)
  return twice
}

/** Builds an {@link Aligned} from pieces in order. */
export class AlignedBuilder {
  private readonly pieces: string[] = []
  private readonly runs = new Runs()

  get length(): number {
    return this.runs.length
  }

  /** Adds `text`, which stands for `[from, to)` of the origin. */
  push(text: string, from: number, to: number): void {
    if (text.length === 0) return
    this.pieces.push(text)
    this.runs.add(text.length, from, to)
  }

  done(): Aligned {
    return this.runs.aligned(this.pieces.join(''))
  }
}

/** The text itself, each character leading to itself. */
export function identity(text: string): Aligned {
  const runs = new Runs()
  if (text.length > 0) runs.add(text.length, 0, text.length)
  return runs.aligned(text)
}

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
