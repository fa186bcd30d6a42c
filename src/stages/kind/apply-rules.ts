import type { Quantity } from '../../model/mention.js'
import type { CompiledRule } from './compile-kinds.js'
import { isFree, type Ledger, take } from './ledger.js'

const NUMERAL = /[0-9一二三四五六七八九十百千两〇零二]/u

/** Lets each rule take the numbers that it explains, first rule first. */
export function applyRules(text: string, rules: readonly CompiledRule[], ledger: Ledger): void {
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      const [start, end] = match.indices?.groups?.n ?? match.indices![0]!
      if (
        start === end ||
        !isFree(ledger, start, end) ||
        (rule.kind !== 'contact' && !NUMERAL.test(text.slice(start, end)))
      )
        continue
      take(ledger, { start, end, kind: rule.kind, rule: rule.id, quantity: null, date: null })
    }
  }
}

/** The rule's own finds, for the test of its examples. */
export const findsOf = (rule: CompiledRule, text: string): string[] =>
  [...text.matchAll(rule.pattern)].map(match => text.slice(...(match.indices?.groups?.n ?? match.indices![0]!)))

export const overlapsQuantity = (quantity: Quantity, start: number, end: number): boolean =>
  quantity.outer[0] < end && start < quantity.outer[1]
