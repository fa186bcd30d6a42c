import type { Span } from '../model/span.js'

/**
 * Looks up which of some ordered, disjoint spans meet a stretch, for stretches asked in rising order.
 * Spans that lie before the stretch are passed once and for all, so that the whole walk is linear.
 */
export function spanCursor(spans: readonly Span[]): (stretch: Span) => Span[] {
  let next = 0
  return ([start, end]) => {
    while (next < spans.length && spans[next]![1] <= start) next++
    const met: Span[] = []
    for (let i = next; i < spans.length && spans[i]![0] < end; i++) met.push(spans[i]!)
    return met
  }
}

/** Tells whether one of some ordered, disjoint spans holds a stretch, for stretches asked in rising order. */
export function holdingCursor(spans: readonly Span[]): (start: number, end: number) => boolean {
  let next = 0
  return (start, end) => {
    while (next < spans.length && spans[next]![1] <= start) next++
    return next < spans.length && spans[next]![0] <= start && end <= spans[next]![1]
  }
}

/** The same stretches in order, those that overlap made one. */
export function mergedSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && span[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])]
    else merged.push(span)
  }
  return merged
}
