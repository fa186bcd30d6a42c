// Which reports do not add up: node examples/3-what-does-not-add-up.js examples/reports
// Sums inside a report, prose against its form, and what one year leaves to the next.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareYears, createParser } from 'baogao'

const [, , folder] = process.argv
const parse = createParser()
const files = readdirSync(folder).filter(name => name.endsWith('.html'))
const reports = files.map(name => parse(readFileSync(join(folder, name)), { name }))

for (const report of reports) {
  for (const { rule, message } of report.checks.filter(check => check.status === 'fail')) {
    console.log(`${report.source.name}: ${rule}: ${message}`)
  }
}
for (const earlier of reports) {
  const { issuer, year } = earlier.meta
  const later = reports.find(({ meta }) => meta.issuer === issuer && meta.year === year + 1)
  const checks = later === undefined ? [] : compareYears(earlier, later).checks
  for (const { status, message } of checks.filter(check => check.status === 'fail')) {
    console.log(`${earlier.source.name} → ${later.source.name}: ${status}: ${message}`)
  }
}
