import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openJournal, readJournal } from '../../src/batch/journal/journal-file.js'
import { foldJournal, journalText } from '../../src/batch/journal/journal-state.js'
import type { FinishLine, InputLine, JournalLine, PartLine, RunLine } from '../../src/batch/journal/lines.js'
import { openTally } from '../../src/batch/work/tally.js'
import { scratch } from './scratch.js'

const folder = scratch()
const run: RunLine = { run: 'r', release: '1', parse: '[]', started: '' }
const input = (name: string): InputLine => ({
  input: name,
  status: 'done',
  code: null,
  stage: null,
  reason: null,
  ms: 1,
  digest: 'd',
  size: 1,
  stamp: 1,
  at: [0, 1],
})
const part = (id: string): PartLine => ({
  part: id,
  stamp: 's',
  file: `${id}.part`,
  bytes: 1,
  digest: 'd',
  inputs: 1,
  sections: [],
  summary: openTally().summary(),
})
const finish: FinishLine = { finished: '', plan: 'p', stale: false, formats: [], parts: [], files: {} }

function placed(lines: readonly JournalLine[], torn = '') {
  let end = 0
  const whole = lines.map(line => {
    const text = journalText([line])
    end += Buffer.byteLength(text)
    return { text: text.trimEnd(), end }
  })
  return torn === '' ? whole : [...whole, { text: torn, end: end + torn.length + 1 }]
}

describe('a journal read from the front', () => {
  test('an empty one says nothing', async () => {
    expect(await foldJournal([])).toMatchObject({ run: null, finished: null, settled: false, whole: 0 })
  })

  test('parts count when their own line stands', async () => {
    const lines = placed([run, input('甲'), part('1'), input('乙')])
    const state = await foldJournal(lines)
    expect([...state.parts.keys()]).toEqual(['1'])
    expect(state.whole).toBe(lines[2]!.end)
  })

  test('a torn line and all behind it does not count', async () => {
    const lines = placed([run, input('甲'), part('1')], '{"part":"2","sta')
    expect([...(await foldJournal([...lines, ...placed([part('3')])])).parts.keys()]).toEqual(['1'])
  })

  test('finished until something is begun again', async () => {
    expect(await foldJournal(placed([run, part('1'), finish]))).toMatchObject({
      settled: true,
      finished: { plan: 'p' },
    })
    expect(await foldJournal(placed([run, finish, run]))).toMatchObject({ settled: false, finished: { plan: 'p' } })
    expect(await foldJournal(placed([run, finish, run, { replacing: '' }]))).toMatchObject({
      settled: false,
      finished: null,
    })
  })
})

describe('a journal file', () => {
  test('an absent one is empty', async () => {
    expect((await readJournal(join(folder, 'none'))).whole).toBe(0)
  })

  test.each([['nothing'], ['{"input":"丙","status":"do'], [journalText([input('丙')])]])(
    'what stands behind the last whole part is cut off: %s',
    async tail => {
      const path = join(folder, `${tail.length}.jsonl`)
      const first = await openJournal(path, 0)
      await first.append([run, input('甲'), part('1')])
      await first.close()
      const { size } = statSync(path)
      appendFileSync(path, tail === 'nothing' ? '' : tail)
      const { whole } = await readJournal(path)
      expect(whole).toBe(size)
      const second = await openJournal(path, whole)
      await second.append([input('乙'), part('2')])
      await second.close()
      const lines = readFileSync(path, 'utf8')
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(lines.map(line => line.input ?? line.part ?? 'run')).toEqual(['run', '甲', '1', '乙', '2'])
    },
  )

  test('a full disk is an error that names file, stage and reason', async () => {
    const journal = await openJournal('/dev/full', 0).catch(error => error)
    const error = 'append' in journal ? await journal.append([run]).catch((fault: unknown) => fault) : journal
    expect(error).toMatchObject({
      name: 'ArchiveError',
      code: 'output/full',
      stage: 'journal',
      file: '/dev/full',
      reason: 'the disk is full',
    })
  })
})
