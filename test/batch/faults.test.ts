import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outputError } from '../../src/batch/archive-error.js'
import type { ArchiveOptions } from '../../src/batch/archive-options.js'
import { convertArchiveWith } from '../../src/batch/convert-archive.js'
import { folderOf, holdFolder } from '../../src/batch/folder.js'
import { differing, journalInputs, plant, scratch, texts } from './scratch.js'
import { hostileWorker, lightWorker } from './workers/kinds.js'

const folder = scratch()
const inFolder = (name: string) => join(folder, name)
const convert = (input: string, out: string, options: Partial<ArchiveOptions> = {}) =>
  convertArchiveWith(lightWorker, {
    patterns: [join(folder, input, '**/*.txt')],
    out: inFolder(out),
    workers: 2,
    formats: ['jsonl', 'csv'],
    ...options,
  })

describe('a document that ends its worker costs that document', () => {
  test.each([
    ['MARK-ABORT', 'worker/ended', 'the process was ended by SIGABRT'],
    ['MARK-EXIT', 'worker/ended', 'the process ended with code 7'],
    ['MARK-HANG', 'worker/timeout', 'not done after 2 s'],
    ['MARK-MEMORY', 'worker/out-of-memory', 'needs more than the 64 MiB that a worker has'],
    ['MARK-THROW', 'convert/threw', 'TypeError: thrown on purpose'],
  ])('%s', async (mark, code, reason) => {
    const documents = texts(40)
    plant(inFolder(mark), { ...documents, 'x-marked.txt': mark, '报告-0020.txt': `${mark}，再来` })
    const { summary } = await convertArchiveWith(hostileWorker, {
      patterns: [join(folder, mark, '*.txt')],
      out: inFolder(`${mark}-out`),
      workers: 2,
      formats: ['jsonl', 'csv'],
      timeout: mark === 'MARK-HANG' ? 2000 : 60_000,
      workerMemory: 64,
    })
    expect(summary.status).toEqual({ done: 39, failed: 2 })
    const journal = journalInputs(inFolder(`${mark}-out`))
    for (const name of ['x-marked.txt', '报告-0020.txt'])
      expect(journal.get(join(folder, mark, name))).toMatchObject({ status: 'failed', code, reason, stage: 'convert' })
    expect(readFileSync(join(folder, `${mark}-out`, 'inputs.csv'), 'utf8')).toContain(reason)
  })
})

describe('an input', () => {
  test('that has vanished, changed, is a folder or a dangling link fails, and says so', async () => {
    const input = plant(inFolder('moving'), texts(6))
    mkdirSync(join(input, 'folder.txt'))
    symlinkSync('nowhere', join(input, 'link.txt'))
    const files = async function* () {
      yield* ['报告-0000.txt', 'gone.txt', 'folder.txt', 'link.txt'].map(name => join(input, name))
    }
    const { summary } = await convert('moving', 'moving-out', { patterns: undefined, files: files() })
    expect(summary.status).toEqual({ done: 1, failed: 3 })
    const journal = journalInputs(inFolder('moving-out'))
    expect(journal.get(join(input, 'gone.txt'))).toMatchObject({ code: 'input/vanished' })
    expect(journal.get(join(input, 'folder.txt'))).toMatchObject({ code: 'input/no-file' })
    expect(journal.get(join(input, 'link.txt'))).toMatchObject({
      code: 'input/vanished',
      reason: 'a link to a file that is not there',
    })
  })

  test('that vanishes or changes in mid-run fails, and the rest is done', async () => {
    const input = plant(inFolder('racing'), texts(30))
    let meddled = false
    const onProgress: ArchiveOptions['onProgress'] = ({ inputs, phase }) => {
      if (meddled || phase !== 'listing' || inputs < 30) return
      meddled = true
      rmSync(join(input, '报告-0010.txt'))
      writeFileSync(join(input, '报告-0011.txt'), '别的内容，长短也不同。')
    }
    const { summary } = await convert('racing', 'racing-out', { onProgress })
    expect(summary.status).toEqual({ done: 28, failed: 2 })
    const journal = journalInputs(inFolder('racing-out'))
    expect(journal.get(join(input, '报告-0010.txt'))).toMatchObject({ code: 'input/vanished' })
    expect(journal.get(join(input, '报告-0011.txt'))).toMatchObject({ code: 'input/changed' })
  })

  test('that is too large is skipped', async () => {
    plant(inFolder('large'), { ...texts(3), 'large.txt': '大'.repeat(1000) })
    const { summary } = await convert('large', 'large-out', { maxSize: 2000 })
    expect(summary.status).toEqual({ done: 3, skipped: 1 })
    expect(summary.reasons).toEqual({ 'input/too-large': 1 })
  })

  test('none at all is an error', async () => {
    await expect(convert('nothing', 'nothing-out')).rejects.toMatchObject({ code: 'input/none', stage: 'list' })
  })
})

describe('the output folder', () => {
  plant(inFolder('plain'), texts(400))

  test('two runs on one folder: the second waits, and finds all done', async () => {
    const [first, second] = await Promise.all([
      convert('plain', 'shared', { lockWait: 30_000 }),
      convert('plain', 'shared', { lockWait: 30_000 }),
    ])
    expect([first.unchanged, second.unchanged].sort()).toEqual([false, true])
    expect(journalInputs(inFolder('shared')).size).toBe(400)
  })

  test('a run that does not want to wait fails and names the other', async () => {
    const release = await holdFolder(folderOf(inFolder('held')), 0, () => {})
    await expect(convert('plain', 'held', { lockWait: 500 })).rejects.toMatchObject({
      code: 'output/locked',
      reason: expect.stringContaining(`process ${process.pid}`),
    })
    await release()
    expect((await convert('plain', 'held')).summary.status).toEqual({ done: 400 })
  })

  test('the lock of a run that was killed is taken over at once', async () => {
    const { state } = folderOf(inFolder('orphaned'))
    plant(state, {
      'lock/x': '',
      'owner.json': JSON.stringify({ pid: 2 ** 22 + 1, host: (await import('node:os')).hostname() }),
    })
    rmSync(join(state, 'lock/x'))
    const began = performance.now()
    await (await holdFolder(folderOf(inFolder('orphaned')), 0, () => {}))()
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('a file where the folder should be is an error', async () => {
    writeFileSync(inFolder('file'), '')
    await expect(convert('plain', 'file/out')).rejects.toMatchObject({
      name: 'ArchiveError',
      stage: 'options',
      code: 'output/not-a-folder',
    })
  })

  test.skipIf(process.getuid?.() === 0)('a read-only folder is an error', async () => {
    mkdirSync(inFolder('read-only'))
    chmodSync(inFolder('read-only'), 0o555)
    await expect(convert('plain', 'read-only')).rejects.toMatchObject({ code: 'output/read-only', stage: 'options' })
  })

  test.skipIf(!canMount())(
    'a disk that fills up in mid-run: an error, then it goes on where there is room',
    async () => {
      const small = inFolder('small-disk')
      mkdirSync(small)
      const mount = (options: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', small])
      mount('size=200k')
      try {
        await expect(convert('plain', 'small-disk/out')).rejects.toMatchObject({ code: 'output/full' })
        execFileSync('mount', ['-o', 'remount,ro', small])
        await expect(convert('plain', 'small-disk/out')).rejects.toMatchObject({ code: 'output/read-only' })
        execFileSync('mount', ['-o', 'remount,rw,size=64m', small])
        await convert('plain', 'small-disk/out')
        await convert('plain', 'reference')
        expect(differing(inFolder('reference'), join(small, 'out'))).toEqual([])
      } finally {
        execFileSync('umount', [small])
      }
    },
  )

  test.each([
    ['ENOSPC', 'output/full'],
    ['EDQUOT', 'output/full'],
    ['EROFS', 'output/read-only'],
    ['EACCES', 'output/read-only'],
    ['EIO', 'output/unwritable'],
  ])('%s is %s', (code, expected) => {
    expect(outputError(Object.assign(new Error('fault'), { code }), 'f', 'write')).toMatchObject({
      code: expected,
      file: 'f',
      stage: 'write',
    })
  })
})

function canMount(): boolean {
  const probe = inFolder('probe')
  mkdirSync(probe)
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', probe], { stdio: 'ignore' })
    execFileSync('umount', [probe], { stdio: 'ignore' })
    return existsSync(probe)
  } catch {
    return false
  }
}
