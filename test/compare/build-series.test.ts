import { describe, expect, it } from 'vitest'
import { buildSeries } from '../../src/compare/build-series.js'
import { reportOf } from './report-of.js'

const reports = [
  reportOf(2021, {
    'applications-2021': {
      'applications.new/total': 30,
      'applications.otherHandling.overdueCorrection/total': 1,
      'applications.otherHandling.overdueFee/total': 2,
      'applications.otherHandling.other/total': 4,
      'applications.otherHandling.overdueCorrection/company': 1,
    },
    'disclosure-2021': { 'disclosure.permits/decisions': 7, 'disclosure.rules/inForce': 3 },
    'review-2021': { 'reconsideration/total': 2, 'reconsideration/upheld': 1 },
  }),
  reportOf(2018, {
    'statistics-2014': { 'requests.received': 10, 'requests.received.online': 9, 'reconsideration.total': 1 },
  }),
  reportOf(2019, {
    'applications-2019': { 'applications.new/total': 20, 'applications.otherHandling/total': 5 },
    'disclosure-2019': { 'disclosure.permits/decisions': 6, 'disclosure.rules/publicTotal': 9 },
    'review-2019': { 'reconsideration/total': 3, 'reconsideration/upheld': 1 },
  }),
]
const { rows, apart } = buildSeries(reports)
const series = (indicator: string, applicant: string | null) =>
  rows
    .filter(row => row.indicator === indicator && row.applicant === applicant && row.value !== null)
    .map(row => [row.year, row.value, row.grade])

describe('one tidy table', () => {
  it('in the order of issuer, indicator, applicant, year', () => {
    expect(series('applications.new', 'total')).toEqual([
      [2018, 10, 'close'],
      [2019, 20, 'close'],
      [2021, 30, 'close'],
    ])
  })

  it('the three rows of 2021 are the one of 2019', () => {
    expect(series('applications.otherHandling', 'total')).toEqual([
      [2019, 5, null],
      [2021, 7, 'exact'],
    ])
  })

  it('a part that is blank leaves the whole without a value', () => {
    const row = rows.find(
      own => own.indicator === 'applications.otherHandling' && own.applicant === 'company' && own.year === 2021,
    )!
    expect([row.value, row.state]).toEqual([null, 'blank'])
  })

  it('decisions are the same in 2019 and 2021', () => {
    expect(series('disclosure.permits.decisions', null)).toEqual([
      [2019, 6, 'exact'],
      [2021, 7, 'exact'],
    ])
  })

  it('outcomes of review are the same, the total is close to that of 2014', () => {
    expect(series('reconsideration', 'upheld').map(([year]) => year)).toEqual([2019, 2021])
    expect(series('reconsideration.total', null).map(([year]) => year)).toEqual([2018, 2019, 2021])
  })

  it('what one form alone has joins no other', () => {
    const row = rows.find(own => own.indicator === 'requests.received.online')!
    expect([row.joins, row.grade]).toEqual([['statistics-2014'], null])
  })

  it('each cell of each form is there once, and what is put together besides', () => {
    const all = rows.filter(row => row.cells.length === 1).map(row => `${row.year} ${row.cells[0]}`)
    expect(new Set(all).size).toBe(all.length)
    expect(rows.filter(row => row.cells.length > 1)).toHaveLength(7)
  })
})

describe('what is kept apart', () => {
  it('and why', () => {
    expect(apart.map(own => own.reason.split(' ')[0])).toEqual(['对外公开总数量', '本年新公开数量', '上一年项目数量'])
    expect(apart[0]!.codes).toContain('disclosure-2021:disclosure.rules/inForce')
  })

  it('no two rows that must not be joined name each other', () => {
    const total = rows.find(row => row.cells[0] === 'disclosure.rules/publicTotal')!
    expect(total.joins).toEqual(['disclosure-2019'])
  })

  it('nothing, where an issuer has one edition only', () => {
    expect(buildSeries([reports[0]!]).apart).toEqual([])
    expect(buildSeries([reports[0]!, reportOf(2019, { 'disclosure-2019': {} }, '白水县人民政府')]).apart).toEqual([])
  })
})
