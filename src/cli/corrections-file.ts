import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Correction } from '../corrections/correction.js'
import { CorrectionsError, readCorrections } from '../corrections/read-corrections.js'
import { systemReason } from './inputs.js'
import { type Terminal, UsageError } from './terminal.js'
import type { WordingKey } from './wording/wording.js'

/** Files of corrections that a user names. */
export interface WithCorrections {
  readonly corrections?: readonly string[]
}

const gathered = (file: string, before: readonly string[] = []): readonly string[] => [...before, file]

/** `--corrections FILE`, as often as it is given. */
export const withCorrections = (
  command: Command,
  { say }: Terminal,
  wording: WordingKey = 'option.corrections',
): Command => command.option<readonly string[]>('--corrections <file>', say(wording), gathered)

/** The corrections of all files named, in order; a line that is none is wrong usage. */
export async function loadCorrections(
  { corrections = [] }: WithCorrections,
  terminal: Terminal,
): Promise<Correction[]> {
  const lists = await Promise.all(corrections.map(file => loadOne(file, terminal)))
  return lists.flat()
}

async function loadOne(file: string, { say }: Terminal): Promise<Correction[]> {
  const text = await readFile(file, 'utf8').catch(error => {
    throw new UsageError(`${file}: ${systemReason(error, say)}`)
  })
  try {
    return readCorrections(text)
  } catch (error) {
    if (!(error instanceof CorrectionsError)) throw error
    const lines = error.problems.map(({ line, reason }) => say('corrections.refused', { file, line, reason }))
    throw new UsageError(lines.join('\nbaogao: '))
  }
}
