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
