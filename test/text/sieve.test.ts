import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/knowledge/kinds.js'
import { requiredLetters } from '../../src/text/required-letters.js'
import { sieveOf } from '../../src/text/sieve.js'

const letters = (pattern: string): string[] => requiredLetters(pattern).map(set => [...set].sort().join(''))

const required: readonly (readonly [pattern: string, sets: readonly string[]])[] = [
  ['共有', ['共', '有']],
  ['甲|乙', ['乙甲']],
  ['甲?乙*丙{0,3}丁{2}', ['丁']],
  ['甲+?乙', ['甲', '乙']],
  ['(?:甲乙|[丙丁])戊', ['丁丙甲', '戊']],
  ['(?<=甲)乙(?=丙)(?!丁)(?<!戊)', ['甲', '乙', '丙']],
  ['(?<n>甲)', ['甲']],
  ['[^甲]乙', ['乙']],
  ['[a-c_-]', ['-_abc']],
  [String.raw`\d号|\w`, []],
  [String.raw`\d号|第`, ['号第']],
  [String.raw`\p{Script=Han}{2}局`, ['局']],
  [String.raw`\.\u4e00\u{4e01}`, ['.', '一', '丁']],
  [String.raw`[\]\-\d]`, ['-0123456789]']],
  ['[\\u4e00-\\u9fff]号', ['号']],
  ['甲|', []],
]

describe('requiredLetters', () => {
  for (const [pattern, sets] of required) test(pattern, () => expect(letters(pattern)).toEqual(sets))
})

describe('a sieve', () => {
  const rules = [...kinds.beforeDates, ...kinds.afterDates, ...kinds.leftovers]
  const sieve = sieveOf(rules.map(rule => rule.pattern))
  for (const [i, rule] of rules.entries())
    for (const example of rule.examples)
      test(`lets ${rule.id} try ${example}`, () => expect(sieve.sift(example.replace(/[⟦⟧]/gu, ''))[i]).toBe(1))

  test('lets few rules try a sentence without numbers', () => {
    const tried = sieve.sift('各部门要进一步加强政府信息公开工作').reduce((sum, possible) => sum + possible, 0)
    expect(tried).toBeLessThan(4)
  })

  test('forgets the text before', () => {
    const two = sieveOf(['甲', '乙丙'])
    expect([...two.sift('甲乙')]).toEqual([1, 0])
    expect([...two.sift('丙乙')]).toEqual([0, 1])
    expect([...two.sift('')]).toEqual([0, 0])
  })
})
