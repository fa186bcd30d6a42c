import type { KindCue, KindKnowledge, KindRule } from '../../model/kind-rule.js'
import type { NumberKind } from '../../model/report.js'
import { compileCues } from '../../text/compile-cues.js'
import { type Sieve, sieveOf } from '../../text/sieve.js'

export interface CompiledRule {
  readonly id: string
  readonly kind: NumberKind
  readonly pattern: RegExp
  /** The same with indices, where the pattern names the number's own place. */
  readonly indexed: RegExp | null
  /** The rule's place in the sieve. */
  readonly place: number
}

export type CompiledCues = Readonly<Record<KindCue, RegExp>>

/** Rules and cues ready to run. */
export interface KindRules {
  readonly beforeDates: readonly CompiledRule[]
  readonly afterDates: readonly CompiledRule[]
  readonly leftovers: readonly CompiledRule[]
  /** Tells which rules a text may match, all lists in one row. */
  readonly sieve: Sieve
  readonly cues: CompiledCues
}

export const compileKindRule = ({ id, kind, pattern }: KindRule, place = 0): CompiledRule => ({
  id,
  kind,
  pattern: new RegExp(pattern, 'gu'),
  indexed: pattern.includes('(?<n>') ? new RegExp(pattern, 'dgu') : null,
  place,
})

/** Patterns built once from what is known about kinds. */
export function compileKinds({ beforeDates, afterDates, leftovers, cues }: KindKnowledge): KindRules {
  const all = [...beforeDates, ...afterDates, ...leftovers]
  const compiled = all.map(compileKindRule)
  const dates = beforeDates.length + afterDates.length
  return {
    beforeDates: compiled.slice(0, beforeDates.length),
    afterDates: compiled.slice(beforeDates.length, dates),
    leftovers: compiled.slice(dates),
    sieve: sieveOf(all.map(rule => rule.pattern)),
    cues: compileCues(cues),
  }
}
