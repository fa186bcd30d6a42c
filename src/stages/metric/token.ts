import type { Lexicon, WordClass } from '../../model/lexicon.js'
import type { Segmenter } from '../../model/segmenter.js'
import { firstFrom } from '../../text/first-from.js'
import type { Atom, Clause } from './clause.js'
import { vocabularyOf } from './vocabulary.js'

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

const LONGEST_QUOTE = 80
const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '“': '”', '《': '》', '[': ']', '【': '】' }
/** 1 for letters that are a word by themselves or open one that is kept whole. */
const wholes = new Uint8Array(65_536)
for (const letter of ['、', ...Object.keys(CLOSERS)]) wholes[letter.charCodeAt(0)] = 1

const PARTS = ['其中', '含'] as const

/** The words of `[start, end)` of a clause; quotations, titles, brackets and numbers are one word each. */
export function tokenise(clause: Clause, start: number, end: number, words: Words): Token[] {
  const out: Token[] = []
  let plain = start
  const flush = (to: number): void => {
    if (to > plain) cut(clause.text.slice(plain, to), plain, words, out)
  }
  // 其中国道: cut off first, lest the words run together
  const parts = PARTS.find(word => clause.text.startsWith(word, start) && start + word.length < end)
  if (parts !== undefined && !clause.text.startsWith('含量', start)) {
    plain = start + parts.length
    out.push({ text: parts, start, end: plain, kind: 'conjunction' })
  }
  let next = firstFrom(clause.atoms, plain)
  let i = plain
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
  const vocabulary = vocabularyOf(words.lexicon)
  const entries = vocabulary.entriesOf(words.segmenter.cut(text))
  let at = offset
  let i = 0
  while (i < entries.length) {
    const entry = entries[i]!
    const term = entry.opens ? vocabulary.termAt(entries, i) : null
    const word = term?.text ?? entry.word.text
    const end = at + word.length
    if (!entry.blank) append(out, { text: word, start: at, end, kind: term?.kind ?? entry.kind })
    at = end
    i += term?.count ?? 1
  }
}

const SUFFIXES = new Set('率度数量额类型性者员费款金税品室班权证书表栏')
const BEFORE_SUFFIX: ReadonlySet<WordClass> = new Set(['verb', 'nominal', 'noun'])
const DENIALS = new Set('不未')
const DATED = new Set('日月年')

function append(out: Token[], token: Token): void {
  const last = out.at(-1)
  if (last !== undefined && last.end === token.start && isOneWord(last, token))
    out[out.length - 1] = { text: last.text + token.text, start: last.start, end: token.end, kind: 'noun' }
  else out.push(token)
}

const ABOVE = /^以[上下]$/u
const RANKED = /[级模]$/u

/** A letter that only makes a noun of the word before it joins it (答复|率, 咨询|类), so do what 不 denies, 日|均 and 县级|以上. */
const isOneWord = (last: Token, { text, kind }: Token): boolean =>
  (text.length === 1 && SUFFIXES.has(text) && BEFORE_SUFFIX.has(last.kind)) ||
  (kind === 'adverb' && DENIALS.has(last.text)) ||
  (text === '均' && DATED.has(last.text)) ||
  (ABOVE.test(text) && RANKED.test(last.text))
