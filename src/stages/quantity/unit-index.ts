import type { Unit, UnitKnowledge } from '../../model/unit.js'
import { foldNumerals } from '../../text/fold-numerals.js'

interface Form {
  readonly text: string
  readonly unit: Unit
  readonly notBefore: readonly string[]
  readonly endsLatin: boolean
}

/** Units by the first letter of each way to print them, longest first, and the words that are no numbers. */
export interface UnitIndex {
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** 1 for each letter that may stand behind a Chinese numeral of one letter that counts */
  readonly behindNumeral: Uint8Array
  readonly signs: ReadonlyMap<string, Unit>
  /** the signs of more than one letter */
  readonly longSigns: readonly (readonly [sign: string, unit: Unit])[]
  /** by the first two letters, since hundreds begin with 一 */
  readonly plainWords: ReadonlyMap<string, readonly string[]>
}

export interface UnitMatch {
  readonly end: number
  readonly unit: Unit
}

const latin = /[A-Za-z]/u

const byFirst = <T>(
  entries: readonly T[],
  text: (entry: T) => string,
  letters = 1,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const entry of [...entries].sort((a, b) => text(b).length - text(a).length)) {
    const first = text(entry).slice(0, letters)
    groups.set(first, [...(groups.get(first) ?? []), entry])
  }
  return groups
}

/** A unit, a scale or fraction, a bound word, a range; without one of them a lone 三 or 一 counts nothing. */
const GOES_ON = /[亿兆%‰‱分之点又/余多来成折半至到~—\s0-9kK-]/u

function behindNumeral(firstLetters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(65_536)
  for (const letter of firstLetters) table[letter.charCodeAt(0)] = 1
  for (let code = 0; code < table.length; code++) if (GOES_ON.test(String.fromCharCode(code))) table[code] = 1
  return table
}

function compile(knowledge: UnitKnowledge): UnitIndex {
  const forms = formsOf(knowledge)
  const signs = knowledge.units.flatMap(unit => (unit.signs ?? []).map(sign => [foldNumerals(sign), unit] as const))
  return {
    forms,
    behindNumeral: behindNumeral(forms.keys()),
    signs: new Map(signs),
    longSigns: signs.filter(([sign]) => sign.length > 1),
    plainWords: byFirst(knowledge.plainWords.map(foldNumerals), word => word, 2),
  }
}

const formsOf = (knowledge: UnitKnowledge): UnitIndex['forms'] =>
  byFirst(
    knowledge.units.flatMap(unit =>
      [unit.name, ...(unit.aliases ?? [])].map(form => ({
        text: foldNumerals(form),
        unit,
        notBefore: (unit.notBefore ?? []).map(foldNumerals),
        endsLatin: latin.test(form.slice(-1)),
      })),
    ),
    form => form.text,
  )

const compiled = new WeakMap<UnitKnowledge, UnitIndex>()

/** The index of a body of knowledge, built once. */
export const unitIndex = (knowledge: UnitKnowledge): UnitIndex => {
  const known = compiled.get(knowledge)
  if (known !== undefined) return known
  const index = compile(knowledge)
  compiled.set(knowledge, index)
  return index
}

/** The longest unit that stands at `at` of a folded text, or null. */
export const matchUnit = (index: UnitIndex, text: string, at: number): UnitMatch | null => {
  for (const form of index.forms.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(form.text, at)) continue
    const end = at + form.text.length
    if (form.endsLatin && latin.test(text.charAt(end))) continue
    if (form.notBefore.some(word => text.startsWith(word, end))) continue
    return { end, unit: form.unit }
  }
  return null
}

/** The end of the plain word that starts at `at`, or `at` itself. */
export const plainWordEnd = (index: UnitIndex, text: string, at: number): number => {
  const starts = (candidate: string): boolean => text.startsWith(candidate, at)
  const word =
    index.plainWords.get(text.slice(at, at + 2))?.find(starts) ?? index.plainWords.get(text.charAt(at))?.find(starts)
  return word === undefined ? at : at + word.length
}
