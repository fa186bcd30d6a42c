import { describe, expect, it } from 'vitest'
import { headings as knowledge } from '../../src/knowledge/headings.js'
import { outline } from '../../src/stages/outline/outline.js'
import { documentOf } from './document-of.js'

/** Headings as `level marker title`, `~` for run-in, `+` for inline. */
function shape(text: string): string[] {
  const document = documentOf(text)
  return outline(document, [[0, document.text.length]], [], knowledge).map(h =>
    `${h.level}${h.runIn ? '~' : ''}${h.inline ? '+' : ''} ${h.marker} ${h.title ?? ''}`.trimEnd(),
  )
}

describe('headings on lines of their own', () => {
  it.each<[string, string, string[]]>([
    [
      'chapters with articles',
      '第一章 总则\n第一条 为规范公开,制定本办法。\n第二条 本办法适用于本市。\n第二章 附则\n第三条 本办法自印发之日起施行。',
      ['1 第一章 总则', '2~ 第一条', '2~ 第二条', '1 第二章 附则', '2~ 第三条'],
    ],
    [
      'three families nest as they come',
      '一、总体情况\n(一)主动公开\n1.公开目录\n2.公开指南\n(二)依申请公开\n二、存在问题',
      ['1 一、 总体情况', '2 (一) 主动公开', '3 1. 公开目录', '3 2. 公开指南', '2 (二) 依申请公开', '1 二、 存在问题'],
    ],
    [
      'whatever family comes first is outermost',
      '1、机构设置\n(1)内设科室\n(2)下属单位\n2、人员情况',
      ['1 1、 机构设置', '2 (1) 内设科室', '2 (2) 下属单位', '1 2、 人员情况'],
    ],
    [
      'numbering that runs on across parents',
      '一、公开\n(一)决策公开\n(二)执行公开\n二、参与\n(三)扩大参与\n(四)回应关切',
      ['1 一、 公开', '2 (一) 决策公开', '2 (二) 执行公开', '1 二、 参与', '2 (三) 扩大参与', '2 (四) 回应关切'],
    ],
    [
      'a title that begins with a year',
      '一、2022年工作回顾\n二、2023年工作打算',
      ['1 一、 2022年工作回顾', '1 二、 2023年工作打算'],
    ],
    ['blanks inside a short title', '第一章 总 则\n第二章 附 则', ['1 第一章 总则', '1 第二章 附则']],
    ['l. read for 1.', '(一)总体要求\nl.提高认识\n2.明确责任', ['1 (一) 总体要求', '2 l. 提高认识', '2 2. 明确责任']],
    ['full-width and single-sign markers', '㈠ 组织领导\n㈡ 制度建设', ['1 ㈠ 组织领导', '1 ㈡ 制度建设']],
    [
      'a restart under a new title',
      '一、甲方案\n二、实施\n附件\n一、乙方案\n二、考核',
      ['1 一、 甲方案', '1 二、 实施', '1 一、 乙方案', '1 二、 考核'],
    ],
  ])('%s', (_, text, expected) => expect(shape(text)).toEqual(expected))
})

describe('run-in headings and points inside a paragraph', () => {
  it.each<[string, string, string[]]>([
    [
      'a short first sentence is the title',
      '(一)健全机制。印发工作要点,压实各科室责任,做到有人抓、有人管。',
      ['1~ (一) 健全机制'],
    ],
    [
      'a long first sentence is text',
      '1.围绕优化营商环境、稳定就业、社会保障等群众关心的领域,持续做好政策文件的起草、审核、发布和解读工作。全年共发布12件。',
      ['1~ 1.'],
    ],
    ['a paragraph of one sentence has no title', '1.组织工作人员参加全市业务培训3次。', ['1~ 1.']],
    [
      '一是 and 二是',
      '一、总体情况\n一是加强领导。成立专班。二是完善制度。修订办法。',
      ['1 一、 总体情况', '2~+ 一是 加强领导', '2~+ 二是 完善制度'],
    ],
    [
      'a list inside a point',
      '一、问题\n三是内容不全。一是栏目空白。二是更新不及时。四是方式单一。',
      ['1 一、 问题', '2~+ 三是 内容不全', '3~+ 一是 栏目空白', '3~+ 二是 更新不及时', '2~+ 四是 方式单一'],
    ],
    [
      'circled numbers inside a point',
      '一是建平台。①建网站。②建公众号。二是抓培训。',
      ['1~+ 一是 建平台', '2~+ ① 建网站', '2~+ ② 建公众号', '1~+ 二是 抓培训'],
    ],
    [
      'a list that a new paragraph leaves behind',
      '(一)做法\n全年推进。一是抓公开。二是抓解读。\n针对问题,下一步:一是抓整改。',
      ['1 (一) 做法', '2~+ 一是 抓公开', '2~+ 二是 抓解读', '2~+ 一是 抓整改'],
    ],
  ])('%s', (_, text, expected) => expect(shape(text)).toEqual(expected))
})

describe('headings where line breaks were lost', () => {
  it.each<[string, string, string[]]>([
    [
      'a blank is left of the break',
      '现报告如下。 一、总体情况 (一)聚焦主体,完善机制 全县上下联动,成效明显。 (二)聚焦平台 网站改版完成,运行平稳。',
      ['1 一、 总体情况', '2 (一) 聚焦主体,完善机制', '2 (二) 聚焦平台'],
    ],
    [
      'a standard title and no blank',
      '请与我办联系。一、总体情况2022年,我区认真落实条例。(一)主动公开方面。全年公开信息。二、主动公开政府信息情况略',
      ['1 一、 总体情况', '2~ (一) 主动公开方面', '1 二、 主动公开政府信息情况'],
    ],
    [
      'a chapter title that runs into an article',
      '第一章 总 则第一条 为规范工作,制定本办法。第二条 本办法所称公开,是指依法公开。',
      ['1 第一章 总则', '2~ 第一条', '2~ 第二条'],
    ],
    [
      'the next of a list',
      '一、公开形式 (一)主要渠道 1、设公开栏、召开座谈会 2、在报刊、电台上发布 3、寄送公开信。',
      [
        '1 一、 公开形式',
        '2 (一) 主要渠道',
        '3 1、 设公开栏、召开座谈会',
        '3 2、 在报刊、电台上发布',
        '3 3、 寄送公开信',
      ],
    ],
    [
      'a number that comes next is no marker',
      '一、分类 (一)目录 1、甲类 2. 5公里',
      ['1 一、 分类', '2 (一) 目录', '3 1、 甲类2.5公里'],
    ],
    ['an item of a cited article', '一、总体情况\n第二十条(一)项公开3件。', ['1 一、 总体情况']],
    [
      'topics in a row',
      '现公布如下。一、总体经济全年实现生产总值56.2亿元,增长6.1%。二、交通、邮电年内完成客运量301万人次,增长2.2%。',
      ['1 一、 总体经济', '1 二、 交通、邮电'],
    ],
    [
      'a title longer than the standard one that it begins with',
      '现总结如下。一、主要工作开展情况(一)抓巡查。全年巡查3次。二、主要做法及成效(一)抓管护。全年管护2处。三、主要工作完成情况2022年,全县平稳运行。',
      [
        '1 一、 主要工作开展情况',
        '2~ (一) 抓巡查',
        '1 二、 主要做法及成效',
        '2~ (一) 抓管护',
        '1 三、 主要工作完成情况',
      ],
    ],
    [
      'topics in a row and the noun that closes them',
      '现公布如下。一、复议、诉讼和举报情况因公开申请复议2件,维持1件。二、存在问题和改进措施主要问题:一是更新慢。',
      ['1 一、 复议、诉讼和举报情况', '1 二、 存在问题和改进措施', '2~+ 一是 更新慢'],
    ],
    [
      'two halves of one length',
      '一、主要做法(一)印发要点。文件已经下发各地各部门贯彻执行。(二)健全工作机制,压实公开责任将公开列入日程,明确专人报送、审核、发布信息,做到有人抓。',
      ['1 一、 主要做法', '2~ (一) 印发要点', '2 (二) 健全工作机制,压实公开责任'],
    ],
    [
      'a lower list right behind a title',
      '一、概况(一)主要做法1.加强领导,健全机制把公开列入日程,明确专人报送、审核、发布信息,确保有人抓、有人管。2.强化培训。举办两期。',
      ['1 一、 概况', '2 (一) 主要做法', '3 1. 加强领导,健全机制', '3~ 2. 强化培训'],
    ],
  ])('%s', (_, text, expected) => expect(shape(text)).toEqual(expected))
})

describe('what is no heading', () => {
  it.each([
    '全市共有2.5万人参与。',
    '重点围绕教育、医疗三、四级目录公开。',
    '依据条例第二十条第(一)项公开。',
    '按照《青禾市办法》第十三条规定办理。',
    '增长3.4%,其中1.2万件为新增。',
    '3.5%的申请来自企业。',
    '三、四年级学生参加了活动。',
    '这是全市唯一一是指标上升的单位。',
  ])('%s', text => expect(shape(text)).toEqual([]))
})
