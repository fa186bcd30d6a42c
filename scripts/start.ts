/**
 * Converts the fixtures: their records, the flat tables made from them, and a summary on the screen.
 *
 *   npm start
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formCellTable, metricTable } from '../src/cli/render/flat.js'
import { recordJson } from '../src/cli/render/record.js'
import { clip, pad } from '../src/cli/render/width.js'
import { createParser, type Report } from '../src/index.js'

const FIXTURES = 'fixtures'
const OUT = 'out'
/** Excel takes a CSV file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'

function fixtureSources(): readonly { readonly name: string; readonly file: string }[] {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap(name => {
      const file = ['source.html', 'source.txt'].map(source => join(FIXTURES, name, source)).find(existsSync)
      return file === undefined ? [] : [{ name, file }]
    })
}

function summaryLine(name: string, report: Report): string {
  const count = (value: number) => String(value).padStart(9)
  const unexplained = report.numbers.filter(({ kind }) => kind === 'unexplained').length
  const failed = report.checks.filter(({ status }) => status === 'fail').length
  const cells = report.tables.reduce((sum, table) => sum + table.cells.length, 0)
  const figures = [report.outline.length, report.metrics.length, cells, report.numbers.length, unexplained, failed]
  return `${pad(name, 34)} ${pad(report.kind, 14)} ${String(report.meta.year ?? '').padStart(4)}${figures.map(count).join('')}`
}

const parse = createParser()
rmSync(OUT, { recursive: true, force: true })
mkdirSync(join(OUT, 'records'), { recursive: true })
const columns = ['headings', 'metrics', 'cells', 'numbers', 'unexpl.', 'checks ✗']
  .map(title => title.padStart(9))
  .join('')
console.log(`${pad('document', 34)} ${pad('kind', 14)} year${columns}`)
const reports = fixtureSources().map(({ name, file }) => {
  const report = parse(readFileSync(file), { name })
  writeFileSync(join(OUT, 'records', `${name}.json`), recordJson(report))
  console.log(summaryLine(name, report))
  for (const { level, code, message } of report.diagnostics)
    if (level !== 'info') console.log(`  ${clip(`${level} ${code}: ${message}`, 110)}`)
  return report
})
for (const [name, table] of [
  ['metrics', metricTable],
  ['form_cells', formCellTable],
] as const) {
  writeFileSync(
    join(OUT, `${name}.csv`),
    BYTE_ORDER_MARK + table.header + reports.map(report => table.rows(report)).join(''),
  )
}
const numbers = reports.flatMap(report => report.numbers)
const unexplained = numbers.filter(({ kind }) => kind === 'unexplained').length
console.log(`\n${reports.length} documents read, ${numbers.length} numbers found, ${unexplained} left unexplained`)
console.log(`${OUT}/records: a record for each; ${OUT}/metrics.csv and ${OUT}/form_cells.csv: their figures as tables`)
