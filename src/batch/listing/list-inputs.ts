import { lstatSync, statSync } from 'node:fs'
import { breather } from '../breathe.js'
import type { Input, Verdict } from '../input.js'
import type { Entry, ListContainer } from './container.js'
import { entryName, isContainerName, uniqueNames } from './entry-name.js'
import { listTar } from './tar.js'
import { listWarc } from './warc.js'
import { listZip } from './zip.js'

export interface Wanted {
  readonly only: RegExp | null
  readonly maxSize: number
}

function containerLister(path: string): ListContainer {
  if (/\.zip$/iu.test(path)) return listZip
  return /\.warc(?:\.gz)?$/iu.test(path) ? listWarc : listTar
}

const fault = (status: 'failed' | 'skipped', code: string, stage: string, reason: string): Verdict => ({
  status,
  code,
  stage,
  reason,
})

const tooLarge = (size: number, maxSize: number): Verdict | undefined =>
  size > maxSize
    ? fault('skipped', 'input/too-large', 'list', `${size} bytes, more than the ${maxSize} that are let through`)
    : undefined

interface Stat {
  readonly size: number
  readonly stamp: number
  readonly verdict?: Verdict
}

function statOf(path: string): Stat {
  try {
    const stat = statSync(path)
    const { size, mtimeMs: stamp } = stat
    return stat.isFile()
      ? { size, stamp }
      : { size: -1, stamp, verdict: fault('failed', 'input/no-file', 'list', 'a folder or a device, not a file') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const dangling = code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
    return {
      size: -1,
      stamp: 0,
      verdict: unreadable(error, dangling ? 'a link to a file that is not there' : undefined),
    }
  }
}

const missing = new Set(['ENOENT', 'ENOTDIR'])

/** Why a file cannot be read, for the journal. */
export function unreadable(error: unknown, words?: string): Verdict {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (missing.has(code))
    return fault('failed', 'input/vanished', 'read', words ?? 'no such file, or it has gone since it was listed')
  if (code === 'EACCES' || code === 'EPERM') return fault('failed', 'input/unreadable', 'read', 'permission denied')
  return fault('failed', 'input/unreadable', 'read', words ?? (code === '' ? message : `the system says ${code}`))
}

function fileInput(path: string, maxSize: number): Input {
  const stat = statOf(path)
  const verdict = stat.verdict ?? tooLarge(stat.size, maxSize)
  return {
    name: path,
    locator: { in: 'file', path },
    size: stat.size,
    stamp: stat.stamp,
    ...(verdict === undefined ? {} : { verdict }),
  }
}

function entryVerdict({ unread, fault: reason, size }: Entry, { maxSize }: Wanted): Verdict | undefined {
  if (unread !== undefined) return fault('skipped', 'input/no-page', 'list', unread)
  return reason === undefined ? tooLarge(size, maxSize) : fault('failed', 'container/entry', 'list', reason)
}

async function* containerInputs(path: string, wanted: Wanted): AsyncGenerator<Input> {
  const stat = statOf(path)
  if (stat.verdict !== undefined) return yield { name: path, locator: null, ...stat }
  const unique = uniqueNames()
  try {
    for await (const entry of containerLister(path)(path, wanted)) {
      const { locator, size, digest, mediaType } = entry
      const verdict = entryVerdict(entry, wanted)
      const optional = { ...(digest && { digest }), ...(mediaType && { mediaType }), ...(verdict && { verdict }) }
      yield { name: unique(entryName(path, entry.name)), locator, size, stamp: stat.stamp, ...optional }
    }
  } catch (error) {
    const reason = `cannot be read to its end: ${(error as Error).message}`
    yield {
      name: path,
      locator: null,
      size: stat.size,
      stamp: stat.stamp,
      verdict: fault('failed', 'container/broken', 'list', reason),
    }
  }
}

/** Everything that is to be converted or accounted for, in the order of the output. */
export async function* listInputs(
  files: Iterable<string> | AsyncIterable<string>,
  wanted: Wanted,
): AsyncGenerator<Input> {
  const matches = (name: string): boolean => wanted.only === null || wanted.only.test(name)
  const breathe = breather()
  for await (const path of files) {
    await breathe()
    if (!isContainerName(path)) {
      if (matches(path)) yield fileInput(path, wanted.maxSize)
      continue
    }
    for await (const input of containerInputs(path, wanted))
      if (input.locator === null || matches(input.name)) yield input
  }
}
