import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/knowledge/kinds.js'
import { ANY_DIGIT, requiredWords } from '../../src/text/required-words.js'
import { sieveOf } from '../../src/text/sieve.js'
import { wordTree } from '../../src/text/word-tree.js'

const words = (pattern: string): string[] =>
  requiredWords(pattern)
    .map(set =>
      [...set]
        .map(word => word.replaceAll(ANY_DIGIT, '#'))
        .sort()
        .join(' '),
    )
    .sort()

const required: readonly (readonly [pattern: string, sets: readonly string[]])[] = [
  ['共有', ['共有']],
  ['甲|乙', ['乙 甲']],
  ['甲?乙*丙{0,3}丁{2}', ['丁丁']],
  ['甲?乙', ['乙']],
  ['甲+?乙', ['甲', '甲乙', '甲']],
  ['(?:甲乙|[丙丁])戊', ['丁戊 丙戊 甲乙戊']],
  ['(?<=甲)乙(?=丙)(?!丁)(?<!戊)己', ['丙', '乙丙', '乙己', '甲']],
  ['(?<n>甲)', ['甲']],
  ['[^甲]乙', ['乙']],
  ['[a-c_-]', ['- _ a b c']],
  [String.raw`\d号|\w`, []],
  [String.raw`\d号|第`, ['#号 第']],
  [String.raw`第\d{2}号`, ['第##号']],
  [String.raw`第\d{1,2}号`, ['#', '#号', '第#']],
  ['[0-9]年(?=[底末])', ['#年', '#年底 #年末', '底 末']],
  [String.raw`\p{Script=Han}{2}局`, ['局']],
  [String.raw`\.\u4e00\u{4e01}`, ['.一丁']],
  [String.raw`[\]\-\d]`, ['# - ]']],
  [String.raw`甲\b乙$`, ['甲乙']],
  ['[\\u4e00-\\u9fff]号', ['号']],
  ['甲|', []],
]

describe('requiredWords', () => {
  for (const [pattern, sets] of required)
    test(pattern, () => expect([...new Set(words(pattern))]).toEqual([...new Set(sets)].sort()))
})

describe('a tree of words', () => {
  const ids = new Map([
    ['甲', [1]],
    ['甲乙', [2, 3]],
    [`甲${ANY_DIGIT}`, [4]],
    ['甲7', [5]],
    [`${ANY_DIGIT}${ANY_DIGIT}年`, [6]],
  ])
  const tree = wordTree(ids)
  const table: readonly (readonly [text: string, found: readonly number[]])[] = [
    ['', []],
    ['乙甲', [1]],
    ['甲乙', [1, 2, 3]],
    ['甲6', [1, 4]],
    ['甲7', [1, 4, 5]],
    ['9年', []],
    ['119年', [6]],
  ]
  for (const [text, expected] of table)
    test(text, () => {
      const found: number[] = []
      tree(text, hit => found.push(...hit))
      expect(found.sort()).toEqual(expected)
    })
})

describe('a sieve', () => {
  const rules = [...kinds.beforeDates, ...kinds.afterDates, ...kinds.leftovers]
  const sift = sieveOf(rules.map(rule => rule.pattern))
  for (const [i, rule] of rules.entries())
    for (const example of rule.examples)
      test(`lets ${rule.id} try ${example}`, () => expect(sift(example.replace(/[⟦⟧]/gu, ''))).toContain(i))

  test('lets no rule try a sentence without numbers, and few try one with a count', () => {
    expect(sift('各部门要进一步加强政府信息公开工作')).toEqual([])
    expect(sift('全年共收到政府信息公开申请23件,办结22件').length).toBeLessThan(3)
  })

  test('forgets the text before', () => {
    const two = sieveOf(['甲', '乙丙'])
    expect(two('甲乙丙')).toEqual([0, 1])
    expect(two('丙乙')).toEqual([])
    expect(two('乙丙')).toEqual([1])
  })
})
