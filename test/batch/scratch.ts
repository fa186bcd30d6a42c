import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of the test file's own, gone when its tests are. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files, given by name and content, below a folder. */
export function plant(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Texts of so many documents, no two alike. */
export const texts = (count: number, stem = '报告'): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${stem}-${String(i).padStart(4, '0')}.txt`,
      `第${i}号报告。${'收到申请3件，'.repeat(i % 17)}答复${i}件。`,
    ]),
  )

/** What stands in an output folder, by file name; the journal is not final and left out. */
export function finalFiles(out: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(out, { withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(names.map(({ name }) => [name, readFileSync(join(out, name))]))
}

/** Names of the files that differ between two output folders. */
export function differing(a: string, b: string): string[] {
  const [left, right] = [finalFiles(a), finalFiles(b)]
  const names = new Set([...left.keys(), ...right.keys()])
  return [...names].filter(name => !(left.has(name) && right.has(name) && left.get(name)!.equals(right.get(name)!)))
}

export interface JournalInput {
  readonly input: string
  readonly status: string
  readonly code: string | null
  readonly reason: string | null
}

/** The journal's lines of inputs, by name; a second line of one name throws. */
export function journalInputs(out: string): ReadonlyMap<string, JournalInput> {
  const found = new Map<string, JournalInput>()
  for (const text of readFileSync(join(out, '.baogao/journal.jsonl'), 'utf8').trimEnd().split('\n')) {
    const line = JSON.parse(text)
    if (line.input === undefined) continue
    if (found.has(line.input)) throw new Error(`twice in the journal: ${line.input}`)
    found.set(line.input, line)
  }
  return found
}
