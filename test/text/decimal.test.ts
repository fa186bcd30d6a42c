import { describe, expect, test } from 'vitest'
import { add, decimal, isLess, isSame, negate, shift, toNumber } from '../../src/text/decimal.js'

describe('decimals are exact', () => {
  test.each([
    ['4.59', 4, 45900],
    ['1.005', 4, 10050],
    ['0.07', 2, 7],
    ['8258.34', 4, 82583400],
    ['1.1', 8, 110000000],
    ['64.31', 4, 643100],
  ])('%s moved by %i', (digits, places, value) => {
    expect(toNumber(shift(decimal(digits), places))).toBe(value)
  })

  test('a sum of tenths has no noise', () => {
    expect(toNumber(add(decimal('0.1'), decimal('0.2')))).toBe(0.3)
  })

  test.each([
    ['9007199254740993', '1', 9007199254740994],
    ['123456789012345678901234', '0.5', Number('123456789012345678901234')],
    ['9007199254740991', '9007199254740991', 18014398509481982],
    ['0', '2.5', 2.5],
  ])('%s and %s, longer than a number holds', (a, b, sum) => {
    expect(toNumber(add(decimal(a), decimal(b)))).toBe(sum)
  })

  test('the same digits with the same point', () => {
    expect(isSame(decimal('1.50'), decimal('1.50'))).toBe(true)
    expect(isSame(decimal('1.5'), shift(decimal('15'), 1))).toBe(false)
    expect(isSame(add(decimal('0.5'), decimal('0.5')), add(decimal('0.4'), decimal('0.6')))).toBe(true)
  })

  test('order and sign', () => {
    expect(isLess(decimal('0.9'), decimal('1'))).toBe(true)
    expect(isLess(decimal('10'), decimal('9.99'))).toBe(false)
    expect(toNumber(negate(decimal('2.5')))).toBe(-2.5)
  })
})
