import type { CitationKnowledge } from '../../model/citation-knowledge.js'

export interface TitleRules {
  readonly document: RegExp
  readonly other: RegExp
  readonly alias: RegExp
}

const alternatives = (words: readonly string[]): string => words.join('|')

/** Patterns built once from what is known about titles. */
export const compileCitations = (knowledge: CitationKnowledge): TitleRules => ({
  document: new RegExp(`^(?:${alternatives(knowledge.openings)})|(?:${alternatives(knowledge.documentNouns)})$`, 'u'),
  other: new RegExp(`(?:${alternatives(knowledge.otherNouns)})$`, 'u'),
  alias: new RegExp(
    `^[^》《\\n。]{0,40}?(?:${alternatives(knowledge.aliasWords)})(?:为|:)? ?[《“](?<alias>[^》”《“\\n。]{1,30})[》”]`,
    'u',
  ),
})

/** (试行), (2019年修订), (征求意见稿) say nothing about what a document is. */
const SUFFIX = /(?:\([^()]{1,20}\)|〔[^〔〕]{1,20}〕|[》〉>”])$/u

/** The title names a document: a law, notice, plan, report; not a newspaper, programme, form, slogan. */
export function namesDocument(title: string, rules: TitleRules): boolean {
  let core = title.trim()
  for (let i = 0; i < 3; i++) core = core.replace(SUFFIX, '').trim()
  return !rules.other.test(core) && rules.document.test(core)
}
