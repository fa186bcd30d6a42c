import type { FinishLine, InputLine, JournalLine, PartLine, ReplaceLine, RunLine } from './lines.js'

/** What a journal says of earlier runs. */
export interface JournalState {
  readonly run: RunLine | null
  /** Parts that are done, by id; the last line of a part counts. */
  readonly parts: ReadonlyMap<string, PartLine>
  /** The final files as they stand; null where there are none, or where they were being replaced. */
  readonly finished: FinishLine | null
  /** Whether nothing was begun after the final files were written. */
  readonly settled: boolean
  /** Bytes up to the end of the last whole group of lines: what stands behind it is of a part that was not finished. */
  readonly whole: number
}

/** A line of the journal file, with the byte at which it ends. */
export interface PlacedText {
  readonly text: string
  readonly end: number
}

const isPart = (line: JournalLine): line is PartLine => 'part' in line
const isRun = (line: JournalLine): line is RunLine => 'run' in line
const isFinish = (line: JournalLine): line is FinishLine => 'finished' in line
const isReplace = (line: JournalLine): line is ReplaceLine => 'replacing' in line
export const isInput = (line: JournalLine): line is InputLine => 'input' in line

/** Told from the first key, so that the many lines of inputs need not be parsed. */
const isInputText = (text: string): boolean => text.startsWith('{"input":') && text.endsWith('}')

/** A line of the journal, null where it is torn or none of ours. */
export function parseLine(text: string): JournalLine | null {
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === 'object' && line !== null ? (line as JournalLine) : null
  } catch {
    return null
  }
}

/** What a journal comes to, read from the front up to the first line that is not whole. */
export async function foldJournal(lines: AsyncIterable<PlacedText> | Iterable<PlacedText>): Promise<JournalState> {
  const parts = new Map<string, PartLine>()
  let state: Omit<JournalState, 'parts'> = { run: null, finished: null, settled: false, whole: 0 }
  for await (const { text, end } of lines) {
    if (isInputText(text)) continue
    const line = parseLine(text)
    if (line === null) break
    if (isPart(line)) parts.set(line.part, line)
    if (isRun(line)) state = { ...state, run: line }
    if (isFinish(line)) state = { ...state, finished: line }
    if (isReplace(line)) state = { ...state, finished: null }
    state = { ...state, settled: isFinish(line), whole: end }
  }
  return { ...state, parts }
}

/** Lines as they stand in the file. */
export const journalText = (lines: readonly JournalLine[]): string =>
  lines.map(line => `${JSON.stringify(line)}\n`).join('')
