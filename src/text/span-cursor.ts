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
