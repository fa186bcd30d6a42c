import type { KindCue, KindKnowledge, KindRule } from '../../model/kind-rule.js'
import type { NumberKind } from '../../model/report.js'
import { compileCues } from '../../text/compile-cues.js'
import { sieveOf } from '../../text/sieve.js'

/** When a rule has its turn: before dates, after dates, or for what is left over. */
export type Phase = 'beforeDates' | 'afterDates' | 'leftovers'

export interface CompiledRule {
  readonly id: string
  readonly kind: NumberKind
  readonly pattern: RegExp
  /** The same with indices, where the pattern names the number's own place. */
  readonly indexed: RegExp | null
  readonly phase: Phase
}

export type CompiledCues = Readonly<Record<KindCue, RegExp>>

/** Rules and cues ready to run. */
export interface KindRules {
  /** The rules that a text may match, in order of precedence. */
  readonly possibleIn: (text: string) => readonly CompiledRule[]
  readonly cues: CompiledCues
}

export const compileKindRule = ({ id, kind, pattern }: KindRule, phase: Phase = 'leftovers'): CompiledRule => ({
  id,
  kind,
  pattern: new RegExp(pattern, 'gu'),
  indexed: pattern.includes('(?<n>') ? new RegExp(pattern, 'dgu') : null,
  phase,
})

const PHASES: readonly Phase[] = ['beforeDates', 'afterDates', 'leftovers']

/** Patterns built once from what is known about kinds. */
export function compileKinds(knowledge: KindKnowledge): KindRules {
  const rules = PHASES.flatMap(phase => knowledge[phase].map(rule => compileKindRule(rule, phase)))
  const sift = sieveOf(PHASES.flatMap(phase => knowledge[phase].map(rule => rule.pattern)))
  return {
    possibleIn: text => sift(text).map(place => rules[place]!),
    cues: compileCues(knowledge.cues),
  }
}
