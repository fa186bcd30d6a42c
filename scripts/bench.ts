/**
 * Times the whole pipeline beside the floor of reading, decoding, parsing and walking, in one run, page by page in turn.
 *
 *   npm run bench [-- --rounds N] [--segmenter nodejieba|intl] [--hot N]
 *
 * --hot adds the N functions that take most of the time by themselves.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { floor } from './bench/floor.js'
import { type BenchKind, benchPages } from './bench/pages.js'
import { compareWithReaderView } from './bench/reader-view.js'
import { profileOf, type Shares } from './bench/stage-times.js'

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    segmenter: { type: 'string', default: 'nodejieba' },
    hot: { type: 'string', default: '0' },
  },
})
const KINDS: readonly BenchKind[] = ['html', 'html with forms', 'txt']
const PAGES = 6
const WARM_UP = 3

/** What is measured is what is published: the build. */
const { createParser, extractMainText }: typeof import('../src/index.js') = await import(
  new URL('../dist/index.js', import.meta.url).href
)
const parse = createParser({ segmenter: flags.segmenter as 'nodejieba' | 'intl' })
const whole = (file: string): unknown => parse(readFileSync(file), { name: file })

function timed(work: (file: string) => unknown, file: string): number {
  const began = performance.now()
  work(file)
  return performance.now() - began
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

interface Timing {
  readonly floor: number
  readonly whole: number
  readonly bytes: number
}

/** Median milliseconds of a page; floor and whole take turns, so that what else the machine does strikes both. */
function time(files: readonly string[]): Timing {
  const times = { floor: [] as number[], whole: [] as number[] }
  for (let round = -WARM_UP; round < Number(flags.rounds); round++) {
    for (const file of files) {
      const [a, b] = [timed(floor, file), timed(whole, file)]
      if (round < 0) continue
      times.floor.push(a)
      times.whole.push(b)
    }
  }
  return {
    floor: median(times.floor),
    whole: median(times.whole),
    bytes: median(files.map(file => statSync(file).size)),
  }
}

const column = (value: number, digits: number): string => value.toFixed(digits).padStart(10)

function row(name: string, milliseconds: number, bytes: number, ratio: string): string {
  return `${name.padEnd(26)}${column(milliseconds, 2)}${column(1000 / milliseconds, 0)}${column(bytes / 1000 / milliseconds, 1)}${ratio.padStart(10)}`
}

function tell(shares: Shares, milliseconds: number): void {
  for (const [name, share] of shares) {
    console.log(
      `    ${name.padEnd(22)}${column(share * milliseconds, 2)}${`${Math.round(share * 100)} %`.padStart(10)}`,
    )
  }
}

async function measure(kind: BenchKind, folder: string): Promise<void> {
  const files = benchPages(kind, PAGES).map(({ name, content }) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  })
  const { floor: least, whole: all, bytes } = time(files)
  console.log(row(`${kind}, ${Math.round(bytes / 1000)} kB: floor`, least, bytes, ''))
  console.log(row('  whole pipeline', all, bytes, `${(all / least).toFixed(2)} ×`))
  const { stages, functions } = await profileOf(() => {
    for (let round = 0; round < 5; round++) for (const file of files) whole(file)
  })
  tell(
    stages.filter(([, share]) => share >= 0.01),
    all,
  )
  tell(functions.slice(0, Number(flags.hot)), all)
}

/** The main text alone, beside a browser's reader view, on the pages of the fixtures. */
function besideReaderView(): void {
  const { ours, readerView } = compareWithReaderView(extractMainText)
  for (const [name, result] of [
    ['main text', ours],
    ['reader view', readerView],
  ] as const)
    console.log(
      `${name.padEnd(26)}${result.medianMs.toFixed(2).padStart(10)} ms a page, F1 ${result.meanF1.toFixed(3)}, worst ${result.worstF1.toFixed(3)}, ${result.pages} pages`,
    )
  console.log(`${(readerView.medianMs / ours.medianMs).toFixed(1)} times as fast`)
}

const folder = mkdtempSync(join(tmpdir(), 'baogao-bench-'))
try {
  console.log(
    `${'15,000 characters a page'.padEnd(26)}${['ms', 'docs/s', 'MB/s', 'ratio'].map(title => title.padStart(10)).join('')}`,
  )
  for (const kind of KINDS) await measure(kind, folder)
  besideReaderView()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
