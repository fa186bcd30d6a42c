/**
 * Times the conversion of an archive beside its floor (read, decode, parse, walk on as many workers), one after the other in one run;
 * with --small, takes the memory and the time of a run over many small files and of its repetition.
 *
 *   npm run bench:batch [-- --pages 20000] [--rounds 1]
 *   npm run bench:batch -- --small [--pages 100000]
 */
import { fork, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { childrenSeconds, residentMemory } from './archive/memory.js'
import { archivePages, type PageSize } from './archive/pages.js'

const { values: flags } = parseArgs({
  options: {
    pages: { type: 'string' },
    small: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '1' },
    dir: { type: 'string' },
  },
})
const COUNT = Number(flags.pages ?? (flags.small ? 100_000 : 20_000))
const SAMPLE = 250
const folder = mkdtempSync(join(flags.dir ?? tmpdir(), 'baogao-bench-'))

interface Planted {
  readonly files: readonly string[]
  readonly bytes: number
}

function plant(size: PageSize): Planted {
  const files: string[] = []
  let bytes = 0
  for (const page of archivePages(COUNT, size)) {
    const file = join(folder, 'in', page.name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, page.bytes)
    files.push(file)
    bytes += page.bytes.length
  }
  return { files, bytes }
}

function floorShare(files: readonly string[]): Promise<void> {
  const entry = fileURLToPath(new URL('./archive/floor-worker.ts', import.meta.url))
  const child = fork(entry, [], { execArgv: ['--import', 'tsx'] })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('message', () => child.kill())
    child.on('close', () => resolve())
    child.send(files)
  })
}

interface Timed {
  readonly seconds: number
  /** Processor time of all processes together. */
  readonly cpu: number
}

interface Measured extends Timed {
  readonly peak: number
}

async function timed<T extends object>(work: () => Promise<T>): Promise<T & Timed> {
  const began = performance.now()
  const cpu = childrenSeconds()
  const found = await work()
  return { ...found, seconds: (performance.now() - began) / 1000, cpu: childrenSeconds() - cpu }
}

const floorTime = (files: readonly string[], workers: number): Promise<Timed> =>
  timed(async () => {
    await Promise.all(
      Array.from({ length: workers }, (_, i) => floorShare(files.filter((_, at) => at % workers === i))),
    )
    return {}
  })

const batch = (out: string, workers: number, formats: string): Promise<Measured> =>
  timed(() => run(out, workers, formats))

function run(out: string, workers: number, formats: string): Promise<{ readonly peak: number }> {
  const args = [
    'dist/cli/main.js',
    'batch',
    join(folder, 'in/**/*'),
    '--out',
    join(folder, out),
    '--workers',
    String(workers),
    '--format',
    formats,
    '--timeout',
    '2m',
    '--quiet',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = 0
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentMemory(child.pid!))
  }, SAMPLE)
  return new Promise((resolve, reject) => {
    child.on('close', code => {
      clearInterval(sampling)
      if (code === 2) reject(new Error('the batch did not run'))
      else resolve({ peak })
    })
  })
}

const forget = (out: string): void => rmSync(join(folder, out), { recursive: true, force: true })
const rate = ({ seconds, cpu }: Timed, bytes: number): string =>
  `${seconds.toFixed(1)} s (processors ${cpu.toFixed(1)} s), ${(COUNT / seconds).toFixed(0)} pages/s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`
const times = (a: Timed, b: Timed): string =>
  `${(a.seconds / b.seconds).toFixed(2)} (by processor time ${(a.cpu / b.cpu).toFixed(2)})`

async function saved(): Promise<void> {
  const { files, bytes } = plant('saved')
  console.log(`${COUNT} pages, ${(bytes / 1e6).toFixed(0)} MB`)
  for (let round = 0; round < Number(flags.rounds); round++) {
    const floor = await floorTime(files, 2)
    console.log(`floor, 2 workers:  ${rate(floor, bytes)}`)
    const two = await batch('two', 2, 'jsonl,parquet')
    forget('two')
    console.log(`batch, 2 workers:  ${rate(two, bytes)}, peak ${two.peak.toFixed(0)} MiB`)
    console.log(`                   ${times(floor, two)} of the floor (bar 0.40)`)
    const one = await batch('one', 1, 'jsonl,parquet')
    console.log(`batch, 1 worker:   ${rate(one, bytes)}`)
    console.log(`                   two workers are ${(one.seconds / two.seconds).toFixed(2)} times as fast (bar 1.60)`)
    const again = await batch('one', 1, 'jsonl,parquet')
    forget('one')
    console.log(`batch, again:      ${again.seconds.toFixed(2)} s`)
  }
}

async function small(): Promise<void> {
  const { bytes } = plant('small')
  console.log(`${COUNT} small files, ${(bytes / 1e6).toFixed(0)} MB`)
  const first = await batch('out', 2, 'jsonl,csv,parquet')
  console.log(`batch, 2 workers:  ${rate(first, bytes)}, peak ${first.peak.toFixed(0)} MiB (bar 1536)`)
  const again = await batch('out', 2, 'jsonl,csv,parquet')
  console.log(
    `batch, again:      ${again.seconds.toFixed(2)} s, ${((100 * again.seconds) / first.seconds).toFixed(1)} % of the first (bar 5), peak ${again.peak.toFixed(0)} MiB`,
  )
}

try {
  await (flags.small ? small() : saved())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
