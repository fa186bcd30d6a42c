import type { KindCues, KindKnowledge, KindRule } from '../../model/kind-rule.js'
import type { NumberKind } from '../../model/report.js'

export interface CompiledRule {
  readonly id: string
  readonly kind: NumberKind
  readonly pattern: RegExp
}

export type CompiledCues = { readonly [K in keyof KindCues]: RegExp }

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

const anywhere = (words: readonly string[]): RegExp => new RegExp(`(?:${words.join('|')})`, 'u')
const atEnd = (words: readonly string[], gap: string): RegExp => new RegExp(`(?:${words.join('|')})${gap}$`, 'u')
const atStart = (words: readonly string[], gap: string): RegExp => new RegExp(`^${gap}(?:${words.join('|')})`, 'u')

/** Patterns built once from what is known about kinds. */
export function compileKinds(knowledge: KindKnowledge): KindRules {
  const { cues } = knowledge
  return {
    beforeDates: compileAll(knowledge.beforeDates),
    afterDates: compileAll(knowledge.afterDates),
    leftovers: compileAll(knowledge.leftovers),
    cues: {
      limitBefore: atEnd(cues.limitBefore, '[^,。;:、]{0,6}'),
      limitAfter: atStart(cues.limitAfter, '(?:的时间|时间)?'),
      modal: anywhere(cues.modal),
      done: anywhere(cues.done),
      planSection: anywhere(cues.planSection),
      planClause: anywhere(cues.planClause),
      planSentence: anywhere(cues.planSentence),
      measuredTime: atEnd(cues.measuredTime, '[^,。;、]{0,4}'),
      timeUnit: new RegExp(`^(?:${cues.timeUnit.join('|')})$`, 'u'),
      bareLabel: atEnd(cues.bareLabel, '[”")约近超:了]?'),
      countingVerb: atEnd(cues.countingVerb, '[^,。;、“”]{0,3}'),
      distributed: atEnd(cues.distributed, ''),
    },
  }
}
