import { describe, expect, it } from 'vitest'
import { documents } from '../../src/knowledge/documents.js'
import { pages } from '../../src/knowledge/pages.js'
import { compileMeta, meta, regimeOf } from '../../src/stages/meta/meta.js'
import { compilePages, strip } from '../../src/stages/strip/strip.js'
import { documentOf } from './document-of.js'

const known = compileMeta(documents)
const knownPages = compilePages(pages)

function metaOf(source: string, name = 'a.txt') {
  const document = documentOf(source, name)
  const { kind, meta: found } = meta(document, strip(document, knownPages), known)
  return { kind, ...found }
}

const TEXT = '2019年,我县主动公开政府信息1200条,收到依申请公开3件,均按时答复,答复率100%。'

describe('meta: issuer', () => {
  it.each([
    [
      'who signs',
      `云溪县2019年政府信息公开工作年度报告\n${TEXT}\n云溪县人民政府办公室\n2020年1月6日`,
      '云溪县人民政府办公室',
    ],
    ['the body in the title', `云溪县教育局2019年政府信息公开工作年度报告\n${TEXT}`, '云溪县教育局'],
    ['the body before 关于', `云溪县人民政府办公室关于做好政务公开工作的通知\n${TEXT}`, '云溪县人民政府办公室'],
    [
      'who compiled it',
      `2019年云溪县政府信息公开工作年度报告\n本报告由云溪县人民政府办公室根据条例编制。${TEXT}`,
      '云溪县人民政府办公室',
    ],
    [
      'whom to ask',
      `云溪县2019年政府信息公开工作年度报告\n如有疑问,请与云溪县人民政府办公室政务公开科联系。${TEXT}`,
      '云溪县人民政府办公室',
    ],
    ['the place in the title', `云溪县2019年政府信息公开工作年度报告\n${TEXT}`, '云溪县'],
    ['front matter', `标题: 2019年统计公报\n发布机构: 云溪县统计局\n==== 正文 ====\n${TEXT}`, '云溪县统计局'],
    ['a label at the end', `数字乡村建设方案解读\n${TEXT}\n解读单位:云溪县农业农村局`, '云溪县农业农村局'],
  ])('%s', (_, text, issuer) => {
    expect(metaOf(text).issuer).toBe(issuer)
  })

  it('is null where nothing tells', () => {
    expect(metaOf(TEXT).issuer).toBe(null)
  })
})

describe('meta: a report read out to a congress', () => {
  const WORDS = '各位代表:\n现在,我代表县人民政府,向大会报告工作,请予审议。\n'
  it.each([
    [
      'early in the year after',
      `政府工作报告\n——2018年1月9日在云溪县第十六届人民代表大会第二次会议上\n县长 林一\n${WORDS}`,
      { kind: 'work-report', issuer: '云溪县人民政府', written: '2018-01-09', year: 2017 },
    ],
    [
      'at the end of the year',
      `政府工作报告\n(2018年12月26日在云溪县第十六届人民代表大会第三次会议上)\n${WORDS}`,
      { kind: 'work-report', issuer: '云溪县人民政府', written: '2018-12-26', year: 2018 },
    ],
    [
      'a heading says which year it looks back on',
      `政府工作报告(第十六届人民代表大会第三次会议)\n${WORDS.replace('县人民', '云溪县人民')}一、2018年工作回顾`,
      { kind: 'work-report', issuer: '云溪县人民政府', written: null, year: 2018 },
    ],
    [
      'a title names the year in which it was read out',
      `2019年云溪县政府工作报告\n${WORDS.replace('县人民', '云溪县人民')}一、2018年工作回顾`,
      { kind: 'work-report', issuer: '云溪县人民政府', written: null, year: 2018, title: '2019年云溪县政府工作报告' },
    ],
    [
      'of the nation, on a page of an agency',
      `某社北京3月22日电\n政府工作报告——2018年3月5日在第十三届全国人民代表大会第一次会议上\n${WORDS.replace('县人民政府', '国务院')}`,
      { kind: 'work-report', issuer: '国务院', written: '2018-03-05', year: 2017, title: '政府工作报告' },
    ],
  ])('%s', (_, text, expected) => {
    expect(metaOf(`${text}${TEXT}`)).toMatchObject(expected)
  })

  it('news of a congress is no report', () => {
    const news = `云溪县第十六届人民代表大会开幕\n2018年1月9日,云溪县第十六届人民代表大会第二次会议开幕,县长作政府工作报告。\n${TEXT}`
    expect(metaOf(news)).toMatchObject({ kind: 'other', year: null })
  })
})

describe('meta: dates', () => {
  it.each([
    ['2020年1月6日', '2020-01-06'],
    ['二〇二〇年一月六日', '2020-01-06'],
    ['二0一九年十二月三十日', '2019-12-30'],
    ['填报日期:2020年1月14日', '2020-01-14'],
    ['(2020年1月6日)', null],
  ])('written under the text: %s', (line, written) => {
    expect(metaOf(`云溪县2019年工作总结\n${TEXT}\n${TEXT}\n${line}`).written).toBe(written)
  })

  it('reads the date under the body that signs below the title', () => {
    expect(metaOf(`云溪县2018年统计公报\n云溪县统计局\n(2019年4月12日)\n${TEXT}`)).toMatchObject({
      written: '2019-04-12',
      issuer: '云溪县统计局',
    })
  })

  it('takes the signature of the notice, not the date in its attachment', () => {
    const notice = `云溪县人民政府关于印发实施办法的通知\n各乡镇人民政府:\n现将办法印发给你们。\n云溪县人民政府\n2018年8月20日\n实施办法\n第一条 ${TEXT}`
    expect(metaOf(notice)).toMatchObject({
      kind: 'measures',
      written: '2018-08-20',
      year: 2018,
      period: null,
      addressee: '各乡镇人民政府',
    })
  })

  it('reads the date that ends a text whose lines were lost', () => {
    expect(
      metaOf(`云溪县公安局警务公开办法 第一条 ${TEXT}第二条 本办法由县局负责解释。 二0一0年三月十七日`).written,
    ).toBe('2010-03-17')
  })

  it('reads the stated period', () => {
    const stated = `云溪县2019年政府信息公开工作年度报告\n本报告所列数据的统计期限自2019年1月1日起至2019年12月20日止。${TEXT}`
    expect(metaOf(stated).period).toEqual(['2019-01-01', '2019-12-20'])
  })

  it('takes the publication from source line and meta tags', () => {
    expect(metaOf(`云溪县2019年工作总结\n发布时间:2020-03-08 09:41 字体:[]\n${TEXT}`).published).toBe('2020-03-08')
    expect(
      metaOf(`<head><meta name="PubDate" content="2020-03-08 10:00"></head><p>${TEXT}</p>`, 'a.html').published,
    ).toBe('2020-03-08')
  })
})

describe('meta: title, number, kind', () => {
  it('joins a title of two lines', () => {
    const found = metaOf(
      `云溪县人民政府办公室\n关于印发政务公开工作要点的通知\n云政办发[2019]5号\n各乡镇人民政府:\n${TEXT}`,
    )
    expect(found).toMatchObject({
      title: '云溪县人民政府办公室关于印发政务公开工作要点的通知',
      documentNumber: '云政办发〔2019〕5号',
      kind: 'measures',
    })
  })

  it('keeps a headline that is no official title', () => {
    expect(metaOf(`云溪县召开政务公开推进会\n发布时间:2019-06-14 | 来源:云溪县融媒体中心\n${TEXT}`)).toMatchObject({
      title: '云溪县召开政务公开推进会',
      kind: 'other',
    })
  })

  it.each([
    [2013, [], '2008'],
    [2018, [], '2014'],
    [2020, [], '2019'],
    [2021, [], '2021'],
    [2018, ['disclosure-2019'], '2019'],
  ] as const)('regime of %s with %j: %s', (year, forms, regime) => {
    expect(regimeOf('annual-report', year, forms)).toBe(regime)
  })

  it('has no regime for other kinds', () => {
    expect(regimeOf('work-report', 2019, [])).toBe(null)
  })
})
