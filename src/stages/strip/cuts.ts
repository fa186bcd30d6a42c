import type { Span } from '../../model/span.js'

export interface Removal {
  readonly span: Span
  readonly reason: string
}

/** Removals in order, none inside another; neighbours of one reason joined over blanks. */
export function settle(removals: readonly Removal[], text: string): Removal[] {
  const sorted = removals
    .filter(r => r.span[1] > r.span[0])
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const out: Removal[] = []
  for (const { span, reason } of sorted) {
    const last = out.at(-1)
    const start = last === undefined ? span[0] : Math.max(span[0], last.span[1])
    if (start >= span[1]) continue
    const touches = last !== undefined && last.reason === reason && isBlank(text, last.span[1], start)
    if (touches) out[out.length - 1] = { span: [last.span[0], span[1]], reason }
    else out.push({ span: [start, span[1]], reason })
  }
  return out.map(r => ({ span: trim(text, r.span), reason: r.reason })).filter(r => r.span[1] > r.span[0])
}

/** What the removals leave, blanks at the ends trimmed. */
export function remainder(removals: readonly Removal[], text: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const { span } of [...removals, { span: [text.length, text.length] as Span }]) {
    const left = trim(text, [at, span[0]])
    if (left[1] > left[0]) spans.push(left)
    at = span[1]
  }
  return spans
}

const BLANK = /\s/u

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!BLANK.test(text[i]!)) return false
  return true
}

function trim(text: string, [start, end]: Span): Span {
  let from = start
  let to = end
  while (from < to && BLANK.test(text[from]!)) from++
  while (to > from && BLANK.test(text[to - 1]!)) to--
  return [from, to]
}
