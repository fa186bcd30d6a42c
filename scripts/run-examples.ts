/**
 * Runs every example on the reports and fixtures that ship with the repository, and compares what it prints.
 *
 *   npm run examples [-- --accept]
 *
 * --accept keeps what is printed now as what is expected.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './docs/paths.js'

const { values: flags } = parseArgs({ options: { accept: { type: 'boolean', default: false } } })

interface Example {
  readonly name: string
  readonly args: readonly string[]
  /** What it must have written into the folder of output, and how that begins. */
  readonly writes?: Readonly<Record<string, string>>
}

const out = mkdtempSync(join(tmpdir(), 'baogao-examples-'))
const reports = 'examples/reports'

const examples: readonly Example[] = [
  { name: '1-page-to-table', args: [`${reports}/qingyuan-2022.html`] },
  {
    name: '2-folder-to-panel',
    args: [reports, out],
    writes: { 'panel.csv': '\uFEFFissuer,year', 'chart.svg': '<svg' },
  },
  { name: '3-what-does-not-add-up', args: [reports] },
  {
    name: '4-deadlines',
    args: ['fixtures/yunling-notice-2020/source.html', join(out, 'deadlines.ics')],
    writes: { 'deadlines.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0' },
  },
  { name: '5-sql-over-parquet', args: [join(out, 'archive')] },
  { name: '6-own-indicator', args: [] },
]

const node = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' })

function problemsOf({ name, args, writes = {} }: Example): string[] {
  const printed = node(`examples/${name}.js`, ...args)
  const file = join(root, 'examples/expected', `${name}.txt`)
  if (flags.accept) writeFileSync(file, printed)
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const files = Object.entries(writes).filter(([one, start]) => !readFileSync(join(out, one), 'utf8').startsWith(start))
  return [
    ...(printed === expected && printed !== '' ? [] : [`${name}: printed\n${printed}expected\n${expected}`]),
    ...files.map(([one]) => `${name}: ${one} does not begin as it should`),
  ]
}

try {
  const archive = ['dist/cli/main.js', 'batch', `${reports}/*.html`, '--out', join(out, 'archive'), '--quiet']
  node(...archive, '--format', 'jsonl,parquet')
  const problems = examples.flatMap(problemsOf)
  for (const problem of problems) console.log(problem)
  console.log(`${examples.length} examples, ${problems.length} problems`)
  if (problems.length > 0) process.exitCode = 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
