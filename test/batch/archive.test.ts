import { appendFileSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse as parseCsv } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveOptions } from '../../src/batch/archive-options.js'
import { convertArchiveWith } from '../../src/batch/convert-archive.js'
import { original } from '../../src/batch/format/csv.js'
import { gatherTables, rowCount } from '../../src/batch/tables/gather.js'
import { tableSchemas } from '../../src/batch/tables/tables.js'
import type { Report } from '../../src/model/report.js'
import { differing, finalFiles, journalInputs, plant, scratch, texts } from './scratch.js'
import { lightWorker, realWorker } from './workers/kinds.js'

const folder = scratch()
const COUNT = 450
plant(join(folder, 'in'), { ...texts(COUNT), '重复.txt': texts(COUNT)['报告-0007.txt']! })
const patterns = [join(folder, 'in/*.txt')]
const convert = (out: string, options: Partial<ArchiveOptions> = {}) =>
  convertArchiveWith(lightWorker, { patterns, out: join(folder, out), workers: 2, ...options })

describe('an archive in every format', () => {
  const out = join(folder, 'all')
  let records: Report[]
  const expected = new Map<string, Record<string, unknown>[]>()

  beforeAll(async () => {
    await convert('all', { formats: ['jsonl', 'csv', 'parquet', 'duckdb', 'xlsx'] })
    records = readFileSync(join(out, 'records.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    const gathered = gatherTables()
    for (const report of records) gathered.record(report)
    for (const { name, columns } of tableSchemas) {
      const values = gathered.tables.get(name)!
      const row = (at: number) => Object.fromEntries(columns.map((column, i) => [column.name, values[i]![at]]))
      expected.set(
        name,
        Array.from({ length: rowCount(values) }, (_, at) => row(at)),
      )
    }
  })

  test('every input is accounted for, duplicates once', () => {
    const journal = journalInputs(out)
    expect(journal.size).toBe(COUNT + 1)
    expect(journal.get(join(folder, 'in/重复.txt'))).toMatchObject({ status: 'duplicate', code: 'input/duplicate' })
    expect(records.length).toBe(COUNT)
    expect(records.map(({ source }) => source.name)).toEqual(
      Object.keys(texts(COUNT)).map(name => join(folder, 'in', name)),
    )
  })

  test('CSV says what the records say', () => {
    for (const { name, columns } of tableSchemas.slice(1)) {
      const csv = readFileSync(join(out, `${name}.csv`), 'utf8')
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const rows: Record<string, string>[] = parseCsv(csv, { bom: true, columns: true, recordDelimiter: '\r\n' })
      const isText = new Map(columns.map(column => [column.name, column.type === 'text' || column.type === 'list']))
      const back = rows.map(row =>
        Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, isText.get(key) ? original(cell) : cell])),
      )
      const words = (expected.get(name) ?? []).map(row =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === null ? '' : String(value)])),
      )
      expect(back, name).toEqual(words)
    }
  })

  test('Parquet says what the records say, in its own types', async () => {
    for (const { name, columns } of tableSchemas.slice(1)) {
      const dates = new Set(columns.filter(({ type }) => type === 'date').map(column => column.name))
      const typed = (expected.get(name) ?? []).map(row =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            dates.has(key) && value !== null ? new Date(`${value}T00:00:00Z`) : value,
          ]),
        ),
      )
      expect(await parquetReadObjects({ file: await asyncBufferFromFile(join(out, `${name}.parquet`)) }), name).toEqual(
        typed,
      )
    }
  })

  test('DuckDB answers, also what docs/archives.md asks', async () => {
    const instance = await DuckDBInstance.create(join(out, 'archive.duckdb'), { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()
    expect(await ask('SELECT count(*) FROM metrics')).toEqual([[String(expected.get('metrics')!.length)]])
    expect(await ask('SELECT status, count(*) FROM inputs GROUP BY ALL ORDER BY ALL')).toEqual([
      ['done', String(COUNT)],
      ['duplicate', '1'],
    ])
    const panel = await ask('SELECT issuer, year, indicator, count(*) FROM panel GROUP BY ALL')
    expect(panel.length === 0 || panel.every(row => row[3] === '1')).toBe(true)
    expect(await ask('SELECT count(*) FROM failed_checks')).toEqual([['0']])
    expect(await ask("SELECT label FROM metrics WHERE label LIKE '=%' LIMIT 1")).toEqual([['=1+1']])
    const sql = /```sql\n(?<queries>[\s\S]*?)```/u.exec(readFileSync('docs/archives.md', 'utf8'))!.groups!.queries!
    const queries = sql.split(';').filter(query => query.includes('SELECT'))
    expect(queries.length).toBe(3)
    for (const query of queries) await ask(query)
    expect(await ask(queries[1]!)).toEqual([['2019', String(COUNT), 1]])
    connection.closeSync()
    instance.closeSync()
  })

  test('the workbook has a sheet for each table', async () => {
    for (const { name, columns } of tableSchemas) {
      const rows = await readSheet(join(out, 'archive.xlsx'), name)
      expect(rows[0], name).toEqual(columns.map(column => column.name))
      expect(rows.length - 1, name).toBe(name === 'inputs' ? COUNT + 1 : (expected.get(name) ?? []).length)
    }
    const metrics = await readSheet(join(out, 'archive.xlsx'), 'metrics')
    expect(metrics.some(row => row[4] === '=1+1')).toBe(true)
  })

  test('the dictionary names every column', () => {
    const text = readFileSync(join(out, 'README.md'), 'utf8')
    for (const { columns } of tableSchemas) for (const { name } of columns) expect(text).toContain(`\`${name}\``)
  })

  test('nothing unfinished is left', () => expect(readdirSync(join(out, '.baogao'))).toEqual(['journal.jsonl']))
})

describe('the same files', () => {
  const formats = ['jsonl', 'csv', 'parquet', 'xlsx'] as const
  beforeAll(() => convert('one', { workers: 1, formats }))

  test('with three workers', async () => {
    await convert('three', { workers: 3, formats })
    expect(differing(join(folder, 'one'), join(folder, 'three'))).toEqual([])
  })

  test('when formats are asked for one after another', async () => {
    await convert('steps', { formats: ['jsonl'] })
    const second = await convert('steps', { formats: ['csv', 'parquet', 'xlsx'] })
    expect(second.unchanged).toBe(false)
    expect(differing(join(folder, 'one'), join(folder, 'steps'))).toEqual([])
  })

  test('a finished run has nothing to do', async () => {
    const before = finalFiles(join(folder, 'one'))
    const again = await convert('one', { formats })
    expect(again.unchanged).toBe(true)
    expect(again.summary.status).toEqual({ done: COUNT, duplicate: 1 })
    expect(finalFiles(join(folder, 'one'))).toEqual(before)
  })

  test('a final file that was removed is made again', async () => {
    rmSync(join(folder, 'three', 'metrics.csv'))
    expect((await convert('three', { formats })).unchanged).toBe(false)
    expect(differing(join(folder, 'one'), join(folder, 'three'))).toEqual([])
  })
})

describe('an archive that changes', () => {
  const input = join(folder, 'changing')
  const options: Partial<ArchiveOptions> = { patterns: [join(input, '*.txt')], formats: ['jsonl', 'csv'] }
  const firstLine = (out: string) => readFileSync(join(folder, out, 'records.jsonl'), 'utf8').split('\n')[0]!

  beforeAll(async () => {
    plant(input, texts(120))
    await convert('changing-out', options)
    plant(input, { '报告-0000.txt': '变了。', '报告-0050b.txt': '新的。' })
    rmSync(join(input, '报告-0119.txt'))
  })

  test('resumed: what is new is added, what is gone is out, what was done is not looked at', async () => {
    const { summary } = await convert('changing-out', options)
    expect(summary.status).toEqual({ done: 120 })
    expect(firstLine('changing-out')).toContain('第0号报告')
  })

  test('skip-unchanged: what changed is converted anew; the same as from scratch', async () => {
    utimesSync(join(input, '报告-0003.txt'), 1, 1)
    await convert('changing-out', { ...options, earlier: 'skip-unchanged' })
    await convert('changing-fresh', options)
    expect(firstLine('changing-out')).toContain('变了')
    expect(differing(join(folder, 'changing-out'), join(folder, 'changing-fresh'))).toEqual([])
  })

  test('fresh: from scratch, with a journal of its own, and nothing stale', async () => {
    await convert('changing-out', { ...options, formats: ['jsonl'], earlier: 'fresh' })
    expect(journalInputs(join(folder, 'changing-out')).size).toBe(120)
    expect([...finalFiles(join(folder, 'changing-out')).keys()].sort()).toEqual(['README.md', 'records.jsonl'])
  })

  test('compared with an earlier output', async () => {
    writeFileSync(join(input, '报告-0001.txt'), '又变了，收到申请30件。')
    const { changes } = await convert('changing-next', { ...options, compare: join(folder, 'changing-out') })
    expect(changes).toMatchObject({ compared: 119, changed: 0, gained: 1, lost: 1 })
    const listed = readFileSync(changes!.file, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line).kind)
    expect(listed.sort()).toEqual(['gained', 'lost'])
  })

  test('records of another release of one document are compared item by item', async () => {
    const old = join(folder, 'changing-next', 'records.jsonl')
    const lines = readFileSync(old, 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Report)
    const changed = lines.map((report, i) =>
      i === 5 ? { ...report, metrics: report.metrics.map(metric => ({ ...metric, value: 1 })) } : report,
    )
    plant(join(folder, 'other-release'), { 'records.jsonl': changed.map(line => `${JSON.stringify(line)}\n`).join('') })
    const { changes } = await convert('changing-next', { ...options, compare: join(folder, 'other-release') })
    expect(changes).toMatchObject({ changed: lines[5]!.metrics.length > 0 ? 1 : 0, gained: 0, lost: 0 })
  })

  test('a journal of another release is not gone on with', async () => {
    const journal = join(folder, 'changing-out/.baogao/journal.jsonl')
    appendFileSync(journal, '{"run":"x","release":"0.0.1","parse":"[]","started":""}\n')
    await expect(convert('changing-out', options)).rejects.toMatchObject({ code: 'output/other-run', stage: 'options' })
    const { summary } = await convert('changing-out', { ...options, earlier: 'skip-unchanged' })
    expect(summary.status).toEqual({ done: 120 })
  })
})

test('with the workers of the product', async () => {
  const out = join(folder, 'real')
  plant(join(folder, 'real-in'), {
    'a.txt': '关于2019年工作的报告\n一、总体情况\n2019年，共收到申请3件，答复3件。',
    'b.pdf': '%PDF-1.4 …',
  })
  const { summary } = await convertArchiveWith(realWorker, {
    patterns: [join(folder, 'real-in/*')],
    out,
    workers: 1,
    formats: ['jsonl', 'csv'],
    timeout: 60_000,
  })
  expect(summary.inputs).toBe(2)
  expect(summary.status).toEqual({ done: 1, failed: 1 })
  expect(readFileSync(join(out, 'metrics.csv'), 'utf8')).toContain('收到申请')
})
