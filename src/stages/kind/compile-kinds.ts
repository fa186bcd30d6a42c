import type { KindCue, KindKnowledge, KindRule } from '../../model/kind-rule.js'
import type { NumberKind } from '../../model/report.js'
import { compileCues } from '../../text/compile-cues.js'

export interface CompiledRule {
  readonly id: string
  readonly kind: NumberKind
  readonly pattern: RegExp
}

export type CompiledCues = Readonly<Record<KindCue, RegExp>>

/** Rules and cues ready to run. */
export interface KindRules {
  readonly beforeDates: readonly CompiledRule[]
  readonly afterDates: readonly CompiledRule[]
  readonly leftovers: readonly CompiledRule[]
  readonly cues: CompiledCues
}

export const compileKindRule = (rule: KindRule): CompiledRule => ({
  id: rule.id,
  kind: rule.kind,
  pattern: new RegExp(rule.pattern, 'gdu'),
})

const compileAll = (rules: readonly KindRule[]): CompiledRule[] => rules.map(compileKindRule)

/** Patterns built once from what is known about kinds. */
export const compileKinds = (knowledge: KindKnowledge): KindRules => ({
  beforeDates: compileAll(knowledge.beforeDates),
  afterDates: compileAll(knowledge.afterDates),
  leftovers: compileAll(knowledge.leftovers),
  cues: compileCues(knowledge.cues),
})
