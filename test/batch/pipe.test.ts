import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerLine, byteLines, pipeLines } from '../../src/batch/pipe.js'
import { lightRecord } from './workers/light-record.js'

const parse = (input: Uint8Array | string, { name = '' }: { readonly name?: string }) => {
  if (input === '坏') throw new RangeError('thrown on purpose')
  return lightRecord(Buffer.from(input), name)
}
const answer = (line: string) => JSON.parse(answerLine(Buffer.from(line), parse))
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('a line', () => {
  test('with text, with bytes, with a hint', () => {
    expect(answer('{"id":7,"content":"答复3件"}')).toMatchObject({ id: 7, record: { text: '答复3件' } })
    expect(answer(`{"id":{"a":1},"base64":"${Buffer.from('答复').toString('base64')}"}`)).toMatchObject({
      id: { a: 1 },
      record: { text: '答复' },
    })
    expect(answer('{"content":"x","hint":{"name":"甲.txt"}}')).toMatchObject({
      id: null,
      record: { source: { name: '甲.txt' } },
    })
  })

  test.each([
    ['{', null, 'pipe/json'],
    ['[]', null, 'pipe/request'],
    ['null', null, 'pipe/request'],
    ['{"id":1}', 1, 'pipe/request'],
    ['{"id":1,"content":"a","base64":"YQ=="}', 1, 'pipe/request'],
    ['{"id":1,"content":5}', 1, 'pipe/request'],
    ['{"id":1,"content":"a","mediaType":1}', 1, 'pipe/request'],
    ['{"id":1,"content":"a","hint":"2019"}', 1, 'pipe/hint'],
    ['{"id":1,"content":"a","hint":{"yaer":2019}}', 1, 'pipe/hint'],
    ['{"id":1,"content":"a","hint":{"year":"2019"}}', 1, 'pipe/hint'],
    ['{"id":1,"content":"坏"}', 1, 'convert/threw'],
  ])('%s is answered with an error', (line, id, code) => {
    expect(answer(line)).toEqual({ id, error: { code, reason: expect.any(String) } })
  })
})

describe('many lines', () => {
  test('one answer each, in order, errors in their places, blank lines without', async () => {
    const lines = '{"id":1,"content":"甲"}\r\n\n{"id":2}\n  \n{"id":3,"content":"乙"}'
    const answers = (await all(pipeLines(chunksOf(Buffer.from(lines), 5), parse, 1000))).map(line => JSON.parse(line))
    expect(answers.map(({ id, record, error }) => [id, record?.text ?? error.code])).toEqual([
      [1, '甲'],
      [2, 'pipe/request'],
      [3, '乙'],
    ])
  })

  test('however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\n'))),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''))
          const found = await all(byteLines(chunksOf(bytes, size), 1 << 20))
          expect(found.map(line => line!.toString('utf8'))).toEqual(
            lines.map(line => Buffer.from(line).toString('utf8')),
          )
        },
      ),
    )
  })

  test('a line that is too long is an error, the next is read', async () => {
    const lines = `{"id":1,"content":"${'长'.repeat(500)}"}\n{"id":2,"content":"短"}\n`
    const answers = (await all(pipeLines(chunksOf(Buffer.from(lines), 64), parse, 200))).map(line => JSON.parse(line))
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, 'pipe/too-long'],
      [2, undefined],
    ])
  })
})
