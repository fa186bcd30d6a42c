import type { Claim, Heading } from './model/draft.js'
import type { DateMention, Quantity } from './model/mention.js'
import type { ReportKind } from './model/report.js'
import type { Mention, ReadSentence, Sentence } from './model/sentence.js'
import type { KindRules } from './stages/kind/compile-kinds.js'
import { readMentions } from './stages/kind/read-mentions.js'
import { inDocument } from './text/sentence-offsets.js'

/** How numbers are found in a sentence: quantities, dates, and what tells their kinds. */
export interface NumberReading {
  readonly quantities: (text: string) => Quantity[]
  readonly dates: (text: string) => DateMention[]
  readonly rules: KindRules
  readonly kind: ReportKind
}

const NUMERAL = /[0-9〇零一二三四五六七八九十百千万亿两半廿数几去今本上前明同翻]/u

/** The sentences with all their numbers; one without a numeral has none. */
export function readProse(
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  reading: NumberReading,
): ReadSentence[] {
  const titles = titlesOf(headings)
  const items = new Set(headings.filter(h => h.inline).map(h => h.id))
  let lead: Sentence | null = null
  let last: Sentence | null = null
  return sentences.map(sentence => {
    if (sentence.text.endsWith(':')) lead = sentence
    else if (last !== null && !goesOn(sentence, last, items)) lead = null
    last = sentence
    const mentions = NUMERAL.test(sentence.text) ? mentionsOf(sentence, titles, lead?.text ?? null, reading) : []
    return { ...sentence, mentions }
  })
}

/** `改进措施:` leads into the rest of its paragraph and into the items 一是, 二是 behind it. */
const goesOn = ({ paragraph, section }: Sentence, last: Sentence, items: ReadonlySet<string>): boolean =>
  paragraph === last.paragraph || (section !== null && section !== last.section && items.has(section))

function mentionsOf(
  sentence: Sentence,
  titles: ReadonlyMap<string, readonly string[]>,
  lead: string | null,
  { quantities, dates, rules, kind }: NumberReading,
): Mention[] {
  const headings = sentence.section === null ? [] : (titles.get(sentence.section) ?? [])
  return readMentions(sentence, quantities(sentence.text), dates(sentence.text), rules, { kind, headings, lead })
}

/** Titles of each section and of the sections around it, innermost first. */
function titlesOf(headings: readonly Heading[]): Map<string, readonly string[]> {
  const titles = new Map<string, readonly string[]>()
  for (const h of headings) {
    const above = h.parent === null ? [] : (titles.get(h.parent) ?? [])
    titles.set(h.id, h.title === null ? above : [h.title, ...above])
  }
  return titles
}

/** The ledger's entries for the numbers of the prose; a metric's holds its bound words too. */
export function mentionClaims(sentences: readonly ReadSentence[]): Claim[] {
  return sentences.flatMap(sentence =>
    sentence.mentions.map(({ start, end, kind, rule, quantity }) => {
      const [from, to] = kind === 'metric' && quantity !== null ? quantity.outer : [start, end]
      return { span: inDocument(sentence, from, to), kind, rule }
    }),
  )
}

/** Numbers in a table's labels count nothing: 不同方式公开相同信息计1条 names a rule of the form. */
export const labelClaims = (claims: readonly Claim[]): Claim[] =>
  claims.map(claim => (COUNTS.has(claim.kind) ? { ...claim, kind: 'name', rule: 'name/table-label' } : claim))

const COUNTS: ReadonlySet<Claim['kind']> = new Set<Claim['kind']>(['metric', 'unexplained'])
