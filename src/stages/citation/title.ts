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

const OPENING: Readonly<Record<string, string>> = { ')': '(', '〕': '〔', '》': '', '〉': '', '>': '', '”': '' }
const SUFFIX = 22

/** The title without (试行), (2019年修订) and closing marks at its end: they say nothing about what a document is. */
function withoutSuffix(title: string): string {
  const opening = OPENING[title.at(-1) ?? '']
  if (opening === undefined) return title
  const at = opening === '' ? title.length - 1 : title.lastIndexOf(opening)
  return at > 0 && title.length - at <= SUFFIX ? title.slice(0, at).trim() : title
}

/** The title names a document: a law, notice, plan, report; not a newspaper, programme, form, slogan. */
export function namesDocument(title: string, rules: TitleRules): boolean {
  let core = title.trim()
  for (let i = 0; i < 3; i++) core = withoutSuffix(core)
  return !rules.other.test(core) && rules.document.test(core)
}
