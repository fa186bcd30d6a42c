import { describe, expect, it } from 'vitest'
import { headings as knowledge } from '../../src/knowledge/headings.js'
import { outline } from '../../src/stages/outline/outline.js'
import { sentences } from '../../src/stages/sentence/sentence.js'
import { inDocument, inSentence } from '../../src/text/sentence-offsets.js'
import { documentOf } from './document-of.js'

function cut(text: string) {
  const document = documentOf(text)
  const body = [[0, document.text.length]] as const
  const headings = outline(document, body, [], knowledge)
  return { document, found: sentences(document, body, [], headings, null) }
}

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['甲。乙!丙?丁', ['甲。', '乙!', '丙?', '丁']],
    ['他说“好。”然后走了。', ['他说“好。”', '然后走了。']],
    ['共征求意见40 件。', ['共征求意见40件。']],
    ['共 收 到 申请 3 件', ['共收到申请3件']],
    ['0 12 3', ['0 12 3']],
    ['共享APP 12个、IPv6 3处', ['共享APP 12个、IPv6 3处']],
    ['第一行没有句号\n第二行', ['第一行没有句号', '第二行']],
    ['', []],
  ])('%s', (text, expected) => expect(cut(text).found.map(s => s.text)).toEqual(expected))

  it('keep a heading’s title apart from the text behind it', () => {
    const { found } = cut('一、总体情况\n(一)健全机制。印发要点,压实责任,明确专人报送、审核、发布信息。')
    expect(found.map(s => [s.role, s.section, s.text])).toEqual([
      ['heading', 's1', '总体情况'],
      ['prose', 's2', '健全机制。'],
      ['prose', 's2', '印发要点,压实责任,明确专人报送、审核、发布信息。'],
    ])
  })

  it('count paragraphs by lines, and by the blank that a lost line break left', () => {
    expect(cut('甲。乙。\n丙。').found.map(s => s.paragraph)).toEqual([1, 1, 2])
    expect(cut('甲。 乙。丙。').found.map(s => s.paragraph)).toEqual([1, 2, 2])
  })

  it('lead back to the document through dropped blanks', () => {
    const { document, found } = cut('去年 共 收到 申请 3 件。今年 5 件。')
    const second = found[1]!
    const at = second.text.indexOf('5件')
    const span = inDocument(second, at, at + 2)
    expect(document.text.slice(...span)).toBe('5 件')
    expect(inSentence(second, span)).toEqual([at, at + 2])
  })
})
