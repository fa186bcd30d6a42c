import type { Lexicon } from '../../model/lexicon.js'
import type { Figure } from './figure.js'
import type { Lead } from './lead.js'
import type { Phrase } from './phrase.js'
import type { Token } from './token.js'

/** How many figures back a later one may look within its sentence, and how deep wholes nest. */
const REACH = 24
const DEEPEST = 3

/** How sure a rule is of the label it made; the table stands in confidence.ts. */
export type Rule =
  | 'noun-before'
  | 'noun-after'
  | 'noun-around'
  | 'predicate'
  | 'verb-of-object'
  | 'rate'
  | 'rate-of-subject'
  | 'shared-rate'
  | 'distributed'
  | 'change'
  | 'share'
  | 'from-to'
  | 'pointer'
  | 'bare'

/** What the reading of figures needs to know. */
export interface FigureContext {
  readonly lexicon: Lexicon
  /** Names of the issuer's own place: left out of labels. */
  readonly places: ReadonlySet<string>
}

/** A figure as read: its label and what others may take over from it. */
export interface Reading {
  readonly figure: Figure
  readonly rule: Rule
  readonly label: string
  /** The label's words, where they all stand in the figure's own clause. */
  readonly tokens: readonly Token[] | null
  readonly phrase: Phrase
  readonly path: readonly string[]
  readonly change: 'up' | 'down' | null
  /** A result of its own, not a change or share of another. */
  readonly level: boolean
  /** What a change is a change of; the label itself for a level. */
  readonly stem: string
  /** Something of the label was taken over from elsewhere. */
  readonly borrowed: boolean
}

/** What is known when a figure is read: the sentence so far. */
export interface Scope {
  /** Subject that holds for the sentence: a named body, work or place in view. */
  topic: readonly Token[]
  /** The figures before, in order; those of earlier sentences of the paragraph first. */
  readonly earlier: Reading[]
  /** Figures of this sentence. */
  readonly here: Reading[]
  /** The whole of which what follows is a part; `unit` that parts have. */
  whole: { readonly reading: Reading; unit: string | null; first: boolean; readonly path?: readonly string[] } | null
  /** 其中 stood alone in front of a comma: the next figure opens the parts. */
  parting: boolean
  /** The list that the last 分别 dealt out. */
  list: readonly Reading[]
  /** The clause before, where it held no figure. */
  lead: Lead | null
  /** A named account or work that the sentence before brought up. */
  readonly named: readonly Token[]
  /** Parts that the sentence before listed, and of what. */
  readonly siblings: { readonly whole: Reading; readonly unit: string | null; readonly tail: string } | null
  /** Title of the section, as words. */
  readonly heading: () => Phrase | null
}

/** The figures of the sentence that a later one may look back to. */
export const recent = (scope: Scope): readonly Reading[] => scope.here.slice(-REACH)

export const lastLevel = (scope: Scope): Reading | null => recent(scope).findLast(reading => reading.level) ?? null

const value = (reading: Reading): number => reading.figure.quantity.value ?? reading.figure.quantity.high ?? 0

/** The noun of a reading, for what follows: its object, with the subject where no verb parts them. */
export const nounOf = ({ phrase }: Reading): readonly Token[] => {
  if (phrase.object.length === 0) return phrase.subject
  return phrase.verb.length === 0 ? [...phrase.subject, ...phrase.object] : phrase.object
}

/** How near a whole stands that is named as its part is, and by how many letters: 总产值9亿元,增加值3亿元,其中农业产值. */
const NEAR = 6
const HEAD = 2

/** The figure that 其中 looks back to: same unit and not smaller, nearest, or named alike where the nearest is but an amount of the same; the last level figure if there is none. */
export function wholeFor(part: Figure, scope: Scope): Reading | null {
  const near = recent(scope)
  const candidates = [...scope.earlier, ...near].filter(reading => reading.level)
  const { unit, value: amount } = part.quantity
  const fits = (r: Reading): boolean => r.figure.quantity.unit === unit && unit !== '%' && value(r) >= (amount ?? 0)
  const head = part.before.at(-1)?.text.slice(-HEAD) ?? ''
  const nearest = candidates.findLast(fits)
  const alike = nearest?.borrowed
    ? candidates.slice(-NEAR).findLast(r => fits(r) && head.length === HEAD && r.label.endsWith(head))
    : null
  return alike ?? nearest ?? near.findLast(reading => reading.level) ?? null
}

/** More than the whole: what follows is no part of it any longer. */
const exceeds = ({ quantity }: Figure, { figure }: Reading): boolean =>
  quantity.unit === figure.quantity.unit &&
  quantity.unit !== '%' &&
  quantity.unit !== '‰' &&
  figure.quantity.bound === 'exact' &&
  figure.quantity.value !== null &&
  (quantity.value ?? 0) > figure.quantity.value

/** Labels of the wholes that a figure with this unit is a part of. */
export function pathOf(figure: Figure, scope: Scope): readonly string[] {
  const { whole } = scope
  if (whole === null) return []
  const { unit } = figure.quantity
  if (!whole.first && whole.path === undefined && exceeds(figure, whole.reading)) {
    scope.whole = null
    return []
  }
  const belongs = whole.first || unit === whole.unit || unit === whole.reading.figure.quantity.unit
  if (!belongs) return []
  if (whole.first) {
    whole.first = false
    whole.unit = unit
  }
  return whole.path ?? [...whole.reading.path, whole.reading.label].slice(-DEEPEST)
}
