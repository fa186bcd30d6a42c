import type { Mention } from '../../model/sentence.js'

/** Mentions of one sentence in the making: who comes first keeps the place. */
export interface Ledger {
  readonly mentions: Mention[]
  /** 1 where a character is taken. */
  readonly taken: Uint8Array
}

export const newLedger = (length: number): Ledger => ({ mentions: [], taken: new Uint8Array(length) })

export function isFree(ledger: Ledger, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (ledger.taken[i] === 1) return false
  return true
}

export function take(ledger: Ledger, mention: Mention): void {
  ledger.taken.fill(1, mention.start, mention.end)
  ledger.mentions.push(mention)
}
