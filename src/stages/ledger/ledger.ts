import type { Document } from '../../model/document.js'
import type { Claim } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { holdingCursor } from '../../text/span-cursor.js'

/** An entry longer than this is cut: no number is. URLs and noise may be longer. */
const LONGEST = 48
const LONGEST_LOOSE = 240

/**
 * The ledger: every number of the document with its kind, in order, none overlapping.
 * Claims count in the order given: the first to name a place keeps it. What nobody claims is `unexplained` inside the
 * body and `noise` outside.
 */
export function ledger(document: Document, claims: readonly Claim[], body: readonly Span[]): Claim[] {
  const taken = new Uint8Array(document.text.length)
  const entries = claims.filter(({ span: [start, end], kind }) => {
    const limit = kind === 'contact' || kind === 'noise' ? LONGEST_LOOSE : LONGEST
    if (end - start > limit || start >= end || isTaken(taken, start, end)) return false
    taken.fill(1, start, end)
    return true
  })
  entries.sort(byPlace)
  return withLoose(entries, looseRuns(document.text, taken), body)
}

const byPlace = (a: Claim, b: Claim): number => a.span[0] - b.span[0]

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (taken[i] === 1) return true
  return false
}

/** The entries with what nobody claims, both in order. */
function withLoose(entries: readonly Claim[], loose: readonly Span[], body: readonly Span[]): Claim[] {
  if (loose.length === 0) return [...entries]
  const inBody = holdingCursor(body)
  const all: Claim[] = []
  let next = 0
  for (const span of loose) {
    while (next < entries.length && entries[next]!.span[0] < span[0]) all.push(entries[next++]!)
    const kind = inBody(span[0], span[0] + 1) ? 'unexplained' : 'noise'
    all.push({ span, kind, rule: 'ledger/unclaimed' })
  }
  while (next < entries.length) all.push(entries[next++]!)
  return all
}

/** Runs of digits that no claim holds, cut where a claim cuts them and where they grow too long. */
function looseRuns(text: string, taken: Uint8Array): Span[] {
  const found: Span[] = []
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text, i) || taken[i] === 1) continue
    let to = i + 1
    while (to - i < LONGEST && taken[to] === 0 && goesOn(text, to)) to++
    while (!isDigit(text, to - 1)) to--
    found.push([i, to])
    i = to - 1
  }
  return found
}

/** Behind a digit another, or a mark between two, as in 1,000 and 12:30. */
const goesOn = (text: string, at: number): boolean =>
  isDigit(text, at) || ('.,:/-'.includes(text[at]!) && isDigit(text, at + 1))

const isDigit = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i)
  return code >= 0x30 && code <= 0x39
}
