import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderOf, reportText } from './folder.js'
import { baogao } from './run-in-memory.js'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** A folder of one document whose record is kept. */
async function keptFolder(): Promise<{ folder: string; record: string }> {
  const folder = folderOf({ 'yunxi/source.txt': reportText })
  await baogao(['check', folder, '--accept', 'yunxi'])
  return { folder, record: join(folder, 'yunxi/expected.json') }
}

describe('check', () => {
  test('a document without a record: named, exit 1, nothing written', async () => {
    const folder = folderOf({ 'yunxi/source.txt': reportText })
    const { code, out } = await baogao(['check', folder])
    expect(code).toBe(1)
    expect(out).toContain('yunxi: no record kept yet\n')
    expect(() => read(join(folder, 'yunxi/expected.json'))).toThrow()
  })

  test('--accept keeps it, and then nothing has changed', async () => {
    const { folder, record } = await keptFolder()
    expect(read(record).schema).toBe(1)
    const { code, out } = await baogao(['check', folder])
    expect({ code, out }).toEqual({
      code: 0,
      out: '1 documents: 1 as before, 0 changed, 0 without a record, 0 failed, 0 accepted\n',
    })
  })

  test('an item gained, an item lost and a field changed are told one by one', async () => {
    const { folder, record } = await keptFolder()
    const kept = read(record)
    kept.numbers = kept.numbers.filter(({ quote }: { quote: string }) => !quote.startsWith('936'))
    kept.outline[0].title = '从前的标题'
    kept.citations.push({ id: 'c9', title: '某条例', number: null, resolvedTitle: null, span: [0, 3], quote: '云溪县' })
    writeFileSync(record, JSON.stringify(kept))
    const { code, out } = await baogao(['check', folder])
    expect(code).toBe(1)
    expect(out).toMatch(/^yunxi: .*1 numbers gained/mu)
    expect(out).toMatch(/^ {2}\+ numbers: “936.*” at \d+$/mu)
    expect(out).toContain('- citations: 《某条例》')
    expect(out).toContain('~ outline: 一、从前的标题: title: 从前的标题 → 主动公开情况')
    expect(read(record)).toEqual(kept)
  })

  test('--accept writes only the one that is named', async () => {
    const folder = folderOf({ 'a/source.txt': reportText, 'b/source.txt': reportText, 'c.txt': reportText })
    const { code, out } = await baogao(['check', folder, '--accept', 'a', 'c.txt'])
    expect(code).toBe(1)
    expect(out).toContain('a: accepted\n')
    expect(read(join(folder, 'c.expected.json')).schema).toBe(1)
    expect(() => read(join(folder, 'b/expected.json'))).toThrow()
  })

  test('--accept takes a pattern', async () => {
    const folder = folderOf({ 'a1/source.txt': reportText, 'a2/source.txt': reportText })
    expect((await baogao(['check', folder, '--accept', 'a*'])).code).toBe(0)
  })

  test('overrides of meta.json hold', async () => {
    const folder = folderOf({ 'a/source.txt': reportText, 'a/meta.json': '{"options": {"mediaType": "text/html"}}' })
    await baogao(['check', folder, '--accept', 'a'])
    expect(read(join(folder, 'a/expected.json')).source.mediaType).toBe('text/html')
  })

  test('a record that is no JSON fails that document alone', async () => {
    const { folder, record } = await keptFolder()
    writeFileSync(record, '{')
    const { code, out } = await baogao(['check', folder])
    expect(code).toBe(1)
    expect(out).toContain('expected.json: is no JSON')
  })

  test.each([['--accept nothing', ['--accept', 'nothing']]])('%s: wrong usage', async (_, flags) => {
    const { folder } = await keptFolder()
    expect((await baogao(['check', folder, ...flags])).code).toBe(2)
  })

  test('a folder that is not there, and a file: wrong usage, named', async () => {
    const { folder, record } = await keptFolder()
    expect(await baogao(['check', join(folder, 'gone')])).toMatchObject({
      code: 2,
      err: `baogao: ${join(folder, 'gone')}: no such file\n`,
    })
    expect(await baogao(['check', record])).toMatchObject({
      code: 2,
      err: `baogao: ${record}: is a file, not a folder\n`,
    })
  })
})
