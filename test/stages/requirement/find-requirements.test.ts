import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/knowledge/kinds.js'
import { periods } from '../../../src/knowledge/periods.js'
import { plainWords } from '../../../src/knowledge/plain-words.js'
import { units } from '../../../src/knowledge/units.js'
import type { Heading, RequirementDraft } from '../../../src/model/draft.js'
import type { ReportKind } from '../../../src/model/report.js'
import type { ReadSentence, Sentence } from '../../../src/model/sentence.js'
import { findDates } from '../../../src/stages/date/find-dates.js'
import { compileKinds } from '../../../src/stages/kind/compile-kinds.js'
import { readMentions } from '../../../src/stages/kind/read-mentions.js'
import { findQuantities } from '../../../src/stages/quantity/find-quantities.js'
import { findRequirements } from '../../../src/stages/requirement/find-requirements.js'

const rules = compileKinds(kinds)
const unitKnowledge = { units, plainWords }

function readAs(text: string, kind: ReportKind, headings: readonly string[]): ReadSentence {
  const sentence: Sentence = {
    text,
    at: Int32Array.from(text, (_, i) => i),
    span: [0, text.length],
    paragraph: 1,
    section: headings.length === 0 ? null : 's1',
    role: 'prose',
  }
  const context = { kind, headings, claimed: [] }
  const mentions = readMentions(
    sentence,
    findQuantities(text, unitKnowledge),
    findDates(text, {}, periods),
    rules,
    context,
  )
  return { ...sentence, mentions }
}

const heading = (title: string): Heading => ({
  id: 's1',
  parent: null,
  level: 1,
  marker: '五、',
  ordinal: 5,
  title,
  runIn: false,
  inline: false,
  span: [0, 0],
  content: [0, 0],
})

const find = (text: string, kind: ReportKind, titles: readonly string[] = []): RequirementDraft[] =>
  findRequirements([readAs(text, kind, titles)], { kind, year: 2019, written: null, headings: titles.map(heading) })

const say = ({ comparator, value, unit, deadline }: RequirementDraft): string =>
  [comparator, value === null ? null : `${value}${unit ?? ''}`, deadline].filter(part => part !== null).join(' ')

type Row = readonly [text: string, ...expected: readonly string[]]

const ruled: readonly Row[] = [
  ['2020年6月底前,建立网站抽查机制。', 'by 2020-06-30'],
  ['到2022年,实现信息公开全覆盖。', 'by 2022-12-31'],
  ['应当于2020年12月31日前完成迁移。', 'by 2020-12-31'],
  ['力争2020年底前,建成文件库。', 'by 2020-12-31'],
  ['每年1月10日、7月10日前在网站公开。', 'by'],
  ['每月5日前公布监测数据。', 'by'],
  ['重大舆情要在5小时内发布权威信息,24小时内召开发布会。', 'max 5小时', 'max 24小时'],
  ['对规范性文件每隔2年清理一次。', 'every 2年'],
  ['每年解读重要政策不少于2次。', 'min 2次'],
  ['主要负责人每年至少听取一次汇报。', 'min 1次'],
  ['分值权重不低于4%。', 'min 4%'],
  ['县级明确1-2个部门试点。', 'min 1个', 'max 2个'],
  ['2020年6月底前,受理渠道100%畅通、100%按时回复。', 'by 2020-06-30', 'min 100% 2020-06-30', 'min 100% 2020-06-30'],
  ['公开征求意见时间不少于30日。', 'min 30日'],
  ['延长期限不得超过20个工作日。', 'max 20个工作日'],
  ['在法定时限内作出答复。', 'max'],
  ['文件要于印发当日在网站公开。', 'by'],
  ['能够当场答复的当场答复。', 'max'],
  ['各部门按季度对办理情况进行分析汇总。', 'every 1季度'],
  ['首页栏目每个工作日更新。', 'every 1个工作日'],
  ['临时下线应当提前3个工作日备案。', 'min 3个工作日'],
  ['审核结果公示7天。', 'exact 7天'],
  ['公众满意度达到90%以上。', 'min 90%'],
  ['年内完成系统对接。', 'by 2019-12-31'],
  ['公开栏面积不小于3平方米。', 'min 3平方米'],
  ['(责任单位:市司法局;完成时限:2020年9月底)', 'by 2020-09-30'],
  ['会议时间:2020年9月18日。'],
  ['到“十四五”末,网上可办率达到95%。', 'by 2025-12-31', 'min 95% 2025-12-31'],
  ['检查结果于次月10日前通报。', 'by'],
  ['自发布之日起30日后施行。', 'min 30日'],
  ['力争用3年左右时间完成改造。', 'max 3年'],
  ['收到申请后当场登记。', 'max'],
  ['截至2019年底,已建成专区12个。'],
  ['本办法自2020年1月1日起施行。'],
  ['重复采集数据2次以上的。'],
  ['对连续两次抽查不合格的予以通报。'],
  ['依照本办法第七条执行。'],
]

const planned: readonly Row[] = [
  ['10月底前完成目录复核。', 'by 2020-10-31'],
  ['培训不少于2次。', 'min 2次'],
  ['办理时限压缩到3天以内。', 'max 3天'],
  ['新增检验机构3家以上。', 'min 3家'],
  ['2020年9月底前完成编制,解读率达到100%。', 'by 2020-09-30', 'min 100%'],
]

const told: readonly Row[] = [
  ['全年公开信息1200条,办结率100%。'],
  ['已于9月30日前在网站公开。'],
  ['重大舆情5小时内发声的规定得到落实。'],
  ['每月组织1次测评。'],
  ['新产生的信息必须在20个工作日内公开。', 'max 20个工作日'],
  ['2020年底前完成系统对接。', 'by 2020-12-31'],
]

const check = (rows: readonly Row[], kind: ReportKind, titles: readonly string[]): void => {
  for (const [text, ...expected] of rows) it(text, () => expect(find(text, kind, titles).map(say)).toEqual(expected))
}

describe('a notice asks', () => check(ruled, 'measures', []))
describe('a plan asks', () => check(planned, 'annual-report', ['下一步工作打算']))
describe('what is due under any title that plans', () =>
  check([['新增公园绿地30公顷以上。', 'min 30公顷 2020-12-31']], 'work-report', ['2020年重点工作']))
describe('a report tells, and asks now and then', () => check(told, 'annual-report', ['总体情况']))

describe('what is asked', () => {
  const first = (text: string): RequirementDraft => find(text, 'measures')[0]!
  it('is worded as the text words it', () => {
    expect(first('每年解读重要政策不少于2次。').what).toBe('解读重要政策')
    expect(first('2020年6月底前,建立网站抽查机制。').what).toBe('建立网站抽查机制')
    expect(first('绿地占比从20%提高到26%以上。').what).toBe('绿地占比')
    expect(first('重大舆情要在5小时内发布权威信息。').what).toBe('发布权威信息')
  })
  it('has the span of its frequency', () => expect(first('每周更新不少于2次。').per).toBe('周'))
  it('has the event from which a limit runs', () =>
    expect(first('政策文件印发后3个工作日内发布解读。').after).toBe('政策文件印发后'))
  it('has the days that come back every year', () =>
    expect(first('每年1月10日、7月10日前在网站公开。').recurring).toEqual(['--01-10', '--07-10']))
  it('has its place in the document', () => expect(first('分值权重不低于4%。').span).toEqual([4, 9]))
})

describe('a deadline without a year', () => {
  const due = (written: string | null, kind: ReportKind) =>
    findRequirements([readAs('3月底前完成整改。', kind, ['下一步打算'])], {
      kind,
      year: 2019,
      written,
      headings: [heading('下一步打算')],
    })[0]?.deadline
  it('comes next after the document was written', () => expect(due('2020-01-15', 'annual-report')).toBe('2020-03-31'))
  it('or in the year after', () => expect(due('2020-05-15', 'annual-report')).toBe('2021-03-31'))
  it('falls into the year after the report without a date', () => expect(due(null, 'annual-report')).toBe('2020-03-31'))
  it('falls into the year of a notice without a date', () => expect(due(null, 'measures')).toBe('2019-03-31'))
})
