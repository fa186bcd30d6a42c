import type { Aligned } from '../model/aligned.js'
import type { Span } from '../model/span.js'

/** So many runs on, the next place is sooner found by halving. */
const NEAR = 8

/**
 * Looks up which stretch of the origin a stretch of an aligned text came from, as `originSpan` does; each search begins
 * where the last one ended, so that places asked in order are found at once.
 */
export function originCursor({ text, at, from, to }: Aligned): (span: Span) => Span {
  let run = 0
  const seek = (offset: number): void => {
    let low = at[run]! <= offset ? run : 0
    const near = Math.min(low + NEAR, at.length)
    while (low + 1 < near && at[low + 1]! <= offset) low++
    let high = low + 1 < near ? low : at.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (at[middle]! <= offset) low = middle
      else high = middle - 1
    }
    run = low
  }
  const isEven = (): boolean => (at[run + 1] ?? text.length) - at[run]! === to[run]! - from[run]!
  const startOf = (offset: number): number => {
    seek(offset)
    return isEven() ? from[run]! + (offset - at[run]!) : from[run]!
  }
  const endOf = (offset: number): number => {
    seek(offset)
    return isEven() ? from[run]! + (offset - at[run]!) + 1 : to[run]!
  }
  return ([start, end]) => {
    if (text.length === 0) return [0, 0]
    if (start < end) return [startOf(start), endOf(end - 1)]
    const here = start < text.length ? startOf(start) : endOf(text.length - 1)
    return [here, here]
  }
}
