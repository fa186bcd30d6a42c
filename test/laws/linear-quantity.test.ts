import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periods } from '../../src/knowledge/periods.js'
import { plainWords } from '../../src/knowledge/plain-words.js'
import { units } from '../../src/knowledge/units.js'
import { findDates } from '../../src/stages/date/find-dates.js'
import { findQuantities } from '../../src/stages/quantity/find-quantities.js'
import { parseNumeral } from '../../src/text/numerals.js'

const quantities = (text: string) => findQuantities(text, { units, plainWords })
const dates = (text: string) => findDates(text, { reference: '2022-06-15' }, periods)

const pieces = fc.constantFrom(
  ...'0123456789〇一二两三十百千万亿半几数余多约近超上不足年月日号第个件元角分%.,-—~至到/ ()〔〕《：￥$负点成折又之截自“”',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
)

const digits = '零一二三四五六七八九'
const spellSection = (value: number): string => {
  let spelt = ''
  for (const [scale, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / scale) % 10
    if (digit > 0) spelt += digits.charAt(digit) + name
    else if (spelt !== '' && value % scale > 0 && !spelt.endsWith('零')) spelt += '零'
  }
  return spelt
}

/** The number as a Chinese text spells it. */
const spell = (value: number): string => {
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  if (high === 0) return spellSection(low)
  return `${spellSection(high)}万${low > 0 && low < 1000 ? '零' : ''}${spellSection(low)}`
}

describe('laws of quantities and dates', () => {
  test('what is found lies in the text, in order, apart', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const found of [quantities(text), dates(text)]) {
          let from = 0
          for (const { start, end, raw } of found) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(raw)
            from = end
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the outer span holds the inner one', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const { start, end, outer } of quantities(text)) {
          expect(outer[0]).toBeLessThanOrEqual(start)
          expect(outer[1]).toBeGreaterThanOrEqual(end)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('dates are ordered and real', () => {
    fc.assert(
      fc.property(texts, text => {
        for (const { from, to } of dates(text)) {
          if (from === null || to === null) continue
          expect(from <= to).toBe(true)
          for (const day of [from, to]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a number reads as it is spelt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), value => {
        expect(parseNumeral(spell(value))).toEqual({ value })
      }),
    )
  })

  test('a figure keeps every digit when its scale is folded in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), value => {
        const text = `共${Math.floor(value / 10_000)}.${String(value % 10_000).padStart(4, '0')}万件`
        expect(quantities(text)).toMatchObject([{ value, unit: '件' }])
      }),
    )
  })

  test.each([
    '7',
    '一',
    '十',
    '1万',
    '一万',
    '1,234,',
    '1 ',
    '一 ',
    '1.',
    '1-',
    '1+',
    '1/',
    '伍',
    '年',
    '截至',
    '《',
    '几',
    '百分之',
    '(2019',
  ])('a long row of %s is read to its end', piece => {
    const text = `${piece.repeat(20_000)}。另有86件,2018年7月9日。`
    expect(quantities(text).at(-1)).toMatchObject({ raw: '86件' })
    expect(dates(text).at(-1)).toMatchObject({ raw: '2018年7月9日' })
  })
})
