import type { CalendarPart, NamedPeriod, PeriodKnowledge, RelativeWord } from '../../model/period.js'
import { foldNumerals } from '../../text/fold-numerals.js'

type ByFirst<T> = ReadonlyMap<string, readonly (readonly [text: string, entry: T])[]>

/** Names and words of the calendar by their first letter, longest first. */
export interface PeriodIndex {
  readonly named: ByFirst<NamedPeriod>
  readonly relative: ByFirst<RelativeWord>
  readonly partsOfYear: ByFirst<CalendarPart>
  readonly partsOfMonth: ByFirst<CalendarPart>
  /** letters with which a mention may begin */
  readonly firstLetters: string
  /** letters that stand second in a name or word with which a mention may begin */
  readonly secondLetters: string
}

const byFirst = <T>(entries: readonly T[], text: (entry: T) => string): ByFirst<T> => {
  const groups = new Map<string, (readonly [string, T])[]>()
  const forms = entries.map(entry => [foldNumerals(text(entry)), entry] as const)
  for (const form of forms.sort((a, b) => b[0].length - a[0].length))
    groups.set(form[0].charAt(0), [...(groups.get(form[0].charAt(0)) ?? []), form])
  return groups
}

const secondsOf = (forms: ByFirst<unknown>): string =>
  [...forms.values()].flatMap(words => words.map(([word]) => word.charAt(1))).join('')

const compile = (knowledge: PeriodKnowledge): PeriodIndex => {
  const named = byFirst(knowledge.named, entry => entry.name)
  const relative = byFirst(knowledge.relative, entry => entry.text)
  const partsOfYear = byFirst(knowledge.partsOfYear, entry => entry.text)
  const partsOfMonth = byFirst(knowledge.partsOfMonth, entry => entry.text)
  const firstLetters = [...named.keys(), ...relative.keys(), ...partsOfYear.keys()].join('')
  const secondLetters = [named, relative, partsOfYear].map(secondsOf).join('')
  return { named, relative, partsOfYear, partsOfMonth, firstLetters, secondLetters }
}

const compiled = new WeakMap<PeriodKnowledge, PeriodIndex>()

/** The index of a body of knowledge, built once. */
export const periodIndex = (knowledge: PeriodKnowledge): PeriodIndex => {
  const known = compiled.get(knowledge)
  if (known !== undefined) return known
  const index = compile(knowledge)
  compiled.set(knowledge, index)
  return index
}

/** The longest form that stands at `at`, or null. */
export const lookUp = <T>(forms: ByFirst<T>, text: string, at: number): { end: number; entry: T } | null => {
  const form = forms.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
  return form === undefined ? null : { end: at + form[0].length, entry: form[1] }
}
