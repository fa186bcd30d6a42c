import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/knowledge/kinds.js'
import { periods } from '../../../src/knowledge/periods.js'
import { plainWords } from '../../../src/knowledge/plain-words.js'
import { units } from '../../../src/knowledge/units.js'
import type { ReportKind } from '../../../src/model/report.js'
import type { Mention, Sentence } from '../../../src/model/sentence.js'
import { findDates } from '../../../src/stages/date/find-dates.js'
import { compileKinds } from '../../../src/stages/kind/compile-kinds.js'
import { readMentions } from '../../../src/stages/kind/read-mentions.js'
import { findQuantities } from '../../../src/stages/quantity/find-quantities.js'
import { type Marked, other, planned, ruled, told, words } from './sentences.js'

const rules = compileKinds(kinds)
const unitKnowledge = { units, plainWords }

const proseOf = (text: string): Sentence => ({
  text,
  at: Int32Array.from(text, (_, i) => i),
  span: [0, text.length],
  paragraph: 1,
  section: null,
  role: 'prose',
})

function read(text: string, kind: ReportKind = 'annual-report', headings: readonly string[] = []): Mention[] {
  const sentence = proseOf(text)
  const context = { kind, headings }
  return readMentions(sentence, findQuantities(text, unitKnowledge), findDates(text, {}, periods), rules, context)
}

interface Mark {
  readonly start: number
  readonly end: number
}

function unmark(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let start = 0
  for (const letter of marked) {
    if (letter === '⟦') start = text.length
    else if (letter === '⟧') marks.push({ start, end: text.length })
    else text += letter
  }
  return { text, marks }
}

const kindsAt = (mentions: readonly Mention[], { start, end }: Mark): string[] => [
  ...new Set(mentions.filter(m => m.start < end && start < m.end).map(m => m.kind)),
]

function check(sentences: readonly Marked[], kind: ReportKind, headings: readonly string[]): void {
  for (const [marked, ...expected] of sentences)
    it(marked, () => {
      const { text, marks } = unmark(marked)
      const mentions = read(text, kind, headings)
      expected.forEach((want, i) => {
        if (want !== '') expect(kindsAt(mentions, marks[i]!)).toEqual([want])
      })
      expect(marks.length).toBe(expected.length)
    })
}

describe('a report tells', () => check(told, 'annual-report', ['一、概述']))
describe('a plan asks', () => check(planned, 'annual-report', ['2020年工作计划']))
describe('measures rule', () => check(ruled, 'measures', []))
describe('a page of another kind asks and tells', () => check(other, 'other', []))
describe('words count nothing', () => {
  for (const text of words) it(text, () => expect(read(text)).toEqual([]))
})

const everything = [...told, ...planned, ...ruled].map(([marked]) => unmark(marked).text)

describe('every Arabic digit lies in exactly one entry', () => {
  const hard = [
    '200 000121',
    '1.2.3.4.5',
    '0'.repeat(100),
    '(1)2.3万',
    '2019年2019',
    '１２３',
    '3 001',
    'a1b2c3',
    '1,2,3',
    '》1《',
    '12:34:56:78',
    '-5',
    '“12',
    '12”',
  ]
  for (const text of [...everything, ...hard])
    it(text, () => {
      const times = new Array<number>(text.length).fill(0)
      for (const { start, end } of read(text)) for (let i = start; i < end; i++) times[i]!++
      for (let i = 0; i < text.length; i++) if (/[0-9]/.test(text[i]!)) expect([i, times[i]]).toEqual([i, 1])
    })
})
