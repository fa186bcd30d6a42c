import { describe, expect, it } from 'vitest'
import { duties } from '../../../src/knowledge/duties.js'
import { compileDuties } from '../../../src/stages/responsibility/duty-rules.js'
import { findResponsibilities } from '../../../src/stages/responsibility/find-responsibilities.js'

const rules = compileDuties(duties)
const find = (text: string) => findResponsibilities(text, [[0, text.length]], [], rules)

type Roles = readonly [lead: readonly string[], support: readonly string[], responsible: readonly string[]]

const table: readonly (readonly [string, ...Roles[]])[] = [
  ['加强督查。(市督查局牵头)', [['市督查局'], [], []]],
  ['(市编办牵头,市司法局配合)', [['市编办'], ['市司法局'], []]],
  [
    '(市编办牵头,市司法局配合,责任单位:市级有关部门、各县〈市〉政府)',
    [['市编办'], ['市司法局'], ['市级有关部门', '各县〈市〉政府']],
  ],
  ['(市发展改革委、市编办按职责分工负责)', [[], [], ['市发展改革委', '市编办']]],
  ['(市教育局、市卫生健康委、市住建局分别牵头)', [['市教育局', '市卫生健康委', '市住建局'], [], []]],
  ['(市教育局、市供电局等行业部门以及各县政府分别牵头)', [['市教育局', '市供电局', '各县政府'], [], []]],
  ['(市民政局牵头,市财政局、市商务局等部门按职责分工负责)', [['市民政局'], [], ['市财政局', '市商务局']]],
  ['(牵头单位:市政府办公室;配合单位:市委宣传部、市网信办)', [['市政府办公室'], ['市委宣传部', '市网信办'], []]],
  ['(责任单位:市司法局,各县、区人民政府)', [[], [], ['市司法局', '各县、区人民政府']]],
  ['(市人力资源和社会保障局负责)', [[], [], ['市人力资源和社会保障局']]],
  ['(市委宣传部和市文化局共同牵头)', [['市委宣传部', '市文化局'], [], []]],
  ['(由市大数据局牵头,各县(区)政府配合)', [['市大数据局'], ['各县(区)政府'], []]],
  ['(省政府办公厅牵头,省司法厅配合,各县级政府负责)', [['省政府办公厅'], ['省司法厅'], ['各县级政府']]],
  ['(市政务局牵头,市级有关部门配合)', [['市政务局'], ['市级有关部门'], []]],
  ['责任单位:市司法局、市财政局\n下一项', [[], [], ['市司法局', '市财政局']]],
  ['文件解读,由市政府办公室牵头、市司法局配合;\n', [['市政府办公室'], ['市司法局'], []]],
  ['政务服务,由市政务服务局负责。', [[], [], ['市政务服务局']]],
  ['(市民政局牵头,2020年6月底前完成)', [['市民政局'], [], []]],
  ['[市民政局牵头,市财政局按职责分工负责]', [['市民政局'], [], ['市财政局']]],
  ['【责任单位:市司法局】', [[], [], ['市司法局']]],
  ['责任单位:市司法局 配合单位:市财政局、各街道\n', [[], ['市财政局', '各街道'], ['市司法局']]],
  ['[责任编辑:李华]'],
  ['(以下简称《办法》)'],
  ['(含县级人民政府)'],
  ['由起草部门负责解读。'],
  ['牵头单位负责做好解读工作'],
  ['(未闭合的,市司法局牵头'],
  ['各级各部门要认真抓好落实。'],
]

describe('who leads, supports, is responsible', () => {
  for (const [text, ...expected] of table)
    it(text, () => expect(find(text).map(r => [r.lead, r.support, r.responsible])).toEqual(expected))
})

it('says where the note stands and in which section', () => {
  const text = '一、督查\n加强督查。(市督查局牵头)'
  const heading = {
    id: 's1',
    parent: null,
    level: 1,
    marker: '一、',
    ordinal: 1,
    title: '督查',
    runIn: false,
    inline: false,
    span: [0, 4] as const,
    content: [4, text.length] as const,
  }
  const [found] = findResponsibilities(text, [[0, text.length]], [heading], rules)
  expect([found?.section, text.slice(...found!.span)]).toEqual(['s1', '(市督查局牵头)'])
})
