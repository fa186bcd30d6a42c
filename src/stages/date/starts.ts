import type { PeriodIndex } from './period-index.js'

const DIGIT = 1
const HAN = 2
const WORD = 3

/** What letters tell of where a mention may begin. */
export interface Starts {
  /** By letter: whether a mention may begin with it, and how it reads on. */
  readonly kinds: Uint8Array
  /** By letter: 1 where it may stand behind such a word's first letter. */
  readonly seconds: Uint8Array
}

const LONGEST_DIGITS = 8
const LONGEST_HAN = 12

const marks = (letters: Iterable<string>): Uint8Array => {
  const table = new Uint8Array(65_536)
  for (const letter of letters) table[letter.charCodeAt(0)] = 1
  return table
}

const BLANKS = Array.from({ length: 65_536 }, (_, code) => String.fromCharCode(code)).filter(letter =>
  /\s/u.test(letter),
)
const SEPARATORS = [...BLANKS, ...'-~—至到']
/** What goes on in a date behind its figures. */
const behindFigures = marks([...SEPARATORS, ...'年月日号季世起、和及/.一二三四五六七八九'])
/** The same behind a Chinese numeral. */
const behindHan = marks([...SEPARATORS, ...'年月日号季世起、和及〇零一二两三四五六七八九十廿千oO0123456789'])
/** Before the second year of a range, which may stand without a word of its own. */
const beforeYear = marks(SEPARATORS)

const compiled = new WeakMap<PeriodIndex, Starts>()

/** The letters with which mentions begin, told once for a body of knowledge. */
export const startsOf = (index: PeriodIndex): Starts => {
  const known = compiled.get(index)
  if (known !== undefined) return known
  const kinds = new Uint8Array(65_536)
  for (const letter of `${index.firstLetters}截自从近过最前`) kinds[letter.charCodeAt(0)] = WORD
  for (const letter of '〇零一二两三四五六七八九十廿元正') kinds[letter.charCodeAt(0)] = HAN
  for (const letter of '0123456789') kinds[letter.charCodeAt(0)] = DIGIT
  const seconds = marks([...BLANKS, ...index.secondLetters, ...'至止去世个'])
  for (let code = 0; code < kinds.length; code++) if (kinds[code] !== 0) seconds[code] = 1
  const starts = { kinds, seconds }
  compiled.set(index, starts)
  return starts
}

/** The end of the run of letters of one kind that starts at `at`; words stand alone. */
const runOf = ({ kinds }: Starts, text: string, at: number): number => {
  const kind = kinds[text.charCodeAt(at)]
  let end = at + 1
  if (kind !== WORD) while (kinds[text.charCodeAt(end)] === kind) end++
  return end
}

/** Where to go on behind a letter with which no mention begins: figures are passed as a whole. */
export const runEnd = (starts: Starts, text: string, at: number): number =>
  starts.kinds[text.charCodeAt(at)] === DIGIT ? runOf(starts, text, at) : at + 1

const mayBegin = (starts: Starts, text: string, at: number, end: number): boolean => {
  const kind = starts.kinds[text.charCodeAt(at)]
  if (kind === WORD) return starts.seconds[text.charCodeAt(end)] === 1
  if (kind === HAN) return behindHan[text.charCodeAt(at + 1)] === 1
  return (
    end - at === LONGEST_DIGITS ||
    behindFigures[text.charCodeAt(end)] === 1 ||
    beforeYear[text.charCodeAt(at - 1)] === 1
  )
}

/** The next place at or behind `from` where a mention may begin; the text's length where there is none. */
export const nextStart = (starts: Starts, text: string, from: number): number => {
  const { kinds } = starts
  let at = from
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === 0) {
      at++
      continue
    }
    const end = runOf(starts, text, at)
    const tooLong = kind !== WORD && end - at > (kind === DIGIT ? LONGEST_DIGITS : LONGEST_HAN)
    if (!tooLong && mayBegin(starts, text, at, end)) return at
    at = kind === DIGIT || tooLong ? end : at + 1
  }
  return at
}
