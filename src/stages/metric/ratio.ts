import type { Quantity } from '../../model/mention.js'
import type { Ratio } from '../../model/ratio.js'
import type { Atom, Clause } from './clause.js'
import type { Figure } from './figure.js'
import { EMPTY_PHRASE } from './phrase.js'
import type { Reading } from './scope.js'

/** A ratio that is known, its words compiled. */
export type KnownRatio = Pick<Ratio, 'whole' | 'parts'> & { readonly said: RegExp }

export const compileRatios = (ratios: readonly Ratio[]): readonly KnownRatio[] =>
  ratios.map(({ whole, parts, said }) => ({ whole, parts, said: new RegExp(said, 'u') }))

const SHARES = /^\d{1,3}(?:\.\d{1,3})?(?: ?[:∶] ?\d{1,3}(?:\.\d{1,3})?)+$/u
/** How far the shares may be from 100 by rounding. */
const ROUNDING = 0.3

/** 三次产业结构为[6.0:55.0:39.0]: the share of each part. */
export function sharesOfParts(clauses: readonly Clause[], known: readonly KnownRatio[]): Reading[] {
  return clauses.flatMap(clause =>
    clause.atoms.flatMap(atom => {
      const { kind, quantity } = atom.mention
      return kind === 'metric' && quantity === null ? sharesIn(clause, atom, known) : []
    }),
  )
}

function sharesIn(clause: Clause, atom: Atom, known: readonly KnownRatio[]): Reading[] {
  const raw = clause.text.slice(atom.start, atom.end)
  if (!SHARES.test(raw)) return []
  const before = clause.text.slice(0, atom.start)
  const numbers = raw.split(/[:∶]/u).map(number => number.trim())
  const ratio = known.find(({ said, parts }) => parts.length === numbers.length && said.test(before))
  const sum = numbers.reduce((total, number) => total + Number(number), 0)
  if (ratio === undefined || Math.abs(sum - 100) > ROUNDING) return []
  return numbers.map((number, i) => shareOf(clause, atom, number, ratio.parts[i]!, ratio.whole))
}

/** Its place is the whole ratio's: the ledger has one entry for it, and one time holds for all its parts. */
function shareOf(clause: Clause, { mention, start, end }: Atom, raw: string, part: string, whole: string): Reading {
  const { start: from, end: to } = mention
  const value = Number(raw)
  const exact = { low: null, high: null, unit: '%', bound: 'exact' } as const
  const quantity: Quantity = { start: from, end: to, raw, value, ...exact, outer: [from, to] }
  const alone = { before: [], after: [], chained: false, shared: [] }
  const figure: Figure = { clause, mention: { ...mention, quantity }, quantity, start, end, ...alone }
  const label = `${part}比重`
  return {
    figure,
    rule: 'distributed',
    label,
    tokens: null,
    phrase: EMPTY_PHRASE,
    path: [whole],
    change: null,
    level: false,
    stem: label,
    borrowed: false,
  }
}
