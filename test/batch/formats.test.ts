import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { csvHeader, csvLine, csvLines, harmless, original } from '../../src/batch/format/csv.js'
import {
  daysOf,
  groupsOf,
  moveGroup,
  parquetBytes,
  parquetFooter,
  parquetMagic,
} from '../../src/batch/format/parquet.js'
import type { CellValue, ColumnType } from '../../src/batch/tables/column.js'
import type { TableSchema } from '../../src/batch/tables/tables.js'

const types: readonly ColumnType[] = ['text', 'integer', 'real', 'flag', 'date', 'list']
const schema: TableSchema = {
  name: 't',
  about: '',
  key: [],
  columns: types.map(type => ({ name: type, type, about: '' })),
}
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const text = fc.string({
  unit: fc.constantFrom(
    '中',
    '文',
    '"',
    ',',
    '\n',
    '\r',
    '=',
    '+',
    '-',
    '@',
    "'",
    '\t',
    ' ',
    'a',
    '＝',
    '😀',
    '\u0000',
  ),
})
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(value => value.toISOString().slice(0, 10))
const real = fc.double({ noNaN: true, noDefaultInfinity: true })
const rows: fc.Arbitrary<CellValue[][]> = fc.array(
  fc.tuple(
    nullable(text),
    nullable(fc.integer()),
    nullable(real),
    nullable(fc.boolean()),
    nullable(day),
    nullable(text),
  ),
)

const byColumn = (table: readonly CellValue[][]): CellValue[][] => types.map((_, i) => table.map(row => row[i]!))

describe('CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@x', "'@x"],
    ['\t=1', "'\t=1"],
    ['＝SUM(A1)', "'＝SUM(A1)"],
    ["'=1", "''=1"],
    ["'引用'", "'引用'"],
    ['3-5个', '3-5个'],
    ['—', '—'],
    ['', ''],
  ])('%j is written as %j', (given, written) => {
    expect(harmless(given)).toBe(written)
    expect(original(written)).toBe(given)
  })

  test('a negative number is a number', () => expect(csvLine([-5, -0.5], ['integer', 'real'])).toBe('-5,-0.5\r\n'))
  test('null is empty, an empty text is quoted', () => expect(csvLine([null, ''], ['text', 'text'])).toBe(',""\r\n'))
  test('a header', () => expect(csvHeader(['a', 'b'])).toBe('a,b\r\n'))

  test('read back by a CSV library it is what went in, but for null against empty', () => {
    fc.assert(
      fc.property(rows, table => {
        const csv = csvLines(byColumn(table), types)
        expect(csv).toBe(table.map(row => csvLine(row, types)).join(''))
        const back: string[][] = parseCsv(csv, { recordDelimiter: '\r\n', relaxColumnCount: false })
        const cells = back.map(row =>
          row.map((cell, i) => (types[i] === 'text' || types[i] === 'list' ? original(cell) : cell)),
        )
        expect(cells).toEqual(table.map(row => row.map(value => (value === null ? '' : String(value)))))
      }),
    )
  })

  test('no cell of text begins like a formula', () => {
    fc.assert(
      fc.property(text, value => {
        expect(csvLine([value], ['text'])).not.toMatch(/^"?[=+\-@\t\r＝]/u)
      }),
    )
  })
})

const asRead = (row: readonly CellValue[]): Record<string, unknown> =>
  Object.fromEntries(
    row.map((value, i) => [types[i], types[i] === 'date' && value !== null ? new Date(`${value}T00:00:00Z`) : value]),
  )

function merge(files: readonly Uint8Array[]): ArrayBuffer {
  const chunks: Uint8Array[] = [parquetMagic]
  const groups = []
  let end = parquetMagic.length
  for (const file of files.filter(({ length }) => length > 0)) {
    const { metadata, start, end: stop } = groupsOf(file)
    groups.push(...metadata.row_groups.map(group => moveGroup(group, BigInt(end - start))))
    chunks.push(file.subarray(start, stop))
    end += stop - start
  }
  return Uint8Array.from(Buffer.concat([...chunks, parquetFooter(schema, groups)])).buffer
}

describe('Parquet', () => {
  test('parts put together read back as all their rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { maxLength: 4 }), async tables => {
        const file = merge(tables.map(table => parquetBytes(schema, byColumn(table))))
        expect(await parquetReadObjects({ file })).toEqual(tables.flat().map(asRead))
      }),
      { numRuns: 60 },
    )
  })

  test('columns have their types', () => {
    const columns = parquetMetadata(merge([])).schema.slice(1)
    expect(columns.map(({ name, type, converted_type }) => [name, type, converted_type])).toEqual([
      ['text', 'BYTE_ARRAY', 'UTF8'],
      ['integer', 'INT32', undefined],
      ['real', 'DOUBLE', undefined],
      ['flag', 'BOOLEAN', undefined],
      ['date', 'INT32', 'DATE'],
      ['list', 'BYTE_ARRAY', 'UTF8'],
    ])
  })

  test.each([
    ['1970-01-02', 1],
    ['2019-12-31', 18_261],
    ['2019-02-30', null],
    ['2019-13-01', null],
    ['2019', null],
    ['', null],
  ])('the day %s is %s', (given, days) => expect(daysOf(given)).toBe(days))
})
