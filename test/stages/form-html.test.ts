import { describe, expect, it } from 'vitest'
import { readPage } from '../../scripts/forms/read.js'

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map(cell => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`
const wide = (text: string, columns: number): string => `<td colspan="${columns}">${text}</td>`
const page = (...rows: readonly string[]): string => `<div><table>${rows.join('')}</table></div>`
const cellsOf = (html: string): Record<string, unknown> => {
  const table = readPage(html, true, 2021).tables[0]
  return Object.fromEntries((table?.cells ?? []).map(cell => [cell.code, cell.value ?? cell.state]))
}

const disclosure = (...documents: readonly string[]): string =>
  page(
    row(wide('第二十条第(一)项', 4)),
    row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数(历史累计)'),
    row('规章', '0', '0', '0'),
    row('行政规范性文件', ...documents),
    row(wide('第二十条第(五)项', 4)),
    row('信息内容', wide('本年处理决定数量', 3)),
    row('行政许可 ', wide('&nbsp;', 3)),
    row(wide('第二十条第(六)项', 4)),
    row('信息内容', wide('本年处理决定数量', 3)),
    row('行政处罚', wide('1,024', 3)),
    row('行政强制', wide('—', 3)),
    row(wide('第二十条第(八)项', 4)),
    row('信息内容', wide('本年收费金额(单位:万元)', 3)),
    row('行政<br>事业性<br>收费', wide('251000元', 3)),
  )

describe('forms in HTML', () => {
  it('a note keeps the number in front of it', () => {
    const cells = cellsOf(disclosure('22(其中修订16件)', '1', '<p><span>1</span><span>30</span></p>'))
    expect(cells['disclosure.normativeDocuments/made']).toBe(22)
    expect(cells['disclosure.normativeDocuments/inForce']).toBe(130)
  })

  it('blank, dash and thousands are told apart', () => {
    const cells = cellsOf(disclosure('1', '1', '1'))
    expect(cells['disclosure.permits/decisions']).toBe('blank')
    expect(cells['disclosure.coercion/decisions']).toBe('dash')
    expect(cells['disclosure.penalties/decisions']).toBe(1024)
  })

  it('a cell may print a unit of its own', () => {
    const cell = readPage(disclosure('1', '1', '1'), true).tables[0]!.cells.at(-1)!
    expect([cell.value, cell.unit, cell.state]).toEqual([251000, '元', 'number'])
  })

  it('the k-th value belongs to the k-th header where header spans 1+2 and body spans 2+1', () => {
    const html = page(
      row(wide('第二十条第(八)项', 3)),
      row(wide('第二十条第(一)项', 3)),
      row('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
      row('规章', '1', '2', '3'),
      row('规范性文件', '4', '5', '6'),
      row('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
      row('行政许可', '7', '-8', '9'),
      row('信息内容', '采购项目数量', wide('采购总金额', 2)),
      row('政府集中采购', wide('12', 2), '345.6'),
    )
    const cells = cellsOf(html)
    expect(cells['disclosure.procurement/procurements']).toBe(12)
    expect(cells['disclosure.procurement/procurementAmount']).toBe(345.6)
    expect(cells['disclosure.permits/change']).toBe(-8)
  })

  it('columns go by their headers', () => {
    const html = page(
      row('信息内容', '现行有效件数', '本年制发件数', '本年废止件数'),
      row('规章', '30', '1', '2'),
      row('行政规范性文件', '60', '4', '5'),
      row('信息内容', wide('本年处理决定数量', 3)),
      row('行政许可', wide('7', 3)),
    )
    const cells = cellsOf(html)
    expect(cells['disclosure.normativeDocuments/made']).toBe(4)
    expect(cells['disclosure.normativeDocuments/inForce']).toBe(60)
  })

  it('a form torn in two by the page is one', () => {
    const [a, b] = [disclosure('3', '2', '1').split('<tr><td colspan="4">第二十条第(六)项')].map(parts => [
      `${parts[0]}</table></div>`,
      `<div><table><tr><td colspan="4">第二十条第(六)项${parts[1]}`,
    ])[0]!
    const { tables } = readPage(`${a}<p>- 3 -</p>${b}`, true)
    expect(tables).toHaveLength(1)
    expect(tables[0]!.cells.find(cell => cell.code === 'disclosure.penalties/decisions')!.value).toBe(1024)
  })

  it('too few cells are not guessed at', () => {
    const { tables } = readPage(disclosure('3', '2'), true)
    const cells = tables[0]!.cells.filter(cell => cell.code.startsWith('disclosure.normativeDocuments'))
    expect(cells.map(cell => cell.state)).toEqual(['undecided', 'undecided', 'undecided'])
    expect(tables[0]!.notes.map(note => note.code)).toContain('form/cell-missing')
  })

  it('a table that lays out the page around a form is none', () => {
    const { tables } = readPage(`<table><tr><td>导航</td><td>${disclosure('3', '2', '1')}</td></tr></table>`, true)
    expect(tables).toHaveLength(1)
    expect(tables[0]!.notes).toEqual([])
  })
})
