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
    const mentions = mayCount(sentence.text) ? mentionsOf(sentence, titles, lead?.text ?? null, reading) : NONE
    const { text, at, span, paragraph, section, role } = sentence
    return { text, at, span, paragraph, section, role, mentions }
  })
}

const NONE: readonly Mention[] = []

const NUMERAL = 1
const VAGUE = 2
/** Letters of numbers, and those that are numbers only in words such as 去年. */
const numeral = new Uint8Array(65_536)
for (const letter of '廿数几去今本上前明同翻') numeral[letter.charCodeAt(0)] = VAGUE
for (const letter of '0123456789〇零一二三四五六七八九十百千万亿两半') numeral[letter.charCodeAt(0)] = NUMERAL
/** A way to reach someone. */
const ADDRESS = /@|\.(?:gov|com|cn|org|net)|:\/\//u

/** Whether a sentence may hold a number of any kind. */
function mayCount(text: string): boolean {
  let vague = false
  for (let i = 0; i < text.length; i++) {
    const role = numeral[text.charCodeAt(i)]
    if (role === NUMERAL) return true
    if (role === VAGUE) vague = true
  }
  return vague && ADDRESS.test(text)
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
  const claims: Claim[] = []
  for (const sentence of sentences)
    for (const { start, end, kind, rule, quantity } of sentence.mentions) {
      const counted = kind === 'metric' && quantity !== null
      const span = counted ? inDocument(sentence, ...quantity.outer) : inDocument(sentence, start, end)
      claims.push({ span, kind, rule })
    }
  return claims
}

/** Numbers in a table's labels count nothing: 不同方式公开相同信息计1条 names a rule of the form. */
export const labelClaims = (claims: readonly Claim[]): Claim[] =>
  claims.map(claim => (COUNTS.has(claim.kind) ? { ...claim, kind: 'name', rule: 'name/table-label' } : claim))

const COUNTS: ReadonlySet<Claim['kind']> = new Set<Claim['kind']>(['metric', 'unexplained'])
