import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Segmenter } from '../../model/segmenter.js'

interface Jieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  tag(text: string): readonly { readonly word: string; readonly tag: string }[]
  insertWord(word: string, tag?: string): void
}

/** nodejieba with the given terms; null where it is not installed or was not built. Loading takes half a second. */
export function loadJieba(terms: readonly string[]): Segmenter | null {
  const jieba = requireJieba()
  if (jieba === null) return null
  for (const term of terms) jieba.insertWord(term, 'n')
  return { name: 'nodejieba', cut: text => jieba.tag(text).map(({ word, tag }) => ({ text: word, tag })) }
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
