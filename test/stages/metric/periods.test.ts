import { describe, expect, it } from 'vitest'
import type { Heading } from '../../../src/model/draft.js'
import { intlSegmenter } from '../../../src/stages/segment/intl.js'
import { metricsOf } from '../prose.js'

const segmenter = intlSegmenter()
const periods = (text: string, context: Parameters<typeof metricsOf>[2] = {}): (string | null)[] =>
  metricsOf(text, segmenter, { year: 2021, ...context }).map(m => m.period?.join('/') ?? null)

/** A text of a report on 2021, then the period of each of its metrics. */
const cases: readonly (readonly [text: string, ...expected: (string | null)[]])[] = [
  ['举办展览3场。', '2021-01-01/2021-12-31'],
  ['2020年,举办展览3场。', '2020-01-01/2020-12-31'],
  ['上半年举办展览3场,下半年举办展览5场。', '2021-01-01/2021-06-30', '2021-07-01/2021-12-31'],
  ['1-9月举办展览3场,接待观众800人次。', '2021-01-01/2021-09-30', '2021-01-01/2021-09-30'],
  ['截至2021年10月底,举办展览3场。', '2021-01-01/2021-10-31'],
  ['2019年至今,举办展览3场。', '2019-01-01/2021-12-31'],
  ['截至目前,累计举办展览3场。', null],
  ['展馆开放以来,接待观众800人次。', null],
  ['更新路灯20盏,累计达80盏,占路灯总数的40%。', '2021-01-01/2021-12-31', null, '2021-01-01/2021-12-31'],
  ['2021年累计举办展览3场。', '2021-01-01/2021-12-31'],
  ['年末馆藏图书700册。', '2021-12-31/2021-12-31'],
  ['年末馆藏图书700册,比上年增加20册。', '2021-12-31/2021-12-31', '2021-01-01/2021-12-31'],
  ['展馆由2018年初的4个增加到7个。', '2018-01-01/2018-01-01', '2021-01-01/2021-12-31'],
  ['编制《2022年展览计划》,举办展览3场。', '2021-01-01/2021-12-31'],
  ['公开2022年展览目录3份。', '2021-01-01/2021-12-31'],
  ['接待观众800人次,与去年持平;举办讲座6场。', '2021-01-01/2021-12-31', '2021-01-01/2021-12-31'],
  [
    '三次产业结构由上年的2:54:44调整为3:53:44。',
    ...['2020', '2020', '2020', '2021', '2021', '2021'].map(year => `${year}-01-01/${year}-12-31`),
  ],
  ['与上年比,举办展览增加2场。', '2021-01-01/2021-12-31'],
  ['同2020年相比,举办展览增加2场。', '2021-01-01/2021-12-31'],
  ['2020年,举办展览3场。接待观众800人次。', '2020-01-01/2020-12-31', '2020-01-01/2020-12-31'],
  ['2020年,举办展览3场。\n接待观众800人次。', '2020-01-01/2020-12-31', '2021-01-01/2021-12-31'],
  ['五年来,举办展览3场。', '2017-01-01/2021-12-31'],
]

describe('periods', () => {
  it.each(cases.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    expect(periods(text)).toEqual(expected)
  })

  it('of a report read out early in the year after, 去年 is the year that it looks back on', () => {
    const context = { title: '政府工作报告', written: '2022-01-12' }
    expect(periods('去年举办展览3场,今年举办讲座2场。', context)).toEqual([
      '2021-01-01/2021-12-31',
      '2022-01-01/2022-12-31',
    ])
  })

  it('gives a running total the period that the document states for its data', () => {
    const stated = '本报告数据统计期限为2021年1月1日至12月31日。截至目前,举办展览3场。'
    const context = { period: ['2021-01-01', '2021-12-31'] as const }
    expect(periods(stated, context)).toEqual(['2021-01-01/2021-12-31'])
    expect(periods('截至目前,举办展览3场。', context)).toEqual([null])
  })

  it('takes the part of the year that the title names', () => {
    expect(periods('举办展览3场。', { title: '2021年第三季度工作情况' })).toEqual(['2021-07-01/2021-09-30'])
    expect(periods('举办展览3场。', { title: '2021年工作情况' })).toEqual(['2021-01-01/2021-12-31'])
  })

  it('says what was not stated', () => {
    const [own, inherited] = ['2020年举办展览3场。', '举办展览3场。'].map(text => metricsOf(text, segmenter)[0]!)
    expect(own!.inferred).toEqual([])
    expect(inherited!.inferred).toEqual(['period'])
    expect(inherited!.confidence).toBeLessThan(own!.confidence)
  })

  it('reads the year of a section off its heading', () => {
    const heading: Heading = {
      id: 's1',
      parent: null,
      level: 1,
      marker: '一、',
      ordinal: 1,
      title: '2019年工作回顾',
      runIn: false,
      inline: false,
      span: [0, 0],
      content: [0, 0],
    }
    const inSection = metricsOf('举办展览3场。', segmenter, { headings: [heading], section: 's1' })
    expect(inSection[0]!.period).toEqual(['2019-01-01', '2019-12-31'])
  })
})
