import { describe, expect, it } from 'vitest'
import { compareYears } from '../../src/compare/compare-years.js'
import { reportOf } from './report-of.js'

const applications = (row: string, values: readonly (number | null)[]) => {
  const columns = ['naturalPerson', 'company', 'research', 'publicInterest', 'legalService', 'other', 'total']
  return Object.fromEntries(columns.map((column, i) => [`applications.${row}/${column}`, values[i] ?? null]))
}

describe('carried over is carried in', () => {
  const earlier = reportOf(2021, { 'applications-2021': applications('carriedOver', [4, 2, 0, 0, 0, 0, 6]) })

  it('in every column', () => {
    const { checks } = compareYears(
      earlier,
      reportOf(2022, { 'applications-2021': applications('carriedIn', [4, 2, 0, 0, 0, 0, 6]) }),
    )
    expect(checks.map(check => check.status)).toEqual(Array(7).fill('pass'))
  })

  it('a column that differs is named, with both figures', () => {
    const { checks } = compareYears(
      earlier,
      reportOf(2022, { 'applications-2021': applications('carriedIn', [4, 3, 0, 0, 0, 0, 7]) }),
    )
    const failed = checks.filter(check => check.status === 'fail')
    expect(failed.map(check => [check.cell, check.expected, check.actual])).toEqual([
      ['applications.carriedIn/company', 2, 3],
      ['applications.carriedIn/total', 6, 7],
    ])
    expect(failed.every(check => check.strength === 'strong')).toBe(true)
  })

  it('across the editions of 2019 and 2021', () => {
    const old = reportOf(2020, { 'applications-2019': applications('carriedOver', [1, 0, 0, 0, 0, 0, 1]) })
    const { checks } = compareYears(
      old,
      reportOf(2021, { 'applications-2021': applications('carriedIn', [1, 0, 0, 0, 0, 0, 1]) }),
    )
    expect(checks.every(check => check.status === 'pass')).toBe(true)
  })

  it('a blank is not taken for zero', () => {
    const { checks } = compareYears(
      earlier,
      reportOf(2022, { 'applications-2021': applications('carriedIn', [4, 2, null, 0, 0, 0, 6]) }),
    )
    expect(checks.find(check => check.cell.endsWith('/research'))).toMatchObject({
      status: 'skipped',
      message: 'no value: applications.carriedIn/research',
    })
  })

  it('years that do not follow each other are not compared', () => {
    const { checks, cautions } = compareYears(
      earlier,
      reportOf(2023, { 'applications-2021': applications('carriedIn', [9, 9, 9, 9, 9, 9, 9]) }),
    )
    expect(checks.every(check => check.status === 'skipped')).toBe(true)
    expect(cautions).toEqual(['the years do not follow each other: 2021, 2023'])
  })

  it('another issuer is a caution', () => {
    const { cautions } = compareYears(earlier, reportOf(2022, {}, '白水县人民政府'))
    expect(cautions).toEqual(['issuers differ: 清河县人民政府, 白水县人民政府'])
  })
})

describe('documents in force', () => {
  const inForce = (made: number, repealed: number, stock: number | null) => ({
    'disclosure-2021': {
      'disclosure.normativeDocuments/made': made,
      'disclosure.normativeDocuments/repealed': repealed,
      'disclosure.normativeDocuments/inForce': stock,
    },
  })

  it.each([
    [40, 6, 2, 44, 'pass', 44],
    [40, 6, 2, 45, 'fail', 44],
    [40, 0, 0, 40, 'pass', 40],
  ])('%i + %i - %i against %i: %s', (before, made, repealed, after, status, expected) => {
    const { checks } = compareYears(
      reportOf(2022, inForce(0, 0, before)),
      reportOf(2023, inForce(made, repealed, after)),
    )
    const check = checks.find(own => own.cell === 'disclosure.normativeDocuments/inForce')!
    expect([check.status, check.expected, check.strength]).toEqual([status, expected, 'weak'])
  })

  it('nothing is said where the stock of the year before is not known', () => {
    const { checks } = compareYears(reportOf(2022, inForce(0, 0, null)), reportOf(2023, inForce(1, 0, 9)))
    expect(checks.every(check => check.status === 'skipped')).toBe(true)
  })
})

describe('items of 2019 and 2020', () => {
  const items = (last: number, change: number) => ({
    'disclosure-2019': { 'disclosure.permits/itemsLastYear': last, 'disclosure.permits/change': change },
  })

  it.each([
    [396, -8, 388, 'pass'],
    [396, 0, 400, 'fail'],
  ])('%i %i makes %i: %s', (last, change, next, status) => {
    const { checks } = compareYears(reportOf(2019, items(last, change)), reportOf(2020, items(next, 0)))
    expect(checks.find(check => check.cell === 'disclosure.permits/itemsLastYear')!.status).toBe(status)
  })
})

describe('changes', () => {
  it.each([
    [20, 25, 5, 25],
    [25, 20, -5, -20],
    [0, 7, 7, null],
    [8, 8, 0, 0],
  ])('from %i to %i', (before, after, difference, percent) => {
    const values = (n: number) => ({ 'applications-2021': { 'applications.new/total': n } })
    const { changes } = compareYears(reportOf(2021, values(before)), reportOf(2022, values(after)))
    const change = changes.find(own => own.indicator === 'applications.new' && own.applicant === 'total')!
    expect([change.difference, change.percent, change.grade]).toEqual([difference, percent, 'exact'])
  })

  it('requests of 2018 and applications of 2019 are close, with a caveat', () => {
    const { changes } = compareYears(
      reportOf(2018, { 'statistics-2014': { 'requests.received': 10 } }),
      reportOf(2019, { 'applications-2019': { 'applications.new/total': 12 } }),
    )
    const change = changes.find(own => own.indicator === 'applications.new')!
    expect(change).toMatchObject({ earlier: 10, later: 12, grade: 'close' })
    expect(change.caveat).not.toBeNull()
  })

  it('applications of 2020 and 2021 are the same thing, though requests of 2018 are not', () => {
    const { changes } = compareYears(
      reportOf(2020, { 'applications-2019': { 'applications.new/total': 10 } }),
      reportOf(2021, { 'applications-2021': { 'applications.new/total': 12 } }),
    )
    expect(changes.find(own => own.indicator === 'applications.new')).toMatchObject({ grade: 'exact', caveat: null })
  })

  it('what is public since ever and what is in force are not compared', () => {
    const { changes } = compareYears(
      reportOf(2020, { 'disclosure-2019': { 'disclosure.rules/publicTotal': 5 } }),
      reportOf(2021, { 'disclosure-2021': { 'disclosure.rules/inForce': 5 } }),
    )
    expect(changes.some(change => change.indicator === 'disclosure.rules')).toBe(false)
  })
})
