import type { Contact, Report } from '../../src/model/report.js'
import { type Counts, type Misses, missTeller, share } from './count.js'
import type { Gold } from './gold.js'
import { fold } from './scored-text.js'

type Tell = (words: string) => void
type PlainContact = Pick<Contact, 'type' | 'value'>

const marks = (contacts: readonly PlainContact[]): Set<string> =>
  new Set(contacts.map(({ type, value }) => `${type}|${fold(value)}`))

/** F1 of the contacts, null where neither side has any. */
function contactScore(want: readonly PlainContact[], have: readonly PlainContact[], miss: Tell): number | null {
  const theirs = marks(want)
  const mine = marks(have)
  for (const contact of theirs) if (!mine.has(contact)) miss(`contact missed: ${contact}`)
  for (const contact of mine) if (!theirs.has(contact)) miss(`contact too many: ${contact}`)
  const both = [...theirs].filter(contact => mine.has(contact)).length
  return theirs.size + mine.size === 0 ? null : (2 * both) / (theirs.size + mine.size)
}

function same(want: unknown, have: unknown): boolean {
  if (want === null) return have === null
  if (Array.isArray(want)) return JSON.stringify(want) === JSON.stringify(have)
  return have !== null && fold(String(want)) === fold(String(have))
}

function rightField(key: string, want: unknown, have: unknown, gold: Gold): boolean {
  const allowed = [want, gold.metaHans?.[key], ...(gold.metaAlt?.[key] ?? [])]
  return allowed.filter(value => value !== undefined).some(value => same(value, have))
}

/** Share of the stated fields that are right; the kind of the document counts as one, contacts by F1. */
export function scoreMeta(gold: Gold, record: Partial<Report>, misses: Misses): Counts {
  const miss: Tell = missTeller(misses, 'meta')
  const mine = (record.meta ?? {}) as Readonly<Record<string, unknown>>
  const scores: number[] = []
  if (gold.kind) {
    scores.push(record.kind === gold.kind ? 1 : 0)
    if (record.kind !== gold.kind) miss(`kind: ${record.kind}, not ${gold.kind}`)
  }
  for (const [key, want] of Object.entries(gold.meta ?? {})) {
    const have = mine[key] ?? null
    if (key === 'contacts') {
      const score = contactScore((want ?? []) as PlainContact[], (have ?? []) as PlainContact[], miss)
      if (score !== null) scores.push(score)
      continue
    }
    const right = rightField(key, want, have, gold)
    scores.push(right ? 1 : 0)
    if (!right) miss(`${key}: ${JSON.stringify(have)}, not ${JSON.stringify(want)}`)
  }
  return {
    meta: share(
      scores.reduce((sum, score) => sum + score, 0),
      scores.length,
    ),
  }
}
