import type { ParserOptions } from './model/options.js'
import type { Segmenter } from './model/segmenter.js'
import { intlSegmenter } from './stages/segment/intl.js'
import { loadJieba } from './stages/segment/nodejieba.js'

const loaded = new Map<readonly string[], Segmenter | null>()

/** The segmenter that was asked for; nodejieba where it can be had, else that of `Intl`. Loaded once for the same terms. */
export function chooseSegmenter(asked: ParserOptions['segmenter'], terms: readonly string[]): Segmenter {
  if (typeof asked === 'object') return asked
  if (asked === 'intl') return intlSegmenter()
  if (!loaded.has(terms)) loaded.set(terms, loadJieba(terms))
  const jieba = loaded.get(terms) ?? null
  if (jieba !== null) return jieba
  if (asked === 'nodejieba') throw new TypeError('nodejieba was asked for and is not installed, or was not built')
  return intlSegmenter()
}
