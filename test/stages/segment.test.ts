import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainTerms } from '../../src/knowledge/dictionary.js'
import { intlSegmenter } from '../../src/stages/segment/intl.js'
import { loadJieba } from '../../src/stages/segment/nodejieba.js'

const segmenters = [loadJieba(domainTerms), intlSegmenter()].filter(segmenter => segmenter !== null)
const letters = fc.constantFrom(...'全市共收到依申请公开政府信息3.5万件(含网络)“青禾”、，abc 𠮷')

describe.each(segmenters.map(s => [s.name, s] as const))('segmenter %s', (_name, segmenter) => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), parts => {
        const text = parts.join('')
        expect(
          segmenter
            .cut(text)
            .map(word => word.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('segmenter nodejieba', () => {
  const jieba = loadJieba(domainTerms)

  it.skipIf(jieba === null)('gives the words and tags that `tag` gives, the first time and again', () => {
    const { tag } = createRequire(import.meta.url)('nodejieba') as {
      tag(text: string): { word: string; tag: string }[]
    }
    jieba!.cut('乡镇')
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 60 }), parts => {
        const text = parts.join('')
        const expected = tag(text).map(({ word, tag }) => ({ text: word, tag }))
        expect([jieba!.cut(text), jieba!.cut(text)]).toEqual([expected, expected])
      }),
    )
  })

  it.skipIf(jieba === null)('keeps terms of the field and decimals whole, and tags words', () => {
    const words = jieba!.cut('收到依申请公开转办件3.7万件')
    expect(words.map(word => word.text)).toEqual(expect.arrayContaining(['收到', '依申请公开']))
    expect(words.find(word => word.text === '收到')?.tag).toBe('v')
    expect(words.some(word => word.text.startsWith('3.7'))).toBe(true)
  })
})
