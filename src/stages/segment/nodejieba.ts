import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { SegmentedWord, Segmenter } from '../../model/segmenter.js'

interface Jieba {
  readonly DEFAULT_DICT: string
  readonly DEFAULT_HMM_DICT: string
  tag(text: string): readonly { readonly word: string; readonly tag: string }[]
  insertWord(word: string, tag?: string): void
}

/**
 * nodejieba with the given terms; null where it is not installed or was not built. Its dictionaries take a second to
 * load, so that is left to the first clause that needs them.
 */
export function loadJieba(terms: readonly string[]): Segmenter | null {
  const jieba = requireJieba()
  if (jieba === null) return null
  let ready = false
  const cut = (text: string): SegmentedWord[] => {
    if (!ready) for (const term of terms) jieba.insertWord(term, 'n')
    ready = true
    return jieba.tag(text).map(({ word, tag }) => ({ text: word, tag }))
  }
  return { name: 'nodejieba', cut }
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
