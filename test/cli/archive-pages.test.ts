import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/corrections/correction.js'
import { writeCorrections } from '../../src/corrections/read-corrections.js'
import { parseReport } from '../../src/parse-report.js'
import { folderOf, reportText } from './folder.js'

/** Workers are processes of their own, so the command is one, too. */
function batch(folder: string, ...args: readonly string[]) {
  const files = [join(folder, 'in/*.txt'), '--out', join(folder, 'out')]
  const command = ['--import', 'tsx', 'src/cli/main.ts', 'batch', ...files, '--workers', '1', '--lang', 'en', ...args]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { code: status, err: stderr }
}

const records = (folder: string) =>
  readFileSync(join(folder, 'out/records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('baogao batch --view', () => {
  it('writes a page for each document and an index in both languages', () => {
    const second = reportText.replace('2018', '2019').replaceAll('7件', '9件')
    const folder = folderOf({ 'in/a.txt': reportText, 'in/b.txt': second, 'in/c.txt': reportText })
    const { code, err } = batch(folder, '--format', 'jsonl', '--view')
    expect([code, err]).toEqual([0, expect.stringContaining('2 pages and their index')])
    const review = join(folder, 'out/review')
    const index = readFileSync(join(review, 'index.html'), 'utf8')
    const links = [...index.matchAll(/href="(pages\/[0-9a-f]{16}\.html)"/gu)].map(match => match[1]!)
    expect(new Set(links)).toEqual(new Set(readdirSync(join(review, 'pages')).map(file => `pages/${file}`)))
    expect(readFileSync(join(review, links[0]!), 'utf8')).toContain('href="../index.html"')
    expect(readFileSync(join(review, 'index.zh.html'), 'utf8')).toContain('<html lang="zh-CN">')
  })
  it('needs the records', () => {
    const folder = folderOf({ 'in/a.txt': reportText })
    const { code, err } = batch(folder, '--format', 'csv', '--view')
    expect([code, err]).toEqual([2, expect.stringContaining('--view needs the format jsonl')])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('baogao batch --corrections', () => {
  const bytes = new TextEncoder().encode(reportText)
  const { sha256 } = parseReport(bytes).source
  const start = reportText.indexOf('1284条')
  const place = { document: sha256, span: [start, start + 5] as [number, number], quote: '1284条' }
  const correction: Correction = { ...place, target: 'metric', action: 'add', set: { label: '更正', value: 5 } }

  it('applies them, and does not take over records that were made without them', () => {
    const folder = folderOf({ 'in/a.txt': reportText, 'c.jsonl': writeCorrections([correction]) })
    expect(batch(folder).code).toBe(0)
    expect(records(folder)[0].metrics.some((m: { label: string }) => m.label === '更正')).toBe(false)
    const corrections = ['--corrections', join(folder, 'c.jsonl')]
    const refused = batch(folder, ...corrections)
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('with other options')])
    expect(batch(folder, ...corrections, '--fresh').code).toBe(0)
    expect(records(folder)[0].metrics).toContainEqual(expect.objectContaining({ label: '更正', corrected: ['added'] }))
    expect(batch(folder, ...corrections).err).toContain('nothing to do')
  })
})
