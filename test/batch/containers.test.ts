import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { pack } from 'tar-stream'
import { describe, expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import type { ArchiveOptions } from '../../src/batch/archive-options.js'
import { convertArchiveWith } from '../../src/batch/convert-archive.js'
import {
  decodeEntryName,
  entryName,
  isContainerName,
  isDocumentName,
  uniqueNames,
} from '../../src/batch/listing/entry-name.js'
import { journalInputs, plant, scratch, texts } from './scratch.js'
import { lightWorker } from './workers/kinds.js'

const folder = scratch()
const documents = texts(60)

async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const packed = pack()
  for (const [name, content] of Object.entries(files)) packed.entry({ name }, content)
  packed.entry({ name: 'link.html', type: 'symlink', linkname: '/etc/passwd' })
  packed.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of packed) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

interface Fetched {
  readonly url: string
  readonly type?: string
  readonly status?: string
  readonly body: Uint8Array
  readonly headers?: Record<string, string>
}

async function warcOf(pages: readonly Fetched[], gzip: boolean): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for (const { url, type = 'text/html', status = 'HTTP/1.1 200 OK', body, headers = {} } of pages) {
    const record = WARCRecord.create(
      {
        url,
        type: 'response',
        date: '2020-01-01T00:00:00Z',
        statusline: status,
        httpHeaders: { 'Content-Type': type, ...headers },
      },
      [body],
    )
    chunks.push(await WARCSerializer.serialize(record, { gzip }))
  }
  return Buffer.concat(chunks)
}

const bytesOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))

async function convert(input: string, out: string, options: Partial<ArchiveOptions> = {}) {
  const { summary } = await convertArchiveWith(lightWorker, {
    patterns: [join(folder, input)],
    out: join(folder, out),
    workers: 2,
    formats: ['jsonl', 'csv'],
    ...options,
  })
  return { summary, journal: journalInputs(join(folder, out)), records: recordsOf(out) }
}

function recordsOf(out: string): { readonly name: string; readonly text: string }[] {
  const lines = readFileSync(join(folder, out, 'records.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
  return lines.map(line => JSON.parse(line)).map(({ source, text }) => ({ name: source.name, text }))
}

const inside = (container: string, entries: readonly string[]) =>
  entries.map(name => `${join(folder, container)}!/${name}`)

describe('containers hold the same documents as a folder', () => {
  const entries = Object.entries(documents).map(([name, text]) => ({ name: name.replace('.txt', '.html'), text }))
  const files = Object.fromEntries(entries.map(({ name, text }) => [`年报/${name}`, text]))
  const pages = entries.map(
    ({ name, text }): Fetched => ({ url: `http://example.org/${name}`, body: Buffer.from(text) }),
  )

  test.each([
    ['a.zip', async () => zipSync(bytesOf(files))],
    ['stored.zip', async () => zipSync(bytesOf(files), { level: 0 })],
    ['a.tar', () => tarOf(files)],
    ['a.tar.gz', async () => gzipSync(await tarOf(files))],
    ['a.tgz', async () => gzipSync(await tarOf(files))],
    ['a.warc', () => warcOf(pages, false)],
    ['a.warc.gz', () => warcOf(pages, true)],
  ])('%s', async (container, make) => {
    plant(folder, { [container]: await make() })
    const { summary, records } = await convert(container, `${container}-out`)
    expect(summary.status).toEqual({ done: 60 })
    expect(records.map(({ text }) => text)).toEqual(entries.map(({ text }) => text))
    expect(records[0]!.name).toContain(`${container}!/`)
    expect(readdirSync(join(folder, `${container}-out`)).filter(name => name.includes('年报'))).toEqual([])
  })
})

test('a WARC: pages only, chunks joined, compression undone, one name twice', async () => {
  const page = (text: string) => Buffer.from(text)
  const chunked = Buffer.from('6\r\n第\u4e00\r\n3\r\n号\r\n0\r\n\r\n')
  const pages: Fetched[] = [
    { url: 'http://a.cn/1.html', body: page('普通页面') },
    { url: 'http://a.cn/2.html', body: gzipSync('压缩页面'), headers: { 'Content-Encoding': 'gzip' } },
    { url: 'http://a.cn/3.html', body: chunked, headers: { 'Transfer-Encoding': 'chunked' } },
    { url: 'http://a.cn/4.png', body: page('图'), type: 'image/png' },
    { url: 'http://a.cn/5.html', body: page('没有'), status: 'HTTP/1.1 404 Not Found' },
    { url: 'http://a.cn/1.html', body: page('普通页面，改过') },
    { url: 'http://a.cn/6.txt', body: page('普通页面'), type: 'text/plain; charset=utf-8' },
    { url: 'http://a.cn/down?id=7', body: page('%PDF-1.4'), type: 'application/pdf' },
  ]
  for (const gzip of [false, true]) {
    plant(folder, { [`mixed-${gzip}.warc`]: await warcOf(pages, gzip) })
    const { summary, records, journal } = await convert(`mixed-${gzip}.warc`, `mixed-${gzip}-out`)
    expect(records.map(({ text }) => text)).toEqual(['普通页面', '压缩页面', '第一号', '普通页面，改过'])
    expect(summary.status).toEqual({ done: 4, duplicate: 1, skipped: 1 })
    expect([...journal.keys()]).toEqual(
      inside(`mixed-${gzip}.warc`, [
        'http://a.cn/1.html',
        'http://a.cn/2.html',
        'http://a.cn/3.html',
        'http://a.cn/1.html#2',
        'http://a.cn/6.txt',
        'http://a.cn/down?id=7',
      ]),
    )
  }
})

describe('what is no page in a container', () => {
  const files = {
    '年报/a.html': '第一号',
    '年报/content.jsp?id=3': '第二号',
    '年报/附件.PDF': '%PDF-1.4',
    '年报/附表.xlsx': 'PK',
    '年报/更多.zip': 'PK',
    '年报/README': '说明',
    '年报/logo.png': '图',
    'a.css?v=2': 'p{}',
    '__MACOSX/年报/._a.html': '残留',
  }

  test.each([
    ['other.zip', async () => zipSync(bytesOf(files))],
    ['other.tar.gz', async () => gzipSync(await tarOf(files))],
  ])('%s: documents of other kinds are skipped and said to be, pictures and the like left out', async (name, make) => {
    plant(folder, { [name]: await make() })
    const { journal, records } = await convert(name, `${name}-out`)
    expect(records.map(({ text }) => text)).toEqual(['第一号', '第二号'])
    const unread = [...journal.values()].filter(({ status }) => status === 'skipped')
    expect(unread.map(({ input, code, reason }) => [input.slice(input.lastIndexOf('/') + 1), code, reason])).toEqual([
      ['附件.PDF', 'input/no-page', 'PDF and Office files are not read; save the page as HTML or text'],
      ['附表.xlsx', 'input/no-page', 'PDF and Office files are not read; save the page as HTML or text'],
      ['更多.zip', 'input/no-page', 'an archive within an archive is not read; unpack it first'],
      ['README', 'input/no-page', 'its name does not say that it is a page'],
    ])
  })
})

describe('hostile names', () => {
  const names = [
    '../../escape.html',
    '/absolute.html',
    'C:\\windows.html',
    'nul\u0000byte.html',
    `${'长'.repeat(300)}.html`,
    'Case.html',
    'case.html',
    'a/../../b.html',
    '-rf.html',
    '换\n行.html',
  ]
  const files = Object.fromEntries(names.map((name, i) => [name, `第${i}号`]))

  test.each([
    ['names.zip', {}, async () => zipSync(bytesOf(files))],
    // tar ends a name at its NUL: what is left is no document's name
    ['names.tar', { skipped: 1 }, () => tarOf(files)],
  ])('%s: all converted, nothing written outside', async (container, skipped, make) => {
    const count = names.length - Object.keys(skipped).length
    plant(folder, { [`deep/er/${container}`]: await make() })
    const before = readdirSync(folder)
    const { summary, records } = await convert(`deep/er/${container}`, `deep/er/${container}-out`)
    expect(summary.status).toEqual({ done: count, ...skipped })
    expect(new Set(records.map(({ name }) => name)).size).toBe(count)
    for (const { name } of records) expect(name).not.toMatch(/[\u0000-\u001f]/u)
    expect(readdirSync(folder)).toEqual(before)
    expect(readdirSync(join(folder, 'deep')).sort()).toEqual(['er'])
    expect(existsSync('/absolute.html')).toBe(false)
    const written = readdirSync(join(folder, `deep/er/${container}-out`))
    expect(written.every(name => /^(?:records\.jsonl|README\.md|\.baogao|[a-z_]+\.csv)$/u.test(name))).toBe(true)
  })

  test.each([
    [Buffer.from('年报.html'), '年报.html'],
    [Buffer.from([0xc4, 0xea, 0xb1, 0xa8]), '年报'],
    [Buffer.from('plain.txt'), 'plain.txt'],
  ])('the bytes %j are the name %s', (bytes, name) => expect(decodeEntryName(bytes)).toBe(name))

  test('an entry is named after its container, control characters shown as such', () => {
    expect(entryName('a.zip', 'b\u0000\nc')).toBe('a.zip!/b\uFFFD\uFFFDc')
  })

  test('a name is given once', () => {
    const unique = uniqueNames()
    expect(['a', 'a#2', 'a', 'a', 'b'].map(unique)).toEqual(['a', 'a#2', 'a#3', 'a#4', 'b'])
  })

  test.each([
    ['a.SHTML', true, false],
    ['a.mht', true, false],
    ['content.jsp?id=3&x=a.png', true, false],
    ['list.aspx@id=3', true, false],
    ['年报@2020.html', true, false],
    ['logo@2x.png', false, false],
    ['__MACOSX/a/._a.html', false, false],
    ['a.png', false, false],
    ['a.tar.gz', false, true],
    ['a.warc.gz', false, true],
    ['a.gz', false, false],
  ])('%s: document %s, container %s', (name, document, container) =>
    expect([isDocumentName(name), isContainerName(name)]).toEqual([document, container]),
  )
})

describe('broken containers', () => {
  test('no zip at all, a tar cut short: one failure each, the rest is done', async () => {
    const tar = await tarOf(documents)
    plant(folder, {
      'broken/a.txt': '好的',
      'broken/b.zip': '不是压缩包',
      'broken/c.tar.gz': gzipSync(tar).subarray(0, 900),
    })
    const { summary, journal } = await convert('broken/*', 'broken-out')
    expect(journal.get(join(folder, 'broken/b.zip'))).toMatchObject({ status: 'failed', code: 'container/broken' })
    expect(journal.get(join(folder, 'broken/c.tar.gz'))).toMatchObject({ status: 'failed', code: 'container/broken' })
    expect(journal.get(join(folder, 'broken/a.txt'))).toMatchObject({ status: 'done' })
    expect(summary.status.failed).toBeGreaterThanOrEqual(2)
  })

  test('an entry that is damaged fails alone', async () => {
    const zip = Buffer.from(zipSync(bytesOf(documents), { level: 0 }))
    const at = zip.indexOf('第30号') + 5
    zip[at] = zip[at]! ^ 1
    plant(folder, { 'damaged.zip': zip })
    const { summary, journal } = await convert('damaged.zip', 'damaged-out')
    expect(summary.status).toEqual({ done: 59, failed: 1 })
    expect(journal.get(`${join(folder, 'damaged.zip')}!/报告-0030.txt`)).toMatchObject({
      code: 'container/entry',
      reason: expect.stringContaining('checksum'),
    })
  })

  test('an entry that unpacks to more than is let through is skipped unread', async () => {
    plant(folder, { 'bomb.zip': zipSync({ 'bomb.txt': new Uint8Array(5_000_000), 'a.txt': Buffer.from('好的') }) })
    const { summary } = await convert('bomb.zip', 'bomb-out', { maxSize: 1_000_000 })
    expect(summary.status).toEqual({ done: 1, skipped: 1 })
  })

  test('a container that changes between two runs is read again with --skip-unchanged', async () => {
    plant(folder, { 'next.zip': zipSync({ 'a.txt': Buffer.from('旧的内容') }) })
    await convert('next.zip', 'next-out')
    writeFileSync(join(folder, 'next.zip'), zipSync({ 'a.txt': Buffer.from('新的内容') }))
    await convertArchiveWith(lightWorker, {
      patterns: [join(folder, 'next.zip')],
      out: join(folder, 'next-out'),
      formats: ['jsonl', 'csv'],
      earlier: 'skip-unchanged',
    })
    expect(recordsOf('next-out').map(({ text }) => text)).toEqual(['新的内容'])
  })
})
