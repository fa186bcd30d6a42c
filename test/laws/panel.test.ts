import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupPanel } from '../../src/series/group-panel.js'
import { buildPanel } from '../../src/series/panel.js'
import { readingOf, wantedOf } from '../../src/series/reading.js'
import { reportOf } from '../compare/report-of.js'

const reports = fc.uniqueArray(
  fc.record({
    issuer: fc.constantFrom('清源县人民政府', '白石县人民政府'),
    year: fc.integer({ min: 2019, max: 2030 }),
    value: fc.option(fc.nat(1000)),
  }),
  { minLength: 1, maxLength: 16, selector: ({ issuer, year }) => `${issuer} ${year}` },
)

test('every year from first to last is one row, every value is there once, nothing else is', () => {
  fc.assert(
    fc.property(reports, given => {
      const readings = given.map(({ issuer, year, value }) =>
        readingOf(reportOf(year, { 'applications-2021': { 'applications.new/total': value } }, issuer), [
          wantedOf('applications.new'),
        ]),
      )
      const rows = buildPanel(readings, ['applications.new'])
      for (const issuer of new Set(given.map(one => one.issuer))) {
        const years = given.filter(one => one.issuer === issuer).map(({ year }) => year)
        const [from, to] = [Math.min(...years), Math.max(...years)]
        const own = rows.filter(row => row.issuer === issuer)
        expect(own.map(({ year }) => year)).toEqual(Array.from({ length: to - from + 1 }, (_, i) => from + i))
      }
      for (const { issuer, year, value, state } of rows) {
        const known = given.find(one => one.issuer === issuer && one.year === year)
        expect(value).toBe(known?.value ?? null)
        expect(state === 'no-report').toBe(known === undefined)
      }
      const total = given.reduce((sum, { value }) => sum + (value ?? 0), 0)
      expect(groupPanel(rows, []).reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total)
    }),
  )
})
