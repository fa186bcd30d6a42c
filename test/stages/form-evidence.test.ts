import { describe, expect, it } from 'vitest'
import { forms } from '../../src/knowledge/forms/index.js'
import { cutDigits } from '../../src/stages/form/digits.js'
import { readForms } from '../../src/stages/form/read-forms.js'
import { factsFromEarlier, settleForms } from '../../src/stages/form/settle-forms.js'
import { reportOf } from '../compare/report-of.js'

const ROW = [{ left: [0, 1, 2, 3, 4, 5], right: [6] }]
const cut = (digits: string, ends: readonly number[]): string =>
  ends.map((end, i) => digits.slice(ends[i - 1] ?? 0, end)).join(' ')

describe('digits cut by their sum', () => {
  it.each([
    ['0000000', ['0 0 0 0 0 0 0']],
    ['1000001', ['1 0 0 0 0 0 1']],
    ['640020470', ['64 0 0 2 0 4 70']],
    ['15130000154', ['151 3 0 0 0 0 154']],
    ['110000011', ['1 10 0 0 0 0 11', '11 0 0 0 0 0 11']],
    ['1000002', []],
    ['000', []],
  ])('%s', (digits, expected) => {
    const { cuts } = cutDigits(digits, [digits.length], 7, ROW)
    expect(cuts.map(ends => cut(digits, ends)).sort()).toEqual(expected)
  })

  it('a blank between digits is a border', () => {
    expect(cutDigits('110000011', [1, 8], 7, ROW).cuts).toEqual([[1, 3, 4, 5, 6, 7, 9]])
  })

  it('a search that grows too large says so', () => {
    expect(cutDigits('9'.repeat(120), [120], 15, []).gaveUp).toBe(true)
  })
})

const head = '第二十条第(一)项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件'
const text = (run: string): string =>
  `${head}${run}第二十条第(五)项信息内容本年处理决定数量行政许可5第二十条第(六)项信息内容本年处理决定数量行政处罚1行政强制0第二十条第(八)项信息内容本年收费金额(单位:万元)行政事业性收费0三、收到和处理`
const rows = (source: string, facts: Parameters<typeof settleForms>[2]) => {
  const tables = settleForms(source, readForms({ text: source, body: [], grids: [] }, forms), facts, forms)
  return tables[0]!.cells.filter(cell => cell.code.startsWith('disclosure.normativeDocuments'))
}

describe('evidence for glued digits', () => {
  const source = text('4512')

  it('none: the cells stay undecided', () => {
    expect(rows(source, []).map(cell => cell.state)).toEqual(['undecided', 'undecided', 'undecided'])
  })

  it('a figure from elsewhere settles what it can, and is named', () => {
    const cells = rows(source, [
      { code: 'disclosure.normativeDocuments/inForce', value: 12, source: 'settled by the prose: 现行有效 12' },
    ])
    expect(cells.map(cell => cell.value)).toEqual([4, 5, 12])
    expect(cells[0]!.inferred!.join()).toContain('settled by the prose: 现行有效 12')
  })

  it('a figure that fits no cut settles nothing', () => {
    const cells = rows(source, [{ code: 'disclosure.normativeDocuments/inForce', value: 99, source: 'x' }])
    expect(cells.every(cell => cell.state === 'undecided')).toBe(true)
  })

  it('what the year before carried over is this year’s carried in', () => {
    const earlier = reportOf(2020, {
      'applications-2019': { 'applications.carriedOver/total': 3, 'applications.carriedOver/other': null },
    })
    expect(factsFromEarlier(earlier, forms)).toEqual([
      { code: 'applications.carriedIn/total', value: 3, source: 'settled by the report for 2020: carriedOver' },
    ])
  })
})
