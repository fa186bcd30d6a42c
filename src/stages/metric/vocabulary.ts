import type { Lexicon, WordClass } from '../../model/lexicon.js'
import type { SegmentedWord } from '../../model/segmenter.js'

/** A word that the segmenter gave and what is known of it by itself. */
export interface Entry {
  readonly word: SegmentedWord
  readonly kind: WordClass
  readonly blank: boolean
  /** A term of several words may begin with it. */
  readonly opens: boolean
  /** What it comes apart into, where the segmenter glued words together: 共向, 率达, 面向社会. */
  readonly parts: readonly Entry[] | null
}

/** A term of the lexicon, put together from several words. */
export interface Term {
  readonly text: string
  readonly kind: WordClass
  readonly count: number
}

/** How words are told: the lexicon first, then what the segmenter says of them. */
export interface Vocabulary {
  readonly entriesOf: (words: readonly SegmentedWord[]) => readonly Entry[]
  /** The longest run of words from the `i`th on that is a term; null where no longer one begins there. */
  readonly termAt: (entries: readonly Entry[], i: number) => Term | null
}

const LONGEST_TERM = 10
const MOST_WORDS = 6
/** Most words that are kept with what is known of them. */
const MOST_ENTRIES = 30_000
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

const vocabularies = new WeakMap<Lexicon, Vocabulary>()

/** The vocabulary of a lexicon, made once. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = vocabularies.get(lexicon)
  if (known !== undefined) return known
  const made = makeVocabulary(lexicon)
  vocabularies.set(lexicon, made)
  return made
}

function makeVocabulary({ classes }: Lexicon): Vocabulary {
  const terms = new Map([...classes].filter(([term]) => term.length <= LONGEST_TERM))
  const stems = stemsOf([...terms.keys()])
  const entries = new Map<string, Entry>()
  const entryOf = (word: SegmentedWord): Entry => {
    const { text, tag } = word
    const known = entries.get(text)
    if (known !== undefined && known.word.tag === tag) return known
    const kind = terms.get(text) ?? BY_TAG[tag ?? ''] ?? 'noun'
    const parts = comeApart(text, classes)?.map(entryOf) ?? null
    const entry: Entry = { word, kind, blank: !/\S/u.test(text), opens: stems.has(text), parts }
    if (entries.size >= MOST_ENTRIES) entries.clear()
    entries.set(text, entry)
    return entry
  }
  return {
    entriesOf: words => takenApart(words.map(entryOf)),
    termAt: (parts, i) => longestTerm(parts, i, terms, stems),
  }
}

/** What longer terms begin with. */
function stemsOf(terms: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const term of terms) for (let end = 1; end < term.length; end++) stems.add(term.slice(0, end))
  return stems
}

const takenApart = (entries: readonly Entry[]): readonly Entry[] =>
  entries.some(({ parts }) => parts !== null) ? entries.flatMap(entry => entry.parts ?? [entry]) : entries

/** 共向; 率达, 数为. */
const GLUED = /^(?:[共率].|[数量额值][为达是约])$/u
const LOOSE = /^(?<word>.{2,})(?<last>[已共]|(?<![人户])均)$/u

/** The words that the segmenter glued to one; null where it is one. */
function comeApart(text: string, classes: ReadonlyMap<string, WordClass>): readonly SegmentedWord[] | null {
  const untagged = (...texts: readonly string[]): SegmentedWord[] => texts.map(part => ({ text: part, tag: null }))
  if (text.length === 4 && classes.get(text.slice(0, 2)) === 'preposition')
    return [{ text: text.slice(0, 2), tag: 'p' }, ...untagged(text.slice(2))]
  if (classes.has(text)) return null
  const loose = LOOSE.exec(text)?.groups
  if (/^[由从]人均$/u.test(text)) return untagged(text[0]!, '人均')
  if (loose) return untagged(loose.word!, loose.last!)
  return GLUED.test(text) ? untagged(text[0]!, text[1]!) : null
}

function longestTerm(
  entries: readonly Entry[],
  i: number,
  terms: ReadonlyMap<string, WordClass>,
  stems: ReadonlySet<string>,
): Term | null {
  let text = entries[i]!.word.text
  let longest: Term | null = null
  const end = Math.min(entries.length, i + MOST_WORDS)
  for (let k = i + 1; k < end && stems.has(text); k++) {
    text += entries[k]!.word.text
    const kind = terms.get(text)
    if (kind !== undefined) longest = { text, kind, count: k - i + 1 }
  }
  return longest
}
