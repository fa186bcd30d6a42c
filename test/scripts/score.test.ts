import { describe, expect, test } from 'vitest'
import { type Measure, ratio } from '../../scripts/score/count.js'
import type { Gold } from '../../scripts/score/gold.js'
import { scoreDocument } from '../../scripts/score/score-document.js'
import type { Metric, Report } from '../../src/model/report.js'

const source =
  '首页 > 公开\n云溪县2018年工作报告\n一、公开情况\n依据《云溪县公开办法》(云政发〔2017〕3号),共收到申请7件,答复率100%。'
const place = (text: string) => ({ start: source.indexOf(text), end: source.indexOf(text) + text.length })
const spanOf = (text: string): [number, number] => [place(text).start, place(text).end]

const gold: Gold = {
  id: 'sample',
  source: 'sample.txt',
  kind: 'annual-report',
  meta: { title: '云溪县2018年工作报告', year: 2018, contacts: [] },
  body: { start: place('云溪县2018').start, end: source.length },
  outline: [{ level: 1, marker: '一、', title: '公开情况', start: place('一、').start }],
  numbers: [
    { ...place('2018年'), raw: '2018年', kind: 'date' },
    { ...place('〔2017〕3号'), raw: '〔2017〕3号', kind: 'reference' },
    {
      ...place('7件'),
      raw: '7',
      kind: 'metric',
      metrics: [{ label: '收到申请', must: ['收到', '申请'], value: 7, unit: '件', period: 2018 }],
    },
    {
      ...place('100%'),
      raw: '100%',
      kind: 'metric',
      metrics: [{ label: '答复率', must: ['答复率'], value: 100, unit: '%', period: 2018 }],
    },
  ],
  tables: [],
  citations: [{ ...place('《云溪县公开办法》'), title: '云溪县公开办法', number: '云政发〔2017〕3号' }],
}

const number = (text: string, kind: string) => ({ id: text, span: spanOf(text), quote: text, kind, item: null })
const metric = (text: string, label: string, value: number, unit: string): Partial<Metric> => ({
  label,
  path: [],
  value,
  unit,
  bound: 'exact',
  period: ['2018-01-01', '2018-12-31'],
  origin: 'prose',
  span: spanOf(text),
  quote: text,
})

const perfect = {
  kind: 'annual-report',
  meta: { title: '云溪县2018年工作报告', year: 2018, contacts: [] },
  body: { spans: [[gold.body!.start, source.length]] },
  chrome: [],
  outline: [
    { level: 1, marker: '一、', title: '公开情况', inline: false, span: spanOf('一、公开情况'), quote: '一、公开情况' },
  ],
  numbers: [
    number('2018年', 'date'),
    number('〔2017〕3号', 'reference'),
    number('7件', 'metric'),
    number('100%', 'metric'),
  ],
  metrics: [metric('7件', '收到申请', 7, '件'), metric('100%', '答复率', 100, '%')],
  tables: [],
  citations: [
    {
      title: '云溪县公开办法',
      number: '云政发〔2017〕3号',
      span: spanOf('《云溪县公开办法》'),
      quote: '《云溪县公开办法》',
    },
  ],
} as unknown as Partial<Report>

const scores = (record: object) => scoreDocument(gold, record as Partial<Report>, source).counts
const changed = (list: 'outline' | 'numbers' | 'metrics' | 'citations', fields: object) => ({
  ...perfect,
  [list]: [{ ...perfect[list]![0], ...fields }, ...perfect[list]!.slice(1)],
})

describe('scoreDocument', () => {
  test('a perfect record: 1 everywhere that there is something to measure', () => {
    const values = Object.values(scores(perfect))
      .map(ratio)
      .filter(value => value !== null)
    expect(values.length).toBeGreaterThan(14)
    expect(new Set(values)).toEqual(new Set([1]))
  })

  test.each<[string, object, Measure, number]>([
    ['chrome kept', { ...perfect, body: { spans: [[0, source.length]] } }, 'chrome', 0],
    [
      'half of the headings wrong',
      { ...perfect, outline: [...perfect.outline!, { ...perfect.outline![0], span: [0, 2], quote: '首页' }] },
      'outline',
      2 / 3,
    ],
    ['a wrong level', changed('outline', { level: 2 }), 'outlineLevel', 0],
    ['a wrong title', changed('outline', { title: '别的', quote: '一、别的' }), 'outlineTitle', 0],
    ['a wrong kind', changed('numbers', { kind: 'name' }), 'numbers', 3 / 4],
    ['no ledger', { ...perfect, numbers: [] }, 'coverage', 0],
    [
      'a digit in two entries',
      { ...perfect, numbers: [...perfect.numbers!, number('7件', 'metric')] },
      'coverage',
      12 / 13,
    ],
    ['a wrong value', changed('metrics', { value: 8 }), 'metricsLoose', 1 / 2],
    ['a wrong bound', changed('metrics', { bound: 'over' }), 'metrics', 1 / 2],
    ['a label without its words', changed('metrics', { label: '申请' }), 'metricsRecall', 1 / 2],
    ['a label that is a sentence', changed('metrics', { label: '收到申请。' }), 'metrics', 1 / 2],
    [
      'a metric too many',
      { ...perfect, metrics: [...perfect.metrics!, metric('2018年', '年', 2018, '年')] },
      'metricsPrecision',
      2 / 3,
    ],
    ['a wrong period', changed('metrics', { period: null }), 'period', 1 / 2],
    ['a form that is not there', { ...perfect, tables: [{ form: 'review-2021', cells: [] }] }, 'tables', 0],
    ['a wrong year', { ...perfect, meta: { ...perfect.meta, year: 2017 } }, 'meta', 2 / 3],
    ['a citation without its number', changed('citations', { number: null }), 'citations', 0],
    ['a quote that stands elsewhere', changed('citations', { quote: '《某办法》' }), 'grounding', 7 / 8],
  ])('%s', (_, record, measure, expected) => {
    expect(ratio(scores(record)[measure]!)).toBeCloseTo(expected, 9)
  })

  test('contacts are scored by how many agree', () => {
    const phone = { type: 'phone', value: '0692-2131522' }
    const { meta } = scoreDocument(
      { ...gold, meta: { contacts: [phone, { type: 'fax', value: '1' }] } },
      { ...perfect, meta: { contacts: [phone] } } as never,
      source,
    ).counts
    expect(ratio(meta!)).toBeCloseTo((1 + 2 / 3) / 2, 9)
  })

  test('a page: markup is neither body nor digits to cover', () => {
    const page = '<html><p style="width:12px">共7件</p></html>'
    const at = page.indexOf('7')
    const html: Gold = { id: 'page', source: 'page.html', body: { start: page.indexOf('共'), end: at + 2 } }
    const record = {
      body: { spans: [[0, page.length]] },
      numbers: [{ ...number('7件', 'metric'), span: [at, at + 2] }],
    } as never
    const { body, coverage, grounding } = scoreDocument(html, record, page).counts
    expect([body, coverage, grounding].map(count => ratio(count!))).toEqual([1, 1, 1])
  })
})
