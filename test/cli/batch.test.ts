import { describe, expect, test } from 'vitest'
import type { ArchiveProgress } from '../../src/batch/archive-options.js'
import { durationOf, sizeOf } from '../../src/cli/commands/batch.js'
import { clock, progressLine, progressTeller } from '../../src/cli/commands/batch-progress.js'
import { archiveSummary } from '../../src/cli/render/archive-summary.js'
import { run } from '../../src/cli/run.js'
import { sayIn } from '../../src/cli/wording/wording.js'

const say = sayIn('en')

const progress: ArchiveProgress = { inputs: 1000, settled: 250, kept: 50, failed: 3, seconds: 10, phase: 'converting' }

test.each([
  ['10s', 10_000],
  ['500ms', 500],
  ['1.5m', 90_000],
])('%s is %d ms', (text, ms) => expect(durationOf(say)(text)).toBe(ms))

test.each(['10', '-1s', '0s', 'x', '10 h'])('%j is no time', text => expect(() => durationOf(say)(text)).toThrow('10s'))

test.each([
  ['20MB', 20 * 1024 ** 2],
  ['512KB', 512 * 1024],
  ['1G', 1024 ** 3],
  ['100', 100],
])('%s is %d bytes', (text, bytes) => expect(sizeOf(say)(text)).toBe(bytes))

test.each(['0', '20 XB', ''])('%j is no size', text => expect(() => sizeOf(say)(text)).toThrow('20MB'))

test.each([
  [5, '0:05'],
  [65, '1:05'],
  [3725, '1:02:05'],
])('%d s are shown as %s', (seconds, shown) => expect(clock(seconds)).toBe(shown))

describe('progress', () => {
  test('count, rate without what was kept, failures, time left', () => {
    expect(progressLine(progress, say)).toBe('250 of 1000 (25 %), 20 a second, 3 failed, 0:38 left')
  })

  test.each([
    [undefined, 0, 9_999, []],
    [undefined, 0, 10_001, ['250 of 1000 (25 %), 20 a second, 3 failed, 0:38 left\n']],
    [20, 0, 201, ['\r\u001B[2K250 of 1000 (25 %)…']],
  ])('on a screen of %s columns after %d–%d ms', (columns, from, to, expected) => {
    const written: string[] = []
    let now = from
    const { tell } = progressTeller(
      text => written.push(text),
      columns,
      say,
      () => now,
    )
    now = to
    tell(progress)
    expect(written).toEqual(expected)
  })
})

test('the summary says what was read, found and not read', () => {
  const table = archiveSummary(
    {
      inputs: 4,
      seconds: 1,
      status: { done: 2, failed: 1, duplicate: 1 },
      kinds: { 'annual-report, regime 2021': 2 },
      reasons: { 'input/duplicate': 1, 'worker/timeout': 1 },
      metrics: 30,
      numbers: 200,
      unexplained: 3,
      checks: 10,
      checksFailed: 1,
      bytes: 5,
      slowest: [[12.5, 'a.html']],
    },
    say,
  )
  for (const words of ['annual-report, regime 2021', 'worker/timeout', '3 (1.5 %)', '1 (10.0 %)', 'a.html', '12.5 ms'])
    expect(table).toContain(words)
})

test.each([
  [['batch']],
  [['batch', 'x/*.html']],
  [['batch', 'x/*.html', '--out', 'o', '--format', 'xml']],
  [['batch', 'x/*.html', '--out', 'o', '--workers', '0']],
  [['batch', 'x/*.html', '--out', 'o', '--only', '(']],
  [['batch', 'x/*.html', '-', '--out', 'o']],
  [['batch', 'x/*.html', '--out', 'o', '--fresh', '--resume']],
])('%j is wrong usage', async args => {
  const words: string[] = []
  const terminal = { out: () => {}, err: (text: string) => void words.push(text), stdin: async () => new Uint8Array() }
  expect(await run(args, terminal)).toBe(2)
  expect(words.join('')).not.toBe('')
})
