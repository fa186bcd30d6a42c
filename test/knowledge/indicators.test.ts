import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.js'
import { indicators } from '../../src/knowledge/indicators/index.js'
import { extendKnowledge } from '../../src/knowledge-kit/extend.js'
import {
  compileIndicators,
  defineIndicator,
  exampleQuery,
  failingExamples,
} from '../../src/knowledge-kit/indicators.js'

const find = compileIndicators(indicators)

describe('catalogue of indicators', () => {
  it('holds every example and no counter-example', () => {
    expect(failingExamples(indicators)).toEqual([])
  })

  it('has at least 120 ids, none twice', () => {
    const ids = indicators.map(entry => entry.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(120)
  })

  it.each(indicators.map(entry => [entry.id, entry] as const))(
    '%s has examples, and names in both languages',
    (_id, entry) => {
      expect(entry.examples.length).toBeGreaterThan(0)
      expect(entry.zh).toMatch(/\p{Script=Han}/u)
      expect(entry.en).toMatch(/^[A-Z]/u)
      expect(() => defineIndicator(entry)).not.toThrow()
    },
  )

  it.each([['规范性文件|件'], ['同比增长|%'], ['信息|条'], ['网站|%'], ['收到申请办结率比上年提高|百分点']])(
    '%s is no known quantity',
    text => {
      expect(find(exampleQuery(text))).toBeNull()
    },
  )

  it('follows the form in force', () => {
    const query = exampleQuery('收到政府信息公开申请|件')
    expect(find({ ...query, year: 2021 })).toEqual({ indicator: 'applications.new', dimension: 'total' })
    expect(find({ ...query, year: 2017 })).toEqual({ indicator: 'requests.received', dimension: null })
  })

  it('tells a quantity from its growth', () => {
    expect(find(exampleQuery('地区生产总值|元'))?.indicator).toBe('economy.gdp')
    expect(find(exampleQuery('地区生产总值同比增长|%'))?.indicator).toBe('economy.gdp.growth')
    expect(find(exampleQuery('地区生产总值同比增加|元'))).toBeNull()
  })
})

describe('extendKnowledge', () => {
  const teaGardens = {
    id: 'tea.gardens',
    zh: '茶园面积',
    en: 'Tea gardens',
    unit: 'measure',
    any: ['茶园 面积'],
    examples: ['茶园面积|亩'],
  } as const

  it('adds an indicator', () => {
    const known = compileIndicators(extendKnowledge(defaultKnowledge, { indicators: [teaGardens] }).indicators)
    expect(known(exampleQuery('全县茶园面积|亩'))?.indicator).toBe('tea.gardens')
    expect(find(exampleQuery('全县茶园面积|亩'))).toBeNull()
  })

  it('adds words to a list and leaves the others', () => {
    const { words } = extendKnowledge(defaultKnowledge, { words: { verbs: '领办' } })
    expect(words.verbs.endsWith(' 领办')).toBe(true)
    expect(words.rates).toBe(defaultKnowledge.words.rates)
  })

  it.each([
    ['an id that is none', { ...teaGardens, id: 'Tea' }],
    ['an example that does not hold', { ...teaGardens, examples: ['茶叶产量|吨'] }],
    ['no examples', { ...teaGardens, examples: [] }],
  ])('refuses %s', (_why, entry) => {
    expect(() => extendKnowledge(defaultKnowledge, { indicators: [entry] })).toThrow(TypeError)
  })
})
