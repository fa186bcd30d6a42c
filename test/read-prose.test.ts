import { describe, expect, it } from 'vitest'
import { parseReport } from '../src/index.js'

const TITLE = '云岭市2021年政府信息公开工作年度报告\n'

const kindsOf = (text: string): string[] =>
  parseReport(TITLE + text)
    .numbers.filter(n => n.quote.includes('%') || n.quote.includes('场'))
    .map(n => `${n.quote} ${n.kind}`)

describe('a sentence that leads into others with a colon', () => {
  it.each<[string, string[]]>([
    ['改进措施:一是完善栏目;二是解读率保持在95%;三是组织培训3场。', ['95% requirement', '3场 requirement']],
    ['下一步,将做好以下工作:\n一是解读率稳定在95%。\n二是组织培训3场。', ['95% requirement', '3场 requirement']],
    ['主要做法:一是完善栏目;二是解读率保持在95%;三是组织培训3场。', ['95% metric', '3场 metric']],
    ['改进措施:一是完善栏目。\n全年解读率保持在95%,组织培训3场。', ['95% metric', '3场 metric']],
  ])('%s', (text, expected) => expect(kindsOf(text)).toEqual(expected))
})

it('what a table of tasks asks stays asked, what it counts is part of a label', () => {
  const html =
    '<h1>云岭市人民政府办公室关于印发任务分解表的通知</h1><p>现印发给你们,请认真落实。</p><table border="1">' +
    '<tr><td>序号</td><td>任务</td><td>责任单位</td></tr><tr><td>1</td><td>专区不少于5个</td><td>政务局</td></tr>' +
    '<tr><td>2</td><td>做好网站检查</td><td>政府办</td></tr></table>'
  const { numbers } = parseReport(html, { mediaType: 'text/html' })
  expect(numbers.map(n => `${n.quote} ${n.kind}`)).toEqual(['1 marker', '不少于5个 requirement', '2 marker'])
})
