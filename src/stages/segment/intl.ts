import type { Segmenter } from '../../model/segmenter.js'

let words: Intl.Segmenter | null = null

/** The segmenter that every Node brings along: boundaries, no parts of speech. */
export function intlSegmenter(): Segmenter {
  return {
    name: 'intl',
    cut(text) {
      words ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
      return Array.from(words.segment(text), part => ({ text: part.segment, tag: null }))
    },
  }
}
