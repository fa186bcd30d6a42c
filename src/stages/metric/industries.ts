import type { Quantity } from '../../model/mention.js'
import type { Atom, Clause } from './clause.js'
import type { Figure } from './figure.js'
import { EMPTY_PHRASE } from './phrase.js'
import type { Reading } from './scope.js'

const INDUSTRIES = ['第一产业', '第二产业', '第三产业'] as const
const WHOLE = '三次产业结构'
const SHARES = /^\d{1,3}(?:\.\d{1,3})? ?[:∶] ?\d{1,3}(?:\.\d{1,3})? ?[:∶] ?\d{1,3}(?:\.\d{1,3})?$/u
const OF_INDUSTRIES = /三次产业|一、?二、?三次?产业|三产/u
/** How far the shares may be from 100 by rounding. */
const ROUNDING = 0.3

/** 三次产业结构为[6.0:55.0:39.0]: the share of each industry. */
export function industryShares(clauses: readonly Clause[]): Reading[] {
  return clauses.flatMap(clause =>
    clause.atoms.flatMap(atom => {
      const { kind, quantity } = atom.mention
      return kind === 'metric' && quantity === null ? sharesOf(clause, atom) : []
    }),
  )
}

function sharesOf(clause: Clause, atom: Atom): Reading[] {
  const raw = clause.text.slice(atom.start, atom.end)
  if (!SHARES.test(raw) || !OF_INDUSTRIES.test(clause.text.slice(0, atom.start))) return []
  const numbers = [...raw.matchAll(/[\d.]+/gu)]
  const sum = numbers.reduce((total, [number]) => total + Number(number), 0)
  if (Math.abs(sum - 100) > ROUNDING) return []
  return numbers.map(([number], i) => shareOf(clause, atom, number, INDUSTRIES[i]!))
}

/** Its place is the whole ratio's: the ledger has one entry for it, and one time holds for all three. */
function shareOf(clause: Clause, { mention, start, end }: Atom, raw: string, industry: string): Reading {
  const { start: from, end: to } = mention
  const value = Number(raw)
  const exact = { low: null, high: null, unit: '%', bound: 'exact' } as const
  const quantity: Quantity = { start: from, end: to, raw, value, ...exact, outer: [from, to] }
  const alone = { before: [], after: [], chained: false, shared: [] }
  const figure: Figure = { clause, mention: { ...mention, quantity }, quantity, start, end, ...alone }
  const label = `${industry}比重`
  return {
    figure,
    rule: 'distributed',
    label,
    tokens: null,
    phrase: EMPTY_PHRASE,
    path: [WHOLE],
    change: null,
    level: false,
    stem: label,
    borrowed: false,
  }
}
