import { describe, expect, it } from 'vitest'
import { readFreeTable } from '../../src/stages/free-table/read-free-table.js'
import { textGrids } from '../../src/stages/free-table/text-grids.js'

const read = (text: string) => {
  const grids = textGrids(text, [[0, text.length]], [])
  return grids.map(grid =>
    readFreeTable(grid).cells.map(cell => [
      cell.label,
      cell.value,
      cell.unit,
      cell.period === null ? null : cell.period[0],
    ]),
  )
}
const YEAR = '2018-01-01'
const ROWS = [
  ['网上办理事项', '项', '320', '1,250'],
  ['接待群众', '人次', '46', '—'],
  ['投入经费', '万元', '1.5', '20'],
] as const
const HEAD = ['指标名称', '计量单位', '2018年度', '历年累计']
const EXPECTED = [
  ['网上办理事项', 320, '项', YEAR],
  ['网上办理事项历年累计', 1250, '项', null],
  ['接待群众', 46, '人次', YEAR],
  ['投入经费', 15000, '元', YEAR],
  ['投入经费历年累计', 200000, '元', null],
]

describe('a table of no known form in text', () => {
  it.each([
    ['one cell a line', `服务情况表\n${[HEAD, ...ROWS].map(row => row.join('\n')).join('\n')}\n以上数据由各单位报送。`],
    [
      'one cell a line, a heading between rows',
      `${HEAD.join('\n')}\n一、办理情况\n${ROWS.map(row => row.join('\n')).join('\n')}`,
    ],
    ['one row a line', [HEAD, ...ROWS].map(row => row.join(' ')).join('\n')],
    ['strokes', [HEAD, ...ROWS].map(row => row.join(' | ')).join('\n')],
    [
      'Markdown',
      `| ${HEAD.join(' | ')} |\n| --- | --- | --- | --- |\n${ROWS.map(row => `| ${row.join(' | ')} |`).join('\n')}`,
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([EXPECTED])
  })

  it('a row that lacks a value is not guessed at, and the table goes on', () => {
    const text = `${HEAD.join('\n')}\n网上办理事项\n项\n320\n接待群众\n人次\n46\n88\n投入经费\n万元\n1\n2`
    expect(read(text)[0]!.map(cell => cell[0])).toEqual([
      '接待群众',
      '接待群众历年累计',
      '投入经费',
      '投入经费历年累计',
    ])
  })

  it('units in the header of a column or in the label of a row', () => {
    const text = '| 项目 | 金额(万元) |\n| 修缮 | 12 |\n| 绿化 | 3 |\n| 道路(公里) | 8 |'
    expect(read(text)[0]).toEqual([
      ['修缮金额', 120000, '元', 'd'],
      ['绿化金额', 30000, '元', 'd'],
      ['道路金额', 8, '公里', 'd'],
    ])
  })

  it('several units in a caption: each column takes the one that its header fits', () => {
    const text =
      '补贴发放(单位:万元、户)\n| 项目 | 资金额 | 户数 | 到户率 |\n| 耕地 | 12 | 310 | 98.5 |\n| 农机 | 3 | 24 | 100 |'
    expect(read(text)[0]).toEqual([
      ['耕地资金额', 120000, '元', 'd'],
      ['耕地户数', 310, '户', 'd'],
      ['耕地到户率', 98.5, '%', 'd'],
      ['农机资金额', 30000, '元', 'd'],
      ['农机户数', 24, '户', 'd'],
      ['农机到户率', 100, '%', 'd'],
    ])
  })

  it('running numbers of a table of words are markers', () => {
    const text = '| 序号 | 任务 | 责任单位 |\n| 1 | 公开预算 | 财政局 |\n| 2 | 检查网站 | 政府办 |'
    const [grid] = textGrids(text, [[0, text.length]], [])
    const { cells, markers } = readFreeTable(grid!)
    expect(cells).toEqual([])
    expect(markers.map(([start, end]) => text.slice(start, end))).toEqual(['1', '2'])
  })

  it('a share in thousandths by its caption, a count by its column', () => {
    const text = '人口(单位:‰)\n| 地区 | 出生率 | 出生人数 |\n| 白石 | 8.1 | 95 |\n| 南坪 | 7.4 | 88 |'
    expect(read(text)[0]!.map(cell => cell[2])).toEqual(['‰', '人', '‰', '人'])
  })

  it.each([
    ['项目\n建设稳步推进,全年完成投资3亿元。\n二、工作打算'],
    ['全年收到3件,办结2件。\n| 无表 |\n说明'],
    ['名称\n清河县\n地址\n人民路1号'],
  ])('%s is no table', text => {
    expect(read(text)).toEqual([])
  })
})
