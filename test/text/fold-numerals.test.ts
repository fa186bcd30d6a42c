import { describe, expect, test } from 'vitest'
import { closeNumerals, foldNumerals } from '../../src/text/fold-numerals.js'

describe('foldNumerals', () => {
  test.each([
    ['１２％', '12%'],
    ['三萬五千個', '三万五千个'],
    ['伍拾陆', '五十六'],
    ['拾万', '十万'],
  ])('%s', (text, folded) => {
    expect(foldNumerals(text)).toBe(folded)
  })

  test.each(['队伍建设', '陆续开展', '收拾整洁', '参加活动', '登陆系统'])('leaves the word in %s', text => {
    expect(foldNumerals(text)).toBe(text)
  })
})

describe('closeNumerals', () => {
  test('takes blanks out of a numeral and remembers the places', () => {
    const closed = closeNumerals('共 三 百 件')
    expect(closed?.text).toBe('共 三百 件')
    expect([...(closed?.places ?? [])].slice(0, 7)).toEqual([0, 1, 2, 4, 5, 6, 7])
  })

  test('says so where there is nothing to take', () => {
    expect(closeNumerals('共 300 件')).toBeNull()
  })
})
