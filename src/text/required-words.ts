/** Words, often of one letter, of which every match holds at least one; {@link ANY_DIGIT} stands for 0 to 9. */
export type Words = ReadonlySet<string>

/** In a word: whatever Arabic digit. */
export const ANY_DIGIT = '\ue000'

type Few = readonly string[] | null

/** What is known of a part of a pattern; null where there is too much of it. The empty word takes no room. */
interface Part {
  /** Every match holds at least one word of each set. */
  readonly sets: readonly Words[]
  /** All that it can match. */
  readonly exact: Few
  /** With what every match begins and ends. */
  readonly starts: Few
  readonly ends: Few
  /** What must follow, without being a part of the match. */
  readonly ahead: Few
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' }
/** A class with more letters tells too little to be looked for. */
const WIDEST = 400
/** Longer words, and more of them, tell no more. */
const LONGEST = 8
const MOST = 200

const UNKNOWN: Part = { sets: [], exact: null, starts: null, ends: null, ahead: null }
const partOf = (exact: readonly string[], sets: readonly Words[] = []): Part => ({
  sets,
  exact,
  starts: exact,
  ends: exact,
  ahead: null,
})
const NO_ROOM = partOf([''])

/** How often a sentence may hold a letter, by a rough reckoning: digits often, Latin seldom. */
const frequencyOf = (letter: string): number => {
  if (letter === ANY_DIGIT) return 0.9
  if (/\d/u.test(letter)) return 0.3
  return /[A-Za-z]/u.test(letter) ? 0.005 : 0.05
}
const frequency = (word: string): number => [...word].reduce((product, letter) => product * frequencyOf(letter), 1)

const weight = (words: Words): number => [...words].reduce((sum, word) => sum + frequency(word), 0)
const rarestFirst = (sets: readonly Words[]): readonly Words[] => [...sets].sort((a, b) => weight(a) - weight(b))

const fitting = (words: Few): Few =>
  words !== null && words.length <= MOST && words.every(word => word.length <= LONGEST) ? [...new Set(words)] : null

const joined = (before: Few, behind: Few): Few =>
  before === null || behind === null || before.length * behind.length > MOST
    ? null
    : fitting(before.flatMap(word => behind.map(more => word + more)))

/** What all of some parts tell together; null where one tells nothing. */
const united = (parts: readonly Few[]): Few =>
  parts.includes(null) ? null : fitting(parts.flatMap(words => words ?? []))

/** The words as one set, without those that hold another of them. */
function asSets(words: Few): readonly Words[] {
  if (words === null || words.includes('')) return []
  const shortest = words.filter(word => !words.some(other => other !== word && word.includes(other)))
  return [new Set(shortest)]
}

const setsOf = ({ sets, exact }: Part): readonly Words[] => [...sets, ...asSets(exact)]

/** A place in the source of a pattern. */
interface Cursor {
  readonly source: string
  at: number
}

function skip(cursor: Cursor, text: string): boolean {
  const found = cursor.source.startsWith(text, cursor.at)
  if (found) cursor.at += text.length
  return found
}

function read(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.source)?.[0] ?? null
  if (found !== null) cursor.at += found.length
  return found
}

function alternatives(cursor: Cursor): Part {
  const branches = [sequence(cursor)]
  while (skip(cursor, '|')) branches.push(sequence(cursor))
  if (branches.length === 1) return branches[0]!
  const exact = united(branches.map(branch => branch.exact))
  if (exact !== null) return partOf(exact)
  const rarest = branches.map(branch => rarestFirst(setsOf(branch))[0])
  return {
    sets: rarest.includes(undefined) ? [] : [new Set(rarest.flatMap(words => [...words!]))],
    exact,
    starts: united(branches.map(branch => branch.starts)),
    ends: united(branches.map(branch => branch.ends)),
    ahead: null,
  }
}

/** Terms in a row: what one ends with and the next begins with makes a word, whatever looks around between them. */
function sequence(cursor: Cursor): Part {
  const sets: Words[] = []
  const { source } = cursor
  let run: readonly string[] = ['']
  let starts: Few = null
  let whole = true
  while (cursor.at < source.length && source[cursor.at] !== '|' && source[cursor.at] !== ')') {
    const term = repeated(termAt(cursor), cursor)
    sets.push(...term.sets, ...asSets(joined(run, term.ahead)))
    const longer = joined(run, term.exact)
    if (longer === null) {
      const opening = joined(run, term.starts)
      if (whole) starts = opening ?? run
      whole = false
      sets.push(...asSets(opening ?? run))
    }
    run = longer ?? term.ends ?? ['']
  }
  return whole ? partOf(run, sets) : { ...UNKNOWN, sets: [...sets, ...asSets(run)], starts, ends: run }
}

/** A term as often as the quantifier behind it says. */
function repeated(term: Part, cursor: Cursor): Part {
  const quantifier = read(cursor, /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy)
  if (quantifier === null) return term
  const { least, most } = times(quantifier)
  if (least === 0) return most > 1 || term.exact === null ? UNKNOWN : partOf(['', ...term.exact])
  let some: readonly string[] = ['']
  let copies = 0
  for (let more = joined(some, term.exact); copies < least && more !== null; more = joined(some, term.exact)) {
    some = more
    copies++
  }
  if (copies === least && least === most) return partOf(some, term.sets)
  if (copies === 0) return { ...term, sets: setsOf(term), exact: null }
  return { sets: [...term.sets, ...asSets(some)], exact: null, starts: some, ends: some, ahead: null }
}

function times(quantifier: string): { readonly least: number; readonly most: number } {
  const counted = /^\{(?<least>\d+)(?:(?<comma>,)(?<most>\d*))?\}/u.exec(quantifier)?.groups
  const endless = Number.POSITIVE_INFINITY
  if (counted === undefined)
    return { least: quantifier.startsWith('+') ? 1 : 0, most: quantifier.startsWith('?') ? 1 : endless }
  const least = Number(counted.least)
  if (counted.comma === undefined) return { least, most: least }
  return { least, most: counted.most === '' ? endless : Number(counted.most) }
}

function termAt(cursor: Cursor): Part {
  if (skip(cursor, '(')) return group(cursor)
  if (skip(cursor, '[')) return letterClass(cursor)
  if (read(cursor, /[$^]|\\[bB]/uy) !== null) return NO_ROOM
  if (skip(cursor, '.')) return UNKNOWN
  return ofLetters(letterAt(cursor))
}

const ofLetters = (letters: Few): Part => {
  if (letters === null || letters.length > WIDEST) return UNKNOWN
  return letters.length > MOST ? { ...UNKNOWN, sets: [new Set(letters)] } : partOf(letters)
}

function group(cursor: Cursor): Part {
  const negative = read(cursor, /\?<?!/uy) !== null
  const looking = negative ? null : read(cursor, /\?<?=/uy)
  if (!negative && looking === null) read(cursor, /\?(?::|<\w+>)/uy)
  const inner = alternatives(cursor)
  skip(cursor, ')')
  if (negative) return NO_ROOM
  if (looking === null) return inner
  return { ...partOf([''], setsOf(inner)), ahead: looking === '?=' ? inner.starts : null }
}

function letterClass(cursor: Cursor): Part {
  let known = !skip(cursor, '^')
  const letters = new Set<string>()
  while (!skip(cursor, ']')) {
    const from = letterAt(cursor)
    const to = from?.length === 1 && read(cursor, /-(?!\])/uy) !== null ? letterAt(cursor) : from
    if (from === null || to === null) known = false
    else if (to === from) for (const letter of from) letters.add(letter)
    else known = addRange(letters, from[0]!, to[0]!) && known
  }
  return ofLetters(known ? withAnyDigit(letters) : null)
}

const DIGITS = [...'0123456789']

const withAnyDigit = (letters: ReadonlySet<string>): readonly string[] =>
  DIGITS.every(digit => letters.has(digit))
    ? [ANY_DIGIT, ...[...letters].filter(letter => !DIGITS.includes(letter))]
    : [...letters]

const ESCAPE = /\\(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<\w+>|.)/uy

/** One letter or the letters of an escape; null for classes too wide to list and for what matches no letter. */
function letterAt(cursor: Cursor): readonly string[] | null {
  const escaped = read(cursor, ESCAPE)
  if (escaped === null) return [read(cursor, /./suy)!]
  const name = escaped[1]!
  const code = /^\\[ux]\{?([\dA-Fa-f]{2,})/u.exec(escaped)?.[1]
  if (code !== undefined) return [String.fromCodePoint(Number.parseInt(code, 16))]
  if (name === 'd') return [ANY_DIGIT]
  return /[A-Za-z1-9]/u.test(name) && !(name in ESCAPED) ? null : [ESCAPED[name] ?? name]
}

function addRange(letters: Set<string>, from: string, to: string): boolean {
  const [first, last] = [from.codePointAt(0)!, to.codePointAt(0)!]
  if (last - first > WIDEST) return false
  for (let code = first; code <= last; code++) letters.add(String.fromCodePoint(code))
  return true
}

/**
 * Sets of words of which every match of a pattern (source of an expression with flag `u` alone), its look-around
 * included, holds at least one each, the rarest first. What cannot be told is left out; a text that lacks all words of a
 * set has no match.
 */
export const requiredWords = (source: string): readonly Words[] => rarestFirst(setsOf(alternatives({ source, at: 0 })))
