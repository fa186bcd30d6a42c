import { describe, expect, test } from 'vitest'
import { compareRecords } from '../../src/compare/record-changes.js'
import { parseReport, type Report } from '../../src/index.js'

const base: Report = {
  ...parseReport(''),
  metrics: [
    {
      id: 'm1',
      indicator: null,
      dimension: null,
      label: '公开',
      path: [],
      value: 12,
      low: null,
      high: null,
      unit: '条',
      bound: 'exact',
      change: null,
      period: null,
      section: 's1',
      origin: 'prose',
      table: null,
      rule: 'test',
      inferred: [],
      confidence: 1,
      labelSpan: null,
      span: [31, 34],
      quote: '12条',
    },
  ],
}
const metric = base.metrics[0]!
const brief = (after: Report) => compareRecords(base, after).map(({ list, kind, field }) => [list, kind, field])

describe('compareRecords', () => {
  test('a record and itself: nothing', () => {
    expect(compareRecords(base, structuredClone(base))).toEqual([])
  })

  test('another release, other ids: nothing', () => {
    const after = { ...base, engine: { ...base.engine, version: '9.9.9' }, metrics: [{ ...metric, id: 'm7' }] }
    expect(compareRecords(base, after)).toEqual([])
  })

  test.each<[string, Report, unknown]>([
    [
      'a metric gained',
      { ...base, metrics: [metric, { ...metric, id: 'm2', span: [40, 44] }] },
      [['metrics', 'gained', null]],
    ],
    ['a metric lost', { ...base, metrics: [] }, [['metrics', 'lost', null]]],
    ['a label changed', { ...base, metrics: [{ ...metric, label: '公开信息' }] }, [['metrics', 'changed', 'label']]],
    ['a span grown', { ...base, metrics: [{ ...metric, span: [30, 34] }] }, [['metrics', 'changed', 'span']]],
    [
      'a field of meta',
      { ...base, meta: { ...base.meta, documentNumber: '云政〔2018〕1号' } },
      [['meta', 'changed', 'documentNumber']],
    ],
    ['the text', { ...base, text: `${base.text}。` }, [['text', 'changed', 'text']]],
    [
      'the segmenter',
      { ...base, engine: { ...base.engine, segmenter: 'other' } },
      [['engine', 'changed', 'segmenter']],
    ],
    [
      'another metric in front of the same one',
      { ...base, metrics: [{ ...metric, label: '其他', span: [31, 34] }, metric] },
      [['metrics', 'gained', null]],
    ],
  ])('%s', (_, after, expected) => {
    expect(brief(after)).toEqual(expected)
  })

  test('a cell moved is told as its place', () => {
    const table = {
      id: 't1',
      form: null,
      span: [0, 9] as const,
      caption: '表',
      layout: 'html',
      cells: [],
      assessed: null,
      held: null,
      grid: {
        rows: [
          ['甲', '1'],
          ['乙', '2'],
        ],
        slots: [
          [0, 1],
          [2, 3],
        ],
        cells: [],
      },
    }
    const before = { ...base, tables: [table] }
    const after = {
      ...base,
      tables: [
        {
          ...table,
          grid: {
            ...table.grid,
            rows: [
              ['甲', '2'],
              ['乙', '1'],
            ],
          },
        },
      ],
    }
    expect(compareRecords(before, after).map(({ item, before: was, after: is }) => [item, was, is])).toEqual([
      ['表 row 1, column 2', '1', '2'],
      ['表 row 2, column 2', '2', '1'],
    ])
  })
})
