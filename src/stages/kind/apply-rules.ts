import type { CompiledRule, Phase } from './compile-kinds.js'
import { isFree, type Ledger, take } from './ledger.js'

const NUMERAL = /[0-9一二三四五六七八九十百千两〇零二]/u

/** Lets each of some rules (those that can match at all) take the numbers that it explains, first rule first. */
export function applyRules(text: string, rules: readonly CompiledRule[], phase: Phase, ledger: Ledger): void {
  for (let i = 0; i < rules.length; i++) if (rules[i]!.phase === phase) applyRule(text, rules[i]!, ledger)
}

function applyRule(text: string, rule: CompiledRule, ledger: Ledger): void {
  const { pattern } = rule
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start, end] = numberOf(rule, text, match)
    if (start === end) {
      if (match[0] === '') pattern.lastIndex++
      continue
    }
    if (!isFree(ledger, start, end) || (rule.kind !== 'contact' && !NUMERAL.test(text.slice(start, end)))) continue
    take(ledger, { start, end, kind: rule.kind, rule: rule.id, quantity: null, date: null })
  }
}

/** Where the number itself stands in a match; indices cost much, so they are asked for where a rule names it. */
function numberOf(rule: CompiledRule, text: string, match: RegExpExecArray): readonly [number, number] {
  const whole = [match.index, match.index + match[0].length] as const
  if (rule.indexed === null) return whole
  rule.indexed.lastIndex = match.index
  return rule.indexed.exec(text)?.indices?.groups?.n ?? whole
}

/** The rule's own finds, for the test of its examples. */
export const findsOf = (rule: CompiledRule, text: string): string[] =>
  [...text.matchAll(rule.pattern)].map(match => text.slice(...numberOf(rule, text, match)))
