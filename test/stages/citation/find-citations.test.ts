import { describe, expect, it } from 'vitest'
import { citations } from '../../../src/knowledge/citations.js'
import { normaliseNumber } from '../../../src/stages/citation/document-number.js'
import { findCitations } from '../../../src/stages/citation/find-citations.js'
import { compileCitations, namesDocument } from '../../../src/stages/citation/title.js'

const rules = compileCitations(citations)
const find = (text: string) => findCitations(text, [[0, text.length]], rules)

describe('titles of documents', () => {
  for (const title of citations.examples) it(title, () => expect(namesDocument(title, rules)).toBe(true))
  for (const title of citations.counterExamples)
    it(`not: ${title}`, () => expect(namesDocument(title, rules)).toBe(false))
})

const table: readonly [string, readonly (readonly [title: string, number: string | null])[]][] = [
  ['根据《某省政务服务条例》规定', [['某省政务服务条例', null]]],
  [
    '《关于印发〈某县公开目录〉的通知》(某政办发〔2019〕12号)',
    [['关于印发〈某县公开目录〉的通知', '某政办发〔2019〕12号']],
  ],
  [
    '《关于修改<某省程序规定>的决定》、《某省审批办法》',
    [
      ['关于修改<某省程序规定>的决定', null],
      ['某省审批办法', null],
    ],
  ],
  ['《关于印发《某市督查办法》的通知》', [['关于印发《某市督查办法》的通知', null]]],
  ['《某市督查办法》(某政发[2018] 7号)', [['某市督查办法', '某政发〔2018〕7号']]],
  ['《某市督查办法》(某政发【2018】第7号)', [['某市督查办法', '某政发〔2018〕第7号']]],
  ['《某市督查制度》某政办函〔2017〕3号,', [['某市督查制度', '某政办函〔2017〕3号']]],
  ['《信访工作条例》(国务院令第431号,以下简称《条例》)', [['信访工作条例', '国务院令第431号']]],
  ['《规章制定程序条例》(中华人民共和国国务院令第322号)', [['规章制定程序条例', '中华人民共和国国务院令第322号']]],
  ['《某市管理办法》(2019年第5号)', [['某市管理办法', '2019年第5号']]],
  ['《某省规定》和某政发〔2018〕7号文件', [['某省规定', null]]],
  ['《某市管理办法(试行)》', [['某市管理办法(试行)', null]]],
  ['印发《某市政府网站\n集约化工作方案》', [['某市政府网站集约化工作方案', null]]],
  ['《某市 某区 联合工作方案》', [['某市某区联合工作方案', null]]],
  ['未闭合的《某省条例规定,按照《某市办法》执行', [['某市办法', null]]],
  ['在《某某日报》刊发稿件20篇,《某省人民政府公报》6期', []],
  ['播出《行风热线》12期', []],
  ['《某市国民经济和社会发展统计公报》', [['某市国民经济和社会发展统计公报', null]]],
  ['没有书名号的条例', []],
  ['》《', []],
]

describe('citations with their numbers', () => {
  for (const [text, expected] of table)
    it(text, () =>
      expect(
        find(text)
          .filter(c => c.resolvedTitle === null)
          .map(c => [c.title, c.number]),
      ).toEqual(expected),
    )
})

describe('short names', () => {
  it('stand for the title that introduced them', () => {
    const found = find('依据《信访工作条例》(以下简称《条例》)编制。《条例》施行以来,《某市条例》')
    expect(found.map(c => c.resolvedTitle)).toEqual([null, '信访工作条例', '信访工作条例', null])
  })
  it('also where they are quoted', () => {
    expect(find('《某省审批规定》(下称“规定”),按照《规定》').at(-1)?.resolvedTitle).toBe('某省审批规定')
  })
  it('stand for nothing before they are introduced', () => {
    expect(find('按照《条例》要求,落实《信访工作条例》').map(c => c.resolvedTitle)).toEqual([null, null])
  })
})

describe('places', () => {
  it('span holds the marks', () => {
    const text = '根据《某省条例》和'
    expect(text.slice(...find(text)[0]!.span)).toBe('《某省条例》')
  })
  it('leaves out what is not within', () => {
    const text = '《甲条例》《乙条例》《丙条例》'
    expect(findCitations(text, [[5, 10]], rules).map(c => c.title)).toEqual(['乙条例'])
  })
})

describe('numbers of documents', () => {
  const same: readonly [string, string][] = [
    ['云政办发[2019]55号', '云政办发〔2019〕55号'],
    ['国办发(2018) 123号', '国办发〔2018〕123号'],
    ['国务院令第 711 号', '国务院令第711号'],
  ]
  for (const [raw, expected] of same) it(raw, () => expect(normaliseNumber(raw)).toBe(expected))
})

describe('hostile text', () => {
  for (const [name, text] of [
    ['《', '《'.repeat(200_000)],
    ['《》', '《》'.repeat(100_000)],
    ['nested', `${'《'.repeat(50_000)}条例${'》'.repeat(50_000)}`],
  ] as const)
    it(`names no document: ${name}`, () => expect(find(text)).toEqual([]))
})
