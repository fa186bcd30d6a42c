import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/parts.js'
import { dataGrids } from '../../src/stages/grid/data-grids.js'
import { htmlGrids } from '../../src/stages/grid/grid.js'
import { documentOf } from './document-of.js'

describe('grids of HTML tables', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ],
    [
      'rowspan',
      '<table><tr><td rowspan=2>组</td><td>甲</td></tr><tr><td>乙</td></tr></table>',
      [
        ['组', '甲'],
        ['组', '乙'],
      ],
    ],
    [
      'colspan',
      '<table><tr><td colspan=2>合计</td></tr><tr><td>1</td><td>2</td></tr></table>',
      [
        ['合计', '合计'],
        ['1', '2'],
      ],
    ],
    [
      'rows of different length',
      '<table><tr><td>甲</td></tr><tr><td>1</td><td>2</td></tr></table>',
      [
        ['甲', ''],
        ['1', '2'],
      ],
    ],
    [
      'a label over several paragraphs',
      '<table><tr><td><p>商业</p><p>企业</p></td><td>&nbsp;</td></tr></table>',
      [['商业企业', '']],
    ],
    ['a rowspan beyond the last row', '<table><tr><td rowspan=9>甲</td><td>1</td></tr></table>', [['甲', '1']]],
    ['no table', '<p>甲</p>', []],
  ])('%s', (_, html, expected) => expect(readTable(html)).toEqual(expected))

  it('a colspan of a thousand million stays small', () => {
    expect(readTable('<table><tr><td colspan=1000000000>甲</td></tr></table>')[0]!.length).toBeLessThanOrEqual(1000)
  })

  it('tables that lay out a page are no data', () => {
    const page = `<table><tr><td>导航</td><td><table><tr><td>项目</td><td>数量</td></tr><tr><td>信件</td><td>3</td></tr></table></td></tr></table>`
    const document = documentOf(page, 'a.html')
    const found = dataGrids(htmlGrids(document), [[0, document.text.length]], [])
    expect(found.map(g => g.cells.map(c => c.text))).toEqual([['项目', '数量', '信件', '3']])
  })
})

describe('tables that would blow up', () => {
  const slots = (html: string): number =>
    htmlGrids(documentOf(html, 'a.html')).reduce(
      (sum, grid) => sum + grid.slots.reduce((n, row) => n + row.length, 0),
      0,
    )

  it('one long row over many short ones is not filled up', () => {
    const cells = '<td>1</td>'.repeat(2000)
    expect(slots(`<table><tr>${cells}</tr>${'<tr><td>1</td></tr>'.repeat(2000)}</table>`)).toBe(4000)
  })

  it('many tables of wide cells share one room', () => {
    expect(slots('<table><tr><td colspan=1000>1</td></tr></table>'.repeat(2000))).toBeLessThan(510_000)
  })
})
