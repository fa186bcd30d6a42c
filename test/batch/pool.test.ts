import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/batch/input.js'
import { retry } from '../../src/batch/work/pool.js'
import type { Job, Task } from '../../src/batch/work/protocol.js'
import type { WorkerLost } from '../../src/batch/work/worker-process.js'

const job = (name: string, size: number): Job => ({ input: { name, locator: null, size, stamp: 0 } })
const task: Task = {
  part: 'p',
  jobs: [job('a', 1), job('b', 9), job('c', 5)],
  formats: [],
  file: 'f',
  maxSize: 1,
  parse: {},
  corrections: [],
}
const verdict = (code: string): Verdict => ({ status: 'failed', code, stage: 'convert', reason: '' })
const lost = (index: number, code = 'worker/ended', outside = false): WorkerLost => ({
  index,
  verdict: verdict(code),
  outside,
  said: '',
})

/** Which documents are given up after so many losses of the same kind. */
function givenUp(loss: WorkerLost, times: number): string[] {
  const tries = new Map<number, number>()
  let current = task
  for (let i = 0; i < times; i++) current = retry(current, loss, tries)
  return current.jobs.filter(one => one.verdict !== undefined).map(({ input }) => input.name)
}

describe('a worker that was lost', () => {
  test.each([
    ['a timeout is final', lost(0, 'worker/timeout'), 1, ['a']],
    ['a crash is tried once more', lost(0), 1, []],
    ['a crash again is final', lost(0), 2, ['a']],
    ['ended from outside is tried twice more', lost(2, 'worker/ended', true), 2, []],
    ['ended from outside three times is final', lost(2, 'worker/ended', true), 3, ['c']],
    ['while the part was written: the largest is given up', lost(3), 2, ['b']],
    ['before it began: nobody is to blame', lost(-1), 2, []],
    ['ended from outside before it began: nobody is to blame for long', lost(-1, 'worker/ended', true), 15, []],
  ])('%s', (_, loss, times, names) => expect(givenUp(loss, times)).toEqual(names))

  test('that never begins ends the run', () => {
    expect(() => givenUp(lost(-1), 3)).toThrow('no worker can be started')
  })
})
