/** Letters of which every match holds at least one. */
export type Letters = ReadonlySet<string>

const DIGITS = '0123456789'
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' }
/** A class with more letters tells too little to be looked for. */
const WIDEST = 400

/** Letters that a text rarely lacks tell less than others. */
const weight = (letters: Letters): number => {
  let sum = 0
  for (const letter of letters) sum += DIGITS.includes(letter) ? 8 : 1
  return sum
}

const rarest = (sets: readonly Letters[]): Letters => sets.reduce((a, b) => (weight(b) < weight(a) ? b : a))

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

/** What every match of one of the alternatives holds. */
function alternatives(cursor: Cursor): readonly Letters[] {
  const branches = [sequence(cursor)]
  while (skip(cursor, '|')) branches.push(sequence(cursor))
  if (branches.length === 1) return branches[0]!
  if (branches.some(sets => sets.length === 0)) return []
  return [new Set(branches.flatMap(sets => [...rarest(sets)]))]
}

function sequence(cursor: Cursor): readonly Letters[] {
  const sets: Letters[] = []
  const { source } = cursor
  while (cursor.at < source.length && source[cursor.at] !== '|' && source[cursor.at] !== ')') {
    const term = termAt(cursor)
    if (!isOptional(cursor)) sets.push(...term)
  }
  return sets
}

/** Reads a quantifier; whether the term before it may be left out. */
function isOptional(cursor: Cursor): boolean {
  const quantifier = read(cursor, /(?:[*+?]|\{\d+(?:,\d*)?\})\??/uy)
  return quantifier !== null && /^(?:[*?]|\{0[,}])/u.test(quantifier)
}

function termAt(cursor: Cursor): readonly Letters[] {
  if (skip(cursor, '(')) return group(cursor)
  if (skip(cursor, '[')) return letterClass(cursor)
  if (read(cursor, /[$^.]/uy) !== null) return []
  const letters = letterAt(cursor)
  return letters === null ? [] : [letters]
}

function group(cursor: Cursor): readonly Letters[] {
  const negative = read(cursor, /\?<?!/uy) !== null
  if (!negative) read(cursor, /\?(?:[:=]|<=|<\w+>)/uy)
  const inner = alternatives(cursor)
  skip(cursor, ')')
  return negative ? [] : inner
}

function letterClass(cursor: Cursor): readonly Letters[] {
  let known = !skip(cursor, '^')
  const letters = new Set<string>()
  while (!skip(cursor, ']')) {
    const from = letterAt(cursor)
    const to = from?.size === 1 && read(cursor, /-(?!\])/uy) !== null ? letterAt(cursor) : from
    if (from === null || to === null) known = false
    else if (to === from) for (const letter of from) letters.add(letter)
    else known = addRange(letters, [...from][0]!, [...to][0]!) && known
  }
  return known && letters.size <= WIDEST ? [letters] : []
}

const ESCAPE = /\\(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<\w+>|.)/uy

/** One letter or the letters of an escape; null for classes too wide to list and for what matches no letter. */
function letterAt(cursor: Cursor): Letters | null {
  const escaped = read(cursor, ESCAPE)
  if (escaped === null) return new Set([read(cursor, /./suy)!])
  const name = escaped[1]!
  const code = /^\\[ux]\{?([\dA-Fa-f]{2,})/u.exec(escaped)?.[1]
  if (code !== undefined) return new Set([String.fromCodePoint(Number.parseInt(code, 16))])
  if (name === 'd') return new Set(DIGITS)
  return /[A-Za-z1-9]/u.test(name) && !(name in ESCAPED) ? null : new Set([ESCAPED[name] ?? name])
}

function addRange(letters: Set<string>, from: string, to: string): boolean {
  const [first, last] = [from.codePointAt(0)!, to.codePointAt(0)!]
  if (last - first > WIDEST) return false
  for (let code = first; code <= last; code++) letters.add(String.fromCodePoint(code))
  return true
}

/**
 * Sets of letters of which every match of a pattern (source of an expression with flag `u` alone), its look-around
 * included, holds at least one each. What cannot be told is left out; a text that lacks a set has no match.
 */
export const requiredLetters = (source: string): readonly Letters[] => alternatives({ source, at: 0 })
