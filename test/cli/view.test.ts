import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/corrections/correction.js'
import { writeCorrections } from '../../src/corrections/read-corrections.js'
import { parseReport } from '../../src/parse-report.js'
import { folderOf, reportText } from './folder.js'
import { baogao } from './run-in-memory.js'

const { sha256 } = parseReport(new TextEncoder().encode(reportText)).source
const start = reportText.indexOf('1284')
const correction: Correction = {
  document: sha256,
  span: [start, start + '1284条'.length],
  quote: '1284条',
  target: 'metric',
  action: 'change',
  was: { label: '主动公开政府信息', unit: '条' },
  set: { value: 1285 },
}
const lines = writeCorrections([correction])

describe('baogao view', () => {
  it('writes one page beside nothing else', async () => {
    const folder = folderOf({ 'report.txt': reportText })
    const page = join(folder, 'page.html')
    const { code, err } = await baogao(['view', join(folder, 'report.txt'), '-o', page, '--lang', 'en'])
    expect([code, err]).toEqual([0, expect.stringMatching(/page\.html: \d+ kB\n/u)])
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/u)
  })
  it('writes to standard output for -', async () => {
    const { code, out } = await baogao(['view', '-', '--media-type', 'text/plain', '--lang', 'zh'], reportText)
    expect(code).toBe(0)
    expect(out).toContain('<html lang="zh-CN">')
  })
  it('does not write over the document', async () => {
    const folder = folderOf({ 'report.txt': reportText })
    const { code, err } = await baogao(['view', join(folder, 'report.txt'), '-o', join(folder, 'report.txt')])
    expect([code, err]).toEqual([2, expect.stringContaining('both an input and the output')])
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toBe(reportText)
  })
  it('says what cannot be read or written', async () => {
    const folder = folderOf({ 'report.txt': reportText })
    expect(await baogao(['view', join(folder, 'none.txt')])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/no such file/u),
    })
    const nowhere = join(folder, 'no', 'page.html')
    expect(await baogao(['view', join(folder, 'report.txt'), '-o', nowhere])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not written/u),
    })
  })
})

describe('--corrections', () => {
  const extract = async (args: readonly string[]) => {
    const ran = await baogao(['extract', '-', '--media-type', 'text/plain', ...args], reportText)
    return { ...ran, record: ran.code === 0 ? JSON.parse(ran.out) : null }
  }
  const metric = (record: { metrics: { span: number[] }[] }) => record.metrics.find(m => m.span[0] === start)

  it('extract applies them and says so', async () => {
    const folder = folderOf({ 'c.jsonl': lines })
    const { record } = await extract(['--corrections', join(folder, 'c.jsonl')])
    expect(metric(record)).toMatchObject({ value: 1285, corrected: expect.arrayContaining([expect.any(String)]) })
    expect(record.diagnostics).toContainEqual(expect.objectContaining({ code: 'correction/applied' }))
  })
  it('several files are taken in order', async () => {
    const later = writeCorrections([{ ...correction, set: { value: 1286 } } as Correction])
    const folder = folderOf({ 'a.jsonl': lines, 'b.jsonl': later })
    const files = ['a.jsonl', 'b.jsonl'].flatMap(name => ['--corrections', join(folder, name)])
    expect(metric((await extract(files)).record)).toMatchObject({ value: 1286 })
  })
  it('a malformed line is wrong usage that names file and line', async () => {
    const folder = folderOf({ 'c.jsonl': `${lines}{"target":"metric"}\n` })
    const { code, err, out } = await extract(['--corrections', join(folder, 'c.jsonl')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/c\.jsonl:2: is no correction/u)
  })
  it('a file that is not there is wrong usage', async () => {
    expect(await extract(['--corrections', '/no/such.jsonl'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no such file/u),
    })
  })
  it('check counts what is right without them', async () => {
    const right = writeCorrections([
      { ...correction, set: { value: 1284 } } as Correction,
      { ...correction, document: '0'.repeat(64) },
    ])
    const folder = folderOf({ 'x/report.txt': reportText, 'right.jsonl': right, 'wrong.jsonl': lines })
    const check = (name: string) => baogao(['check', join(folder, 'x'), '--corrections', join(folder, name)])
    expect((await check('right.jsonl')).out).toContain('corrections: 1 of 1 right without them, 1 of other documents')
    const wrong = await check('wrong.jsonl')
    expect(wrong.out).toContain('still wrong: change metric “1284条”')
    expect(wrong.out).toContain('corrections: 0 of 1 right without them')
  })
})
