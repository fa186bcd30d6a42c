import { describe, expect, test } from 'vitest'
import { derivedIndicators } from '../../src/knowledge/derived.js'
import { caveatsInChinese } from '../../src/knowledge/forms/caveats.js'
import { comparableSeries, neverJoined } from '../../src/knowledge/forms/comparable.js'
import type { Metric, Report } from '../../src/model/report.js'
import { groupPanel } from '../../src/series/group-panel.js'
import { buildPanel, stated } from '../../src/series/panel.js'
import { readingOf, wantedOf } from '../../src/series/reading.js'
import { yearChecks } from '../../src/series/year-checks.js'
import { reportOf } from '../compare/report-of.js'

const received = (year: number, value: number | null, issuer?: string) =>
  reportOf(year, { 'applications-2021': { 'applications.new/total': value } }, issuer)
const received2014 = (year: number, value: number) =>
  reportOf(year, { 'statistics-2014': { 'requests.received': value } })

const metric = (value: number, fields: Partial<Metric> = {}): Metric => ({
  id: 'm1',
  indicator: 'applications.new',
  dimension: 'total',
  label: '收到申请',
  path: [],
  value,
  low: null,
  high: null,
  unit: '件',
  bound: 'exact',
  change: null,
  period: ['2020-01-01', '2020-12-31'],
  section: null,
  origin: 'prose',
  table: null,
  rule: 'metric/noun-before',
  inferred: [],
  confidence: 0.9,
  labelSpan: null,
  span: [0, 1],
  quote: '1',
  ...fields,
})

const told = (year: number, ...metrics: Metric[]): Report => ({ ...reportOf(year, {}), metrics })

const panel = (reports: readonly Report[], indicator = 'applications.new') =>
  buildPanel(
    reports.map(report => readingOf(report, [wantedOf(indicator)])),
    [indicator],
  )

const seen = (reports: readonly Report[], indicator?: string) =>
  panel(reports, indicator).map(({ year, value, state }) => [year, value, state])

describe('the panel', () => {
  test('years in order, a year without a report is a row of its own', () => {
    expect(seen([received(2023, 7), received(2021, 5)])).toEqual([
      [2021, 5, 'number'],
      [2022, null, 'no-report'],
      [2023, 7, 'number'],
    ])
  })

  test('a blank stays blank, a zero is zero, a report that says nothing says so', () => {
    expect(seen([received(2021, null), received(2022, 0), reportOf(2023, {})])).toEqual([
      [2021, null, 'blank'],
      [2022, 0, 'zero'],
      [2023, null, 'not-stated'],
    ])
  })

  test('another column', () => {
    const report = reportOf(2021, { 'applications-2021': { 'applications.new/naturalPerson': 4 } })
    expect(seen([report], 'applications.new/naturalPerson')).toEqual([[2021, 4, 'number']])
  })

  test('a form before prose, prose where there is no form', () => {
    const both = { ...received(2020, 5), metrics: [metric(6)] }
    expect(panel([both])[0]).toMatchObject({ value: 5, origin: 'table' })
    expect(panel([told(2020, metric(6, { bound: 'over' }))])[0]).toMatchObject({
      value: 6,
      origin: 'prose',
      bound: 'over',
    })
  })

  test.each([
    ['of a quarter', { period: ['2020-01-01', '2020-03-31'] as const }],
    ['of no stated time', { period: null }],
    ['that is a change', { change: 'up' as const }],
    ['of another column', { dimension: 'naturalPerson' }],
  ])('a figure %s is not that of the year', (_, fields) => {
    expect(seen([told(2020, metric(6, fields))])).toEqual([[2020, null, 'not-stated']])
  })

  test('measures leave no gap', () => {
    expect(panel([{ ...reportOf(2020, {}), kind: 'measures' }])).toEqual([])
  })

  test('two reports of a year: the one that has a value', () => {
    expect(seen([reportOf(2021, {}), received(2021, 5)])).toEqual([[2021, 5, 'number']])
  })

  test('issuers that never state it are told apart', () => {
    const rows = panel([received(2021, 5), { ...reportOf(2021, {}, '云溪县人民政府') }])
    expect(rows).toHaveLength(2)
    expect(stated(rows)).toHaveLength(1)
  })
})

describe('what may be joined', () => {
  test('forms that count nearly the same are joined with a note', () => {
    const rows = panel([received2014(2018, 3), received(2019, 4)])
    expect(rows.map(row => row.segment)).toEqual([1, 1])
    expect(rows[1]!.note).toContain('the forms of 2014')
  })

  test('the same form needs no note', () => {
    expect(panel([received(2021, 3), received(2022, 4)]).map(row => row.note)).toEqual([null, null])
  })

  test('forms that count something else begin a series of their own', () => {
    const apart = [received2014(2018, 3), received(2019, 4)].map(report => {
      const reading = readingOf(report, [wantedOf('applications.new')])
      return { ...reading, values: reading.values.map(value => ({ ...value, joins: [value.form!] })) }
    })
    const rows = buildPanel(apart, ['applications.new'])
    expect(rows.map(row => row.segment)).toEqual([1, 2])
    expect(rows[1]!.note).toBe('the two forms do not count the same thing')
  })

  test('prose beside a form is noted', () => {
    expect(panel([told(2020, metric(6)), received(2021, 7)])[1]!.note).toContain('prose')
  })
})

test('derived indicators are worked out, with their formula', () => {
  const values = { 'applications.granted/total': 3, 'applications.handled/total': 12 }
  const [row] = panel([reportOf(2021, { 'applications-2021': values })], 'share.granted')
  expect(row).toMatchObject({ value: 25, unit: '%', origin: 'derived' })
})

describe('groups', () => {
  const rows = panel([received(2021, 5), received(2021, 7, '云溪县人民政府'), received(2022, 9)])

  test('by year: sums, with how many there are and are not', () => {
    const groups = groupPanel(rows, ['year'])
    expect(groups.map(({ keys, value, values }) => [keys.year, value, values])).toEqual([
      [2021, 12, 2],
      [2022, 9, 1],
    ])
  })

  test('shares of several reports are not added up', () => {
    const shares = rows.map(row => ({ ...row, unit: '%' }))
    expect(groupPanel(shares, ['year']).map(({ value }) => value)).toEqual([null, 9])
  })

  test('by issuer and year a group is a row', () => {
    expect(groupPanel(rows, ['issuer', 'year']).every(group => group.rows.length === 1)).toBe(true)
  })
})

describe('from year to year', () => {
  const forms = (year: number, cells: Readonly<Record<string, number>>) =>
    readingOf(reportOf(year, { 'applications-2021': cells }), [wantedOf('applications.new')])

  test.each([
    [4, 4, 'pass'],
    [4, 3, 'fail'],
  ])('%d left over, %d carried in: %s', (over, into, status) => {
    const earlier = forms(2021, { 'applications.carriedOver/total': over })
    const later = forms(2022, { 'applications.carriedIn/total': into })
    expect(yearChecks([later, earlier])).toMatchObject([{ year: 2022, status, actual: into, expected: over }])
  })

  test('years that do not follow each other are not compared', () => {
    const earlier = forms(2020, { 'applications.carriedOver/total': 4 })
    expect(yearChecks([earlier, forms(2022, { 'applications.carriedIn/total': 3 })])).toEqual([])
  })
})

test.each([
  ...comparableSeries.flatMap(({ caveat }) => (caveat === null ? [] : [caveat])),
  ...neverJoined.map(({ reason }) => reason),
])('said in Chinese too: %s', caveat => expect(caveatsInChinese[caveat]).toMatch(/\p{Script=Han}/u))

test('every derived indicator is one that may be asked for', () => {
  for (const { id } of derivedIndicators) expect(wantedOf(id)).toEqual({ indicator: id, column: null })
})
