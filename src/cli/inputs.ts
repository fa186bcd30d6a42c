import { readFile } from 'node:fs/promises'
import { type Terminal, UsageError } from './terminal.js'

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

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'not readable: permission denied',
  EPERM: 'not readable: permission denied',
  ENAMETOOLONG: 'no such file: the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GB',
}

/** Why the system refused a file, in plain words. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return reasons[code ?? ''] ?? message
}

async function readOne(file: string, terminal: Terminal): Promise<Input | Unreadable> {
  if (file === '-') return { name: null, bytes: await terminal.stdin() }
  try {
    return { name: file, bytes: await readFile(file) }
  } catch (error) {
    return { name: file, reason: systemReason(error) }
  }
}

/** The documents named, in order, one at a time; `-` is standard input. */
export async function* readInputs(files: readonly string[], terminal: Terminal): AsyncGenerator<Input | Unreadable> {
  if (files.filter(file => file === '-').length > 1) throw new UsageError('standard input (-) can be read only once')
  for (const file of files) yield await readOne(file, terminal)
}
