import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { outputError } from '../archive-error.js'
import { foldJournal, type JournalState, journalText, type PlacedText } from './journal-state.js'
import type { JournalLine } from './lines.js'

const NEWLINE = 0x0a
const SYNC_EVERY = 1000

/** Whole lines of a file with the byte at which each ends; what stands behind the last line end is left out. */
export async function* placedLines(path: string): AsyncGenerator<PlacedText> {
  let rest: Buffer = Buffer.alloc(0)
  let start = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
    let from = 0
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      yield { text: bytes.toString('utf8', from, at), end: start + at + 1 }
      from = at + 1
    }
    rest = bytes.subarray(from)
    start += from
  }
}

/** What the journal in a folder says; an absent one says nothing. */
export async function readJournal(path: string): Promise<JournalState> {
  try {
    return await foldJournal(placedLines(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return foldJournal([])
    throw outputError(error, path, 'journal')
  }
}

export interface Journal {
  /** Adds a group of lines in one write. */
  append(lines: readonly JournalLine[]): Promise<void>
  /** Returns when all that was appended is on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * The journal, open for appending behind its last whole group. It is synced to the disk once a second and at the end:
 * killing the program loses nothing that was appended, a power cut at most the last second, which is then done again.
 */
export async function openJournal(path: string, whole: number): Promise<Journal> {
  const fail = (error: unknown): never => {
    throw outputError(error, path, 'journal')
  }
  const file: FileHandle = await open(path, 'a').catch(fail)
  const { size } = await file.stat()
  if (size > whole) await file.truncate(whole).catch(fail)
  let synced = 0
  const sync = async (): Promise<void> => {
    synced = Date.now()
    await file.datasync().catch(fail)
  }
  return {
    append: async lines => {
      await file.appendFile(journalText(lines)).catch(fail)
      if (Date.now() - synced > SYNC_EVERY) await sync()
    },
    sync,
    close: () => file.close(),
  }
}
