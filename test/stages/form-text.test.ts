import { describe, expect, it } from 'vitest'
import { forms } from '../../src/knowledge/forms/index.js'
import type { ReadTable } from '../../src/model/form.js'
import { readForms } from '../../src/stages/form/read-forms.js'

const read = (text: string): readonly ReadTable[] => readForms({ text, body: [], grids: [] }, forms)
const values = (table: ReadTable | undefined, row: string): unknown[] =>
  (table?.cells ?? []).filter(cell => cell.code.split('/')[0] === row).map(cell => cell.value ?? cell.state)

const HEAD = '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他'
const ROWS_2019: readonly string[] = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果(一)予以公开',
  '(二)部分公开(区分处理的,只计这一情形,不计其他情形)',
  '(三)不予公开1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '(四)无法提供1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '(五)不予处理1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '(六)其他处理',
  '(七)总计',
  '四、结转下年度继续办理',
]
const nought = '0000000'

/** A glued form of 2019 with some rows filled in by their place. */
const glued = (filled: Readonly<Record<number, string>>): string =>
  `${HEAD}${ROWS_2019.map((row, r) => `${row}${filled[r] ?? nought}`).join('')}四、其他情况`

describe('glued digits', () => {
  const table = read(glued({ 0: '200 000121', 2: '120 000012', 12: '8000019', 21: '200 000121' }))[0]

  it('a swallowed marker is none of the values', () => {
    expect(values(table, 'applications.carriedIn')).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(values(table, 'applications.refused.forbiddenByLaw')).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(table!.markers.length).toBe(16)
  })

  it('the row and column sums settle the cuts', () => {
    expect(values(table, 'applications.new')).toEqual([20, 0, 0, 0, 0, 1, 21])
    expect(values(table, 'applications.handled')).toEqual([20, 0, 0, 0, 0, 1, 21])
    expect(values(table, 'applications.unable.notHeld')).toEqual([8, 0, 0, 0, 0, 1, 9])
    expect(table!.layout).toBe('glued')
  })

  it('decoded cells say so', () => {
    expect(table!.cells.every(cell => (cell.inferred?.length ?? 0) > 0)).toBe(true)
  })

  it('every cell has its own place', () => {
    const places = table!.cells.map(cell => cell.span!.join())
    expect(new Set(places).size).toBe(161)
    expect(table!.numbers).toHaveLength(161)
  })

  it('two readings that the sums allow are not chosen between', () => {
    const open = read(glued({ 0: '122000024', 2: '111000012', 4: '111000012', 21: '122000024' }))[0]
    expect(open!.cells.filter(cell => cell.state === 'undecided').length).toBeGreaterThanOrEqual(4)
  })

  it('a column that the publisher added up wrongly leaves the rows to be read', () => {
    const wrong = read(
      glued({ 0: '2500000126'.replace('00', '0'), 2: '120000012', 3: '3000003', 21: '170000017', 22: '8000019' }),
    )[0]
    expect(values(wrong, 'applications.granted')).toEqual([12, 0, 0, 0, 0, 0, 12])
    expect(values(wrong, 'applications.handled')).toEqual([17, 0, 0, 0, 0, 0, 17])
  })
})

describe('disclosure forms, glued', () => {
  const of2019 = (permits: string, procurement: string): string =>
    `第二十条第(一)项信息内容本年新制作数量本年新公开数量对外公开总数量规章000规范性文件000第二十条第(五)项信息内容上一年项目数量本年增/处理决定数量` +
    `行政许可${permits}其他对外管理服务事项000第二十条第(六)项信息内容上一年项目数量本年增/减处理决定数量行政处罚000行政强制000` +
    `第二十条第(八)项信息内容上一年项目数量本年增/减行政事业性收费00第二十条第(九)项信息内容采购项目数量采购总金额政府集中采购${procurement}三、收到和处理政府信息公开申请情况`

  it('a sign begins a cell; what follows it stays open', () => {
    const table = read(of2019('2648-18538', '00'))[0]
    expect(table!.form).toBe('disclosure-2019')
    expect(values(table, 'disclosure.permits')).toEqual([2648, 'undecided', 'undecided'])
  })

  it('a lone nought is one cell', () => {
    expect(values(read(of2019('000', '00'))[0], 'disclosure.permits')).toEqual([0, 0, 0])
  })

  it('money in 元 keeps its own unit', () => {
    const cell = read(of2019('000', '3 251000元'))[0]!.cells.find(
      own => own.code === 'disclosure.procurement/procurementAmount',
    )
    expect([cell!.value, cell!.unit]).toEqual([251000, '元'])
  })
})

describe('one cell a line', () => {
  const statistics = [
    '政府信息公开情况统计表',
    '统 计 指 标',
    '单位',
    '统计数',
    '一、主动公开情况',
    '——',
    '(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)',
    '条',
    '310',
    '其中:主动公开规范性文件数',
    '条',
    '无',
    '制发规范性文件总数',
    '件',
    '4',
    '(二)通过不同渠道和方式公开政府信息的情况',
    '——',
    '1.政府公报公开政府信息数',
    '条',
    '—',
    '2.政府网站公开政府信息数',
    '条',
    '300',
    '二、回应解读情况',
    '——',
    '(一)回应公众关注热点或重大舆情数',
    '次',
    '2',
    '1.参加或举办新闻发布会总次数',
    '次',
    '2.政府网站在线访谈次数',
    '次',
    '1',
    '三、依申请公开情况',
    '——',
    '(一)收到申请数',
    '件',
    '6',
    '1.当面申请数',
    '件',
    '2',
    '2.传真申请数',
    '件',
    '无',
    '3.网络申请数',
    '件',
    '4',
    '4.信函申请数',
    '件',
    '无',
    '(二)申请办结数',
    '件',
    '6',
    '1.按时办结数',
    '件',
    '6',
    '(三)申请答复数',
    '件',
    '6',
    '4.不同意公开答复数',
    '件',
    '1',
    '四、行政复议数量',
    '件',
    '无',
    '(二)被依法纠错数',
    '件',
    '3',
    '五、行政诉讼数量',
    '件',
    '1',
    '(二)被依法纠错数',
    '件',
    '1',
    '(三)接受培训人员数',
    '人次',
    '88',
  ].join('\n')
  const table = read(statistics)[0]
  const cell = (code: string) => table?.cells.find(own => own.code === code)

  it.each([
    ['disclosed.total', 310, 'number'],
    ['disclosed.normativeDocuments', null, 'none'],
    ['disclosed.by.gazette', null, 'dash'],
    ['response.pressConferences', null, 'blank'],
    ['response.onlineInterviews', 1, 'number'],
    ['requests.received.online', 4, 'number'],
    ['reconsideration.corrected', 3, 'number'],
    ['litigation.corrected', 1, 'number'],
    ['training.people', 88, 'number'],
    ['staffing.offices', null, 'missing'],
  ])('%s is %s (%s)', (code, value, state) => {
    expect([cell(code)?.value, cell(code)?.state]).toEqual([value, state])
  })

  it('a row that is not there is said to be missing', () => {
    expect(table!.notes.some(note => note.code === 'form/row-missing')).toBe(true)
  })
})

describe('what is no form', () => {
  it.each([
    ['本机关对行政许可、行政处罚、行政强制等事项的规章和规范性文件予以公开,其他事项部分公开,总计3件。'],
    ['全年收到申请5件,予以公开2件,部分公开1件,不予公开1件,无法提供1件,其他处理0件,结转下年度继续办理0件。'],
    [
      '指标名称\n计量单位\n2018年度\n历年累计\n主动公开政府信息数\n条\n12\n340\n收到申请数\n件\n3\n40\n当面申请数\n件\n1\n5\n传真申请数\n件\n0\n2\n申请办结数\n件\n3\n39',
    ],
  ])('%s', text => {
    expect(read(text)).toEqual([])
  })
})
