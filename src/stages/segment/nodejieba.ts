import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { SegmentedWord, Segmenter } from '../../model/segmenter.js'

interface Jieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  cut(text: string, withUnknownWords: boolean): readonly string[]
  tag(text: string): readonly { readonly word: string; readonly tag: string }[]
  insertWord(word: string, tag?: string): void
}

/** Most words that are kept with their tags. */
const MOST_KNOWN = 30_000
/** Words met before. `tag` is `cut`, then a look-up of each word by itself, and costs twice as much. */
const known = new Map<string, SegmentedWord>()

/**
 * nodejieba with the given terms; null where it is not installed or was not built. Its dictionaries take a second to
 * load, so that is left to the first clause that needs them.
 */
export function loadJieba(terms: readonly string[]): Segmenter | null {
  const jieba = requireJieba()
  if (jieba === null) return null
  let ready = false
  const cut = (text: string): readonly SegmentedWord[] => {
    if (!ready) learnTerms(jieba, terms)
    ready = true
    return wordsOf(jieba, text)
  }
  return { name: 'nodejieba', cut }
}

/** The dictionary is one for all who use it: new terms may change what was known of words. */
function learnTerms(jieba: Jieba, terms: readonly string[]): void {
  for (const term of terms) jieba.insertWord(term, 'n')
  known.clear()
}

function wordsOf(jieba: Jieba, text: string): readonly SegmentedWord[] {
  const texts = jieba.cut(text, true)
  const words: SegmentedWord[] = []
  for (let i = 0; i < texts.length; i++) {
    const word = known.get(texts[i]!)
    if (word === undefined) return taggedWords(jieba, text)
    words.push(word)
  }
  return words
}

function taggedWords(jieba: Jieba, text: string): readonly SegmentedWord[] {
  const words = jieba.tag(text).map(({ word, tag }): SegmentedWord => ({ text: word, tag }))
  if (known.size + words.length > MOST_KNOWN) known.clear()
  for (const word of words) known.set(word.text, word)
  return words
}

function requireJieba(): Jieba | null {
  try {
    const jieba = createRequire(import.meta.url)('nodejieba') as Jieba
    // A missing dictionary would abort the process at the first cut.
    const ready = [jieba.DEFAULT_DICT, jieba.DEFAULT_HMM_DICT].every(
      path => typeof path === 'string' && existsSync(path),
    )
    return ready ? jieba : null
  } catch {
    return null
  }
}
