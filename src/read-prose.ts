import type { Claim, Heading } from './model/draft.js'
import type { DateMention, Quantity } from './model/mention.js'
import type { ReportKind } from './model/report.js'
import type { Mention, ReadSentence, Sentence } from './model/sentence.js'
import type { Span } from './model/span.js'
import type { KindRules } from './stages/kind/compile-kinds.js'
import { readMentions } from './stages/kind/read-mentions.js'
import { inDocument, inSentence } from './text/sentence-offsets.js'

/** How numbers are found in a sentence: quantities, dates, and what tells their kinds. */
export interface NumberReading {
  readonly quantities: (text: string) => Quantity[]
  readonly dates: (text: string) => DateMention[]
  readonly rules: KindRules
  readonly kind: ReportKind
}

const NUMERAL = /[0-9〇零一二三四五六七八九十百千万亿两半廿数几去今本上前明同翻]/u

const NO_MENTIONS: readonly Mention[] = []

/** The sentences with all their numbers; one without a numeral has none. */
export function readProse(
  sentences: readonly Sentence[],
  headings: readonly Heading[],
  reading: NumberReading,
): ReadSentence[] {
  const titles = titlesOf(headings)
  const markers = headings.map(h => [h.span[0], h.span[0] + h.marker.length] as const)
  let next = 0
  return sentences.map(sentence => {
    while (next < markers.length && markers[next]![1] <= sentence.span[0]) next++
    const { text, at, span, paragraph, section, role } = sentence
    const mentions = NUMERAL.test(text) ? mentionsOf(sentence, titles, markers, next, reading) : NO_MENTIONS
    return { text, at, span, paragraph, section, role, mentions }
  })
}

function mentionsOf(
  sentence: Sentence,
  titles: ReadonlyMap<string, readonly string[]>,
  markers: readonly Span[],
  next: number,
  reading: NumberReading,
): readonly Mention[] {
  const claimed: Span[] = []
  for (let i = next; i < markers.length && markers[i]![0] < sentence.span[1]; i++)
    claimed.push(inSentence(sentence, markers[i]!))
  const headings = sentence.section === null ? [] : (titles.get(sentence.section) ?? [])
  const context = { kind: reading.kind, headings, claimed }
  return readMentions(sentence, reading.quantities(sentence.text), reading.dates(sentence.text), reading.rules, context)
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

const COUNTS: ReadonlySet<Claim['kind']> = new Set<Claim['kind']>(['metric', 'requirement', 'unexplained'])
