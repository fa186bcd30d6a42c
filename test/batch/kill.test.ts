import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { killRuns } from '../../scripts/archive/kill-run.js'
import { randomFrom } from '../../scripts/forms/random.js'
import { differing, journalInputs, plant, scratch, texts } from './scratch.js'

const folder = scratch()
const COUNT = 3000
const main = fileURLToPath(new URL('./workers/light-main.ts', import.meta.url))
plant(join(folder, 'in'), texts(COUNT))

const seed = Date.now() % 1_000_000
const random = randomFrom(seed)
const run = (out: string, workers: number, kills: number) => {
  const args = ['--import', 'tsx', main, join(folder, out), String(workers), join(folder, 'in/*.txt')]
  const renew = () => rmSync(join(folder, out), { recursive: true, force: true })
  return killRuns({ command: process.execPath, args, kills, within: 4000, random }, renew)
}

test(`killed at random moments (seed ${seed}) and resumed, it writes the same bytes, and each input stands once in the journal`, async () => {
  await run('reference', 1, 0)
  const count = await run('killed', 2, 6)
  expect(count.mains + count.workers).toBe(6)
  expect(differing(join(folder, 'reference'), join(folder, 'killed'))).toEqual([])
  expect(journalInputs(join(folder, 'killed')).size).toBe(COUNT)
}, 300_000)
