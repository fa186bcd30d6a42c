import type { Citation, Report } from '../../src/model/report.js'
import { overlaps } from '../../src/model/span.js'
import { type Counts, type Misses, missTeller, pooled } from './count.js'
import type { Gold, GoldCitation } from './gold.js'
import { fold, type ScoredText } from './scored-text.js'

const present = (text: string | undefined): text is string => Boolean(text)
const inWords = ({ title, number }: { readonly title: string; readonly number?: string | null }): string =>
  `《${title}》${number ?? ''}`

function sameCitation(have: Citation, want: GoldCitation): boolean {
  const titles = [want.title, want.titleHans, ...(want.titleAlt ?? [])].filter(present).map(fold)
  const numbers = [fold(want.numberHans ?? want.number), fold(want.number)]
  return titles.includes(fold(have.title)) && numbers.includes(fold(have.number))
}

/** F1 over titles as printed with their document numbers. */
export function scoreCitations(gold: Gold, record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  if (gold.citations === undefined) return {}
  const miss = missTeller(misses, 'citations')
  const ignored = (gold.ignoreCitations ?? []).map(([start, end]) => [text.at(start), text.at(end)] as const)
  const have = (record.citations ?? []).filter(citation => !ignored.some(span => overlaps(span, citation.span)))
  const used = new Set<Citation>()
  let missed = 0
  for (const want of gold.citations) {
    const near = have.filter(citation => !used.has(citation) && overlaps(citation.span, text.span(want)))
    const found = near.find(citation => sameCitation(citation, want))
    if (found !== undefined) used.add(found)
    else if (!want.optional || near.length > 0) {
      missed++
      miss(`missed: ${inWords(want)}; here: ${near[0] === undefined ? 'nothing' : inWords(near[0])}`)
    }
  }
  const extra = have.filter(citation => !used.has(citation))
  const anywhere = (citation: Citation) => gold.citations?.some(want => overlaps(citation.span, text.span(want)))
  for (const citation of extra) if (!anywhere(citation)) miss(`not a citation: ${inWords(citation)}`)
  return { citations: pooled(used.size, extra.length, missed) }
}
