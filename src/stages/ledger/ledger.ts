import type { Document } from '../../model/document.js'
import type { Claim } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { matchesOf } from '../../text/matches.js'

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
  const entries: Claim[] = []
  const take = (claim: Claim): void => {
    taken.fill(1, claim.span[0], claim.span[1])
    entries.push(claim)
  }
  for (const claim of claims) {
    const [start, end] = claim.span
    const limit = claim.kind === 'contact' || claim.kind === 'noise' ? LONGEST_LOOSE : LONGEST
    if (end - start > limit || start >= end || taken.subarray(start, end).includes(1)) continue
    take(claim)
  }
  for (const span of loose(document.text, taken))
    take({ span, kind: inside(body, span[0]) ? 'unexplained' : 'noise', rule: 'ledger/unclaimed' })
  return entries.sort((a, b) => a.span[0] - b.span[0])
}

const DIGITS = /\d+(?:[.,:/-]\d+)*/gu

/** Runs of digits that no claim holds, cut where a claim cuts them and where they grow too long. */
function loose(text: string, taken: Uint8Array): Span[] {
  const found: Span[] = []
  for (const hit of matchesOf(DIGITS, text)) {
    const end = hit.index + hit[0].length
    for (let i = hit.index; i < end; ) {
      if (taken[i] === 1 || !isDigit(text, i)) {
        i++
        continue
      }
      let to = i
      while (to < end && taken[to] === 0 && to - i < LONGEST) to++
      while (!isDigit(text, to - 1)) to--
      found.push([i, to])
      i = to
    }
  }
  return found
}

const isDigit = (text: string, i: number): boolean => text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39

function inside(body: readonly Span[], offset: number): boolean {
  let low = 0
  let high = body.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [start, end] = body[middle]!
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return true
  }
  return false
}
