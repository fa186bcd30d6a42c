import type { Report, Requirement, Responsibility } from '../../src/model/report.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { type Count, type Counts, type Misses, missTeller, pooled } from './count.js'
import type { Gold, GoldPlace, GoldRequirement, GoldResponsibility } from './gold.js'
import { fold, type ScoredText } from './scored-text.js'

interface Listing<W, H> {
  readonly want: readonly W[]
  readonly have: readonly H[]
  same(have: H, want: W): boolean
  words(item: W | H): string
}

type Wanted = GoldPlace & { readonly optional?: boolean }
type Found = { readonly span: Span; readonly quote: string }

function scoreListing<W extends Wanted, H extends Found>(
  { want, have, same, words }: Listing<W, H>,
  text: ScoredText,
  miss: (words: string) => void,
): Count {
  const used = new Set<H>()
  let missed = 0
  for (const one of want) {
    const found = have.find(item => !used.has(item) && overlaps(item.span, text.span(one)) && same(item, one))
    if (found !== undefined) used.add(found)
    else if (!one.optional) {
      missed++
      miss(`missed: ${words(one)}`)
    }
  }
  const spared = (item: H) => want.some(one => one.optional && overlaps(item.span, text.span(one)))
  const extra = have.filter(item => !used.has(item) && !spared(item))
  for (const item of extra) miss(`not one: “${item.quote}” ${words(item)}`)
  return pooled(used.size, extra.length, missed)
}

const listOf = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T]

function sameRequirement(have: Requirement, want: GoldRequirement): boolean {
  return (
    [want.comparator, ...listOf(want.comparatorAlt as string)].includes(have.comparator) &&
    have.value === (want.value ?? null) &&
    fold(have.unit) === fold(want.unitHans ?? want.unit) &&
    [want.deadline ?? null, ...listOf(want.deadlineAlt as string | null)].includes(have.deadline)
  )
}

const requirementWords = (item: Requirement | GoldRequirement): string =>
  `${'raw' in item ? item.raw : ''} → ${item.comparator} ${item.value ?? ''}${item.unit ?? ''} ${item.deadline ?? ''}`

const names = (list: readonly string[] | undefined): string => JSON.stringify([...(list ?? [])].map(fold).sort())
const duties = ['lead', 'support', 'responsible'] as const

const sameResponsibility = (have: Responsibility, want: GoldResponsibility): boolean =>
  duties.every(duty => names(have[duty]) === names(want[`${duty}Hans`] ?? want[duty]))

/** F1 over what is asked, and over who answers for it, each at the right place. */
export function scoreDuties(gold: Gold, record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  const counts: Counts = {}
  if (gold.requirements !== undefined) {
    const listing = {
      want: gold.requirements,
      have: record.requirements ?? [],
      same: sameRequirement,
      words: requirementWords,
    }
    counts.requirements = scoreListing(listing, text, missTeller(misses, 'requirements'))
  }
  if (gold.responsible !== undefined) {
    const words = (item: Responsibility | GoldResponsibility) => JSON.stringify(duties.map(duty => item[duty] ?? []))
    const listing = { want: gold.responsible, have: record.responsibilities ?? [], same: sameResponsibility, words }
    counts.responsibilities = scoreListing(listing, text, missTeller(misses, 'responsibilities'))
  }
  return counts
}
