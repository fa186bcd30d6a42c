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

/**
 * Looks up the first offset of an aligned text whose origin reaches beyond an offset, as `alignedOffset` does; each
 * search begins where the last one ended.
 */
export function offsetCursor({ text, at, from, to }: Aligned): (offset: number) => number {
  let run = 0
  return offset => {
    let low = run > 0 && to[run - 1]! > offset ? 0 : run
    const near = Math.min(low + NEAR, at.length)
    while (low < near && to[low]! <= offset) low++
    let high = low < near ? low : at.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (to[middle]! <= offset) low = middle + 1
      else high = middle
    }
    run = low
    if (low === at.length) return text.length
    const even = (at[low + 1] ?? text.length) - at[low]! === to[low]! - from[low]!
    return even ? at[low]! + Math.max(0, offset - from[low]!) : at[low]!
  }
}
