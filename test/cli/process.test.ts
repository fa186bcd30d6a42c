import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, reportText } from './folder.js'

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a process; `hangUp` stops listening after the first piece of output. */
function runProcess(args: readonly string[], stdin: string, hangUp = false): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  const printed = { out: '', err: '' }
  child.stdout.on('data', piece => {
    printed.out += piece
    if (hangUp) child.stdout.destroy()
  })
  child.stderr.on('data', piece => {
    printed.err += piece
  })
  child.stdin.on('error', () => {})
  child.stdin.end(stdin)
  return new Promise(resolve => child.on('close', code => resolve({ code, ...printed })))
}

test('data on standard output, words on standard error, the exit code of the worst', async () => {
  const { code, out, err } = await runProcess(['extract', '-', 'gone.html', '--format', 'ndjson'], reportText)
  expect(code).toBe(1)
  expect(JSON.parse(out).schema).toBe(1)
  expect(err).toBe('gone.html: no such file\n')
})

test('a reader that stops listening ends the command quietly', async () => {
  const file = join(folderOf({ 'long.txt': `${reportText}\n`.repeat(400) }), 'long.txt')
  const files = Array.from({ length: 20 }, () => file)
  const { err } = await runProcess(['extract', ...files, '--format', 'ndjson'], '', true)
  expect(err).toBe('')
})
