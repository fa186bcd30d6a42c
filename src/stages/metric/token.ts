import type { Lexicon, WordClass } from '../../model/lexicon.js'
import type { SegmentedWord, Segmenter } from '../../model/segmenter.js'
import type { Atom, Clause } from './clause.js'

/** A word of a clause; offsets count in the clause's text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: WordClass
}

/** How words are told: the lexicon first, then what the segmenter says of them. */
export interface Words {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
}

const LONGEST_TERM = 10
const MOST_WORDS = 6
const LONGEST_QUOTE = 80
const SUFFIX = /^[率度数量额类型性者员费款金税品室班权证书表栏]$/u
const BY_TAG: Readonly<Record<string, WordClass>> = {
  v: 'nominal',
  vd: 'nominal',
  vi: 'nominal',
  p: 'preposition',
  c: 'conjunction',
  t: 'time',
  uj: 'particle',
  u: 'particle',
}
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '“': '”', '《': '》', '[': ']', '【': '】' }
/** 1 for letters that are a word by themselves or open one that is kept whole. */
const wholes = new Uint8Array(65_536)
for (const letter of ['、', ...Object.keys(CLOSERS)]) wholes[letter.charCodeAt(0)] = 1

/** The words of `[start, end)` of a clause; quotations, titles, brackets and numbers are one word each. */
export function tokenise(clause: Clause, start: number, end: number, words: Words): Token[] {
  const out: Token[] = []
  let plain = start
  const flush = (to: number): void => {
    if (to > plain) cut(clause.text.slice(plain, to), plain, words, out)
  }
  let next = firstFrom(clause.atoms, start)
  let i = start
  while (i < end) {
    while (next < clause.atoms.length && clause.atoms[next]!.start < i) next++
    const atom = clause.atoms[next]
    const plainLetter = wholes[clause.text.charCodeAt(i)] === 0 && atom?.start !== i
    const whole = plainLetter ? null : wholeAt(clause, atom, i, end)
    if (whole === null) {
      i++
      continue
    }
    flush(i)
    out.push({ text: clause.text.slice(i, whole.end), start: i, end: whole.end, kind: whole.kind })
    i = whole.end
    plain = i
  }
  flush(end)
  return out
}

/** The first number that starts at or behind a place. */
function firstFrom(atoms: readonly Atom[], start: number): number {
  let low = 0
  let high = atoms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (atoms[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

function wholeAt(
  clause: Clause,
  atom: Atom | undefined,
  i: number,
  end: number,
): { end: number; kind: WordClass } | null {
  if (atom && atom.start === i && atom.end > i)
    return { end: Math.min(end, atom.end), kind: atom.mention.kind === 'date' ? 'time' : 'noun' }
  const char = clause.text[i]!
  if (char === '、') return { end: i + 1, kind: 'comma' }
  const closer = CLOSERS[char]
  if (closer === undefined) return null
  const close = clause.text.slice(i, Math.min(end, i + LONGEST_QUOTE)).indexOf(closer)
  return close < 0 ? null : { end: i + close + 1, kind: 'noun' }
}

function cut(text: string, offset: number, words: Words, out: Token[]): void {
  const parts = splitSums(words.segmenter.cut(text), words.lexicon)
  let at = offset
  let i = 0
  while (i < parts.length) {
    const joined = longestTerm(parts, i, words.lexicon)
    const kind = joined?.kind ?? kindOf(parts[i]!)
    const word = joined?.text ?? parts[i]!.text
    if (word !== ' ' && /\S/u.test(word)) append(out, { text: word, start: at, end: at + word.length, kind })
    at += word.length
    i += joined?.count ?? 1
  }
}

/** A letter that only makes a noun of the word before it joins it (答复|率, 咨询|类), so do what 不 denies and 日|均. */
function append(out: Token[], token: Token): void {
  const last = out.at(-1)
  const beside = last !== undefined && last.end === token.start
  const suffix = beside && SUFFIX.test(token.text) && /^(?:verb|nominal|noun)$/u.test(last.kind)
  const negated = beside && /^[不未]$/u.test(last.text) && token.kind === 'adverb'
  const mean = beside && token.text === '均' && /^[日月年]$/u.test(last.text)
  if (suffix || negated || mean)
    out[out.length - 1] = { text: last.text + token.text, start: last.start, end: token.end, kind: 'noun' }
  else out.push(token)
}

const kindOf = (word: SegmentedWord): WordClass => BY_TAG[word.tag ?? ''] ?? 'noun'

const knownBeginnings = new WeakMap<Lexicon, ReadonlySet<string>>()

/** All that a term of the lexicon may begin with, the term itself included. */
function beginningsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = knownBeginnings.get(lexicon)
  if (known !== undefined) return known
  const beginnings = new Set<string>()
  for (const term of lexicon.classes.keys())
    for (let end = 1; end <= Math.min(term.length, LONGEST_TERM); end++) beginnings.add(term.slice(0, end))
  knownBeginnings.set(lexicon, beginnings)
  return beginnings
}

/** The longest run of words from `i` on that is a term of the lexicon. */
function longestTerm(
  parts: readonly SegmentedWord[],
  i: number,
  lexicon: Lexicon,
): { text: string; kind: WordClass; count: number } | null {
  let text = ''
  let best: { text: string; kind: WordClass; count: number } | null = null
  const beginnings = beginningsOf(lexicon)
  for (let k = i; k < parts.length && k < i + MOST_WORDS; k++) {
    text += parts[k]!.text
    if (!beginnings.has(text)) break
    const kind = lexicon.classes.get(text)
    if (kind) best = { text, kind, count: k - i + 1 }
  }
  return best
}

const mayBeSum = ({ text }: SegmentedWord): boolean =>
  text.length === 4 || (text.length === 2 && (text[0] === '共' || text[0] === '率'))

/** Words that the segmenter glued together come apart: 共向, 率达, 面向社会. */
function splitSums(parts: readonly SegmentedWord[], lexicon: Lexicon): readonly SegmentedWord[] {
  if (!parts.some(mayBeSum)) return parts
  return parts.flatMap(part => {
    if (part.text.length === 4 && lexicon.classes.get(part.text.slice(0, 2)) === 'preposition') {
      return [
        { text: part.text.slice(0, 2), tag: 'p' },
        { text: part.text.slice(2), tag: null },
      ]
    }
    const loose = /^(?<word>.{2,})(?<last>[已共均])$/u.exec(part.text)?.groups
    if (loose && !lexicon.classes.has(part.text)) return [loose.word!, loose.last!].map(text => ({ text, tag: null }))
    const glued = part.text.length === 2 && /^[共率]/u.test(part.text) && !lexicon.classes.has(part.text)
    return glued ? Array.from(part.text, text => ({ text, tag: null })) : [part]
  })
}
