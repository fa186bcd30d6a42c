import { readFile } from 'node:fs/promises'
import { type Terminal, UsageError } from './terminal.js'
import { type Say, sayIn, type WordingKey } from './wording/wording.js'

/** A document as it lies on the disk or comes through the pipe. `name` is null for standard input. */
export interface Input {
  readonly name: string | null
  readonly bytes: Uint8Array
}

/** What could not be read, in words that name the file. */
export interface Unreadable {
  readonly name: string
  readonly reason: string
}

export const isUnreadable = (input: Input | Unreadable): input is Unreadable => 'reason' in input

const reasons: Readonly<Record<string, WordingKey>> = {
  ENOENT: 'system.ENOENT',
  ENOTDIR: 'system.ENOENT',
  EISDIR: 'system.EISDIR',
  EACCES: 'system.EACCES',
  EPERM: 'system.EACCES',
  ENAMETOOLONG: 'system.ENAMETOOLONG',
  ERR_FS_FILE_TOO_LARGE: 'system.ERR_FS_FILE_TOO_LARGE',
}

/** Why the system refused a file, in plain words. */
export function systemReason(error: unknown, say: Say = sayIn('en')): string {
  const { code, message } = error as NodeJS.ErrnoException
  const key = reasons[code ?? '']
  return key === undefined ? message : say(key)
}

async function readOne(file: string, terminal: Terminal): Promise<Input | Unreadable> {
  if (file === '-') return { name: null, bytes: await terminal.stdin() }
  try {
    return { name: file, bytes: await readFile(file) }
  } catch (error) {
    return { name: file, reason: systemReason(error, terminal.say) }
  }
}

/** The documents named, in order, one at a time; `-` is standard input. */
export async function* readInputs(files: readonly string[], terminal: Terminal): AsyncGenerator<Input | Unreadable> {
  if (files.filter(file => file === '-').length > 1) throw new UsageError(terminal.say('input.once'))
  for (const file of files) yield await readOne(file, terminal)
}
