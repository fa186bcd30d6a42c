import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemReason } from '../../src/cli/inputs.js'
import { reportSchema } from '../../src/model/report.js'
import { folderOf, reportText } from './folder.js'
import { baogao } from './run-in-memory.js'

const oneReport = () => join(folderOf({ 'report.txt': reportText }), 'report.txt')

describe('formats', () => {
  test('json: one document is one record', async () => {
    const file = oneReport()
    const { code, out, err } = await baogao(['extract', file])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const report = reportSchema.parse(JSON.parse(out))
    expect(report.source.name).toBe(file)
    expect(report.numbers.filter(({ quote }) => quote.startsWith('1284'))).toHaveLength(1)
  })

  test('json: several documents are an array', async () => {
    const file = oneReport()
    const { out } = await baogao(['extract', file, file])
    expect(JSON.parse(out)).toHaveLength(2)
  })

  test('ndjson: a record a line', async () => {
    const file = oneReport()
    const { out } = await baogao(['extract', file, file, '--format', 'ndjson'])
    const lines = out.trimEnd().split('\n')
    expect(lines.map(line => reportSchema.parse(JSON.parse(line)).schema)).toEqual([1, 1])
  })

  test('text: the body as it reads', async () => {
    const { out } = await baogao(['extract', oneReport(), '--format', 'text'])
    expect(out).toContain('共收到公开申请7件')
  })

  test.each([
    ['csv', 'file,issuer,year,document,id,indicator'],
    ['forms', 'file,issuer,year,document,table,form,code'],
  ])('%s: a header even where nothing was found', async (format, header) => {
    const { out, code } = await baogao(['extract', '-', '--format', format], '无')
    expect(code).toBe(0)
    expect(out.startsWith(header)).toBe(true)
    expect(out.trimEnd().split('\r\n')).toHaveLength(1)
  })
})

describe('standard input and output files', () => {
  test('- reads standard input, without a name', async () => {
    const { out } = await baogao(['extract', '-'], reportText)
    expect(JSON.parse(out).source.name).toBeNull()
  })

  test('-o writes the file and prints nothing', async () => {
    const folder = folderOf({ 'report.txt': reportText })
    const target = join(folder, 'metrics.csv')
    const { code, out } = await baogao(['extract', join(folder, 'report.txt'), '--format', 'csv', '-o', target])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(readFileSync(target, 'utf8').startsWith('\uFEFFfile,')).toBe(true)
  })

  test('-o into a folder that is not there: said, exit 1', async () => {
    const target = join(folderOf({}), 'missing', 'record.json')
    const { code, err } = await baogao(['extract', '-', '-o', target], reportText)
    expect(code).toBe(1)
    expect(err).toContain(`${target}: not written: no such file`)
  })

  test('-o onto an input: wrong usage, the input stands', async () => {
    const file = oneReport()
    const { code } = await baogao(['extract', file, '-o', file])
    expect(code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe(reportText)
  })
})

describe('what cannot be read is named, the others are done', () => {
  test('a missing file and a folder among good ones', async () => {
    const folder = folderOf({ 'report.txt': reportText, 'sub/x.txt': '' })
    const good = join(folder, 'report.txt')
    const { code, out, err } = await baogao([
      'extract',
      join(folder, 'gone.txt'),
      join(folder, 'sub'),
      good,
      '--format',
      'ndjson',
    ])
    expect(code).toBe(1)
    expect(err).toBe(`${join(folder, 'gone.txt')}: no such file\n${join(folder, 'sub')}: is a folder, not a file\n`)
    expect(JSON.parse(out).source.name).toBe(good)
  })

  test.each([
    ['EACCES', 'not readable: permission denied'],
    ['ENOTDIR', 'no such file'],
    ['EIO', 'the disk hums'],
  ])('%s: %s', (code, reason) => {
    expect(systemReason(Object.assign(new Error('the disk hums'), { code }))).toBe(reason)
  })

  const signatures: readonly (readonly [string, Uint8Array])[] = [
    ['report.pdf', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['report.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0)],
    ['report.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0)],
    ['scan.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['scan.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46)],
  ]
  test.each(signatures)('%s: unsupported, said so', async (name, bytes) => {
    const file = join(folderOf({ [name]: bytes }), name)
    const { code, out, err } = await baogao(['extract', file])
    expect(code).toBe(1)
    expect(err).toContain(`${file}: error decode/unsupported: `)
    expect(reportSchema.parse(JSON.parse(out)).numbers).toEqual([])
  })
})

describe('overrides', () => {
  test('--encoding reads the bytes so', async () => {
    const file = join(folderOf({ 'x.txt': Uint8Array.of(0xcf, 0xd8, 0xb9, 0xab, 0xbf, 0xaa) }), 'x.txt')
    const { out } = await baogao(['extract', file, '--encoding', 'gbk'])
    expect(JSON.parse(out).text).toBe('县公开')
  })

  test.each([
    ['--year', '19'],
    ['--encoding', 'klingon'],
    ['--format', 'xml'],
  ])('%s %s: wrong usage', async (flag, value) => {
    const { code, err } = await baogao(['extract', oneReport(), flag, value])
    expect(code).toBe(2)
    expect(err).toContain(value)
  })
})

describe('usage', () => {
  test.each([[[]], [['extract']], [['nonsense']], [['extract', 'x', '--bogus']], [['extract', '-', '-']]])(
    '%j: exit 2',
    async args => {
      expect((await baogao(args)).code).toBe(2)
    },
  )

  test.each([[['--help']], [['extract', '--help']], [['inspect', '--help']], [['check', '--help']]])(
    '%j: an example, exit 0',
    async args => {
      const { code, out } = await baogao(args)
      expect(code).toBe(0)
      expect(out).toMatch(/Examples:\n {2}\$ baogao /u)
    },
  )

  test('no half-written file is left where the target is a folder', async () => {
    const folder = folderOf({ 'taken/x': '' })
    const target = join(folder, 'taken')
    expect((await baogao(['extract', '-', '-o', target], reportText)).code).toBe(1)
    expect(existsSync(`${target}.${process.pid}.part`)).toBe(false)
  })
})
