import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportOf } from '../compare/report-of.js'
import { folderOf } from './folder.js'
import { baogao } from './run-in-memory.js'

const record = (year: number, value: number, issuer?: string) =>
  reportOf(
    year,
    { 'applications-2021': { 'applications.new/total': value, 'applications.carriedOver/total': 0 } },
    issuer,
  )

const lines = [record(2021, 5), record(2023, 8), record(2021, 3, '<b>县</b>')].map(one => JSON.stringify(one))
const archive = () => folderOf({ 'records.jsonl': `${lines.join('\n')}\n` })
const ask = (folder: string, ...flags: string[]) =>
  baogao(['series', folder, '--indicator', 'applications.new', ...flags])

test('a grid by years, gaps as gaps', async () => {
  const { code, out } = await ask(archive())
  expect(code).toBe(0)
  expect(out).toMatch(/2021 +2022 +2023/u)
  expect(out).toMatch(/清河县人民政府 +5 +· +8/u)
  expect(out).toContain('4 rows: 3 with a value, 1 gaps')
})

test('--csv: a line an issuer and year', async () => {
  const { out } = await ask(archive(), '--csv')
  const rows = out.trimEnd().split('\r\n')
  expect(rows[0]).toBe('issuer,year,indicator,value,unit,state,bound,origin,form,cells,segment,note,document')
  expect(rows).toContain('清河县人民政府,2022,applications.new,,,no-report,,,,,,,')
  expect(rows).toHaveLength(5)
})

test('--by year --csv: sums', async () => {
  const { out } = await ask(archive(), '--by', 'year', '--csv')
  expect(out).toContain('2021,applications.new,8,件,2,0,applications-2021\r\n')
})

test('--html -o: a page with a drawn chart, in which names are text', async () => {
  const folder = archive()
  const file = join(folder, 'chart.html')
  expect(await ask(folder, '--html', '-o', file)).toEqual({ code: 0, out: '', err: '' })
  const page = readFileSync(file, 'utf8')
  const svg = Buffer.from(/base64,([^"]*)/u.exec(page)![1]!, 'base64').toString()
  expect(svg).toContain('<svg')
  expect(svg).toContain('清河县人民政府')
  expect(page).toContain('&lt;b&gt;县')
  expect(page).not.toContain('<b>')
})

test('record files in folders, and files that are none', async () => {
  const folder = folderOf({ 'a/expected.json': JSON.stringify(record(2021, 5)), 'a/meta.json': '{"title": "x"}' })
  expect((await ask(folder)).out).toContain('清河县人民政府')
})

test('one file of records; a broken line is named', async () => {
  const folder = folderOf({ 'x.jsonl': `${lines[0]}\n{"schema": 1}\n` })
  const { code, err } = await ask(join(folder, 'x.jsonl'))
  expect({ code, err }).toEqual({ code: 0, err: `${join(folder, 'x.jsonl')}:2: is no record, left out\n` })
})

test.each([
  ['an indicator that nobody has', ['--indicator', 'applications.knew'], 'applications.new'],
  ['keys that there are not', ['--by', 'moon'], 'moon'],
  ['two ways to print', ['--csv', '--html'], '--html'],
])('%s: wrong usage, told', async (_, flags, said) => {
  const { code, err } = await ask(archive(), ...flags)
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test('a folder without records, and none at all: wrong usage', async () => {
  expect((await ask(folderOf({ 'x.txt': '' }))).code).toBe(2)
  const gone = await ask('/nowhere/at/all')
  expect(gone.code).toBe(2)
  expect(gone.err).toContain('no such file')
  expect(existsSync('/nowhere')).toBe(false)
})
