/**
 * Kills conversions (main process and workers) at random moments, resumes each, and compares the files with those of an undisturbed run.
 *
 *   npm run kill:batch -- [--kills 40] [--pages 2000] [--size small|saved] [--workers 1,2,4] [--seed N]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { killRuns } from './archive/kill-run.js'
import { archivePages, type PageSize } from './archive/pages.js'
import { randomFrom } from './forms/random.js'

const { values: flags } = parseArgs({
  options: {
    kills: { type: 'string', default: '40' },
    pages: { type: 'string', default: '2000' },
    size: { type: 'string', default: 'small' },
    workers: { type: 'string', default: '1,2,4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'baogao-kill-'))
const random = randomFrom(Number(flags.seed))
const args = (out: string, workers: number): string[] => [
  'dist/cli/main.js',
  'batch',
  join(folder, 'in/**/*'),
  '--out',
  out,
  '--workers',
  String(workers),
  '--format',
  'jsonl,csv,parquet',
  '--timeout',
  '2m',
  '--quiet',
]
const filesOf = (out: string): string[] =>
  readdirSync(out, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => name)
    .sort()

function plant(): void {
  for (const page of archivePages(Number(flags.pages), flags.size as PageSize)) {
    const file = join(folder, 'in', page.name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, page.bytes)
  }
}

/** Files that differ, and names that stand in a journal not exactly once. */
function faults(reference: string, out: string): string[] {
  const differing = [...new Set([...filesOf(reference), ...filesOf(out)])].filter(name => {
    try {
      return !readFileSync(join(reference, name)).equals(readFileSync(join(out, name)))
    } catch {
      return true
    }
  })
  const lines = readFileSync(join(out, '.baogao/journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).input)
    .filter(Boolean)
  const once = new Set(lines).size === lines.length && lines.length === Number(flags.pages)
  return once ? differing : [...differing, 'journal.jsonl']
}

const run = (out: string, workers: number, kills: number, within: number) =>
  killRuns({ command: process.execPath, args: args(out, workers), kills, within, random }, () =>
    rmSync(out, { recursive: true, force: true }),
  )

console.log(`seed ${flags.seed}, ${flags.pages} ${flags.size} pages`)
try {
  plant()
  const reference = join(folder, 'reference')
  const began = performance.now()
  await run(reference, 1, 0, 0)
  const whole = performance.now() - began
  console.log(`undisturbed: ${(whole / 1000).toFixed(1)} s`)
  for (const workers of flags.workers.split(',').map(Number)) {
    const out = join(folder, `out-${workers}`)
    const count = await run(out, workers, Number(flags.kills), whole / 2)
    const wrong = faults(reference, out)
    console.log(
      `${workers} workers: ${JSON.stringify(count)}, ${wrong.length === 0 ? 'the same bytes' : `DIFFERENT: ${wrong.join(' ')}`}`,
    )
    if (wrong.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
