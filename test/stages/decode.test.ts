import { describe, expect, it } from 'vitest'
import { decode } from '../../src/stages/decode/decode.js'
import { fixtureDocuments } from '../fixture-documents.js'
import { encode } from './encode.js'

const ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'gb2312',
  'gbk',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'utf-16le-bom',
  'utf-16be-bom',
]
const SIMPLIFIED = '云溪县人民政府办公室2019年政府信息公开工作年度报告'
const TRADITIONAL = '雲溪縣人民政府辦公室2019年政府資訊公開工作年度報告'

describe.each(ENCODINGS)('decode: %s', encoding => {
  it.each([null, 'utf-8', 'gb2312', 'gbk', 'big5', 'utf-16'])('declared as %s', declared => {
    for (const words of [SIMPLIFIED, TRADITIONAL]) {
      const text = declared === null ? `<p>${words}</p>` : `<meta charset="${declared}"><p>${words}</p>`
      const bytes = encode(text, encoding)
      if (bytes !== null) expect(decode(bytes).text).toBe(text)
    }
  })

  it('reads every fixture that it can hold', () => {
    for (const { name, bytes } of fixtureDocuments) {
      const { text } = decode(bytes, { name })
      const again = encode(text, encoding)
      if (again !== null) expect(decode(again, { name }).text).toBe(text)
    }
  })
})

describe('decode: doubled encodings', () => {
  it.each([
    ['utf-8', 'gbk', '政府信息公开'],
    ['utf-8', 'windows-1252', `${SIMPLIFIED}。`],
    ['gbk', 'windows-1252', `${SIMPLIFIED}。`],
  ] as const)('undoes %s read as %s', (first, second, words) => {
    const text = words.repeat(8)
    const mistaken = new TextDecoder(second).decode(encode(text, first)!)
    const source = decode(new TextEncoder().encode(mistaken))
    expect(source.text).toBe(text)
    expect(source.diagnostics.map(d => d.code)).toEqual(['decode/double-encoded'])
  })

  it('says so where characters were lost, and leaves them', () => {
    const mistaken = new TextDecoder('gbk').decode(encode(`${SIMPLIFIED}。`.repeat(9), 'utf-8')!).replaceAll('姘', '?')
    const source = decode(new TextEncoder().encode(mistaken))
    expect(source.text).toBe(mistaken)
    expect(source.diagnostics.map(d => d.code)).toEqual(['decode/double-encoded'])
  })

  it.each(['', 'plain text', `${SIMPLIFIED}，本报告包括六个部分。`])('finds nothing wrong with “%s”', text => {
    expect(decode(new TextEncoder().encode(text)).diagnostics).toEqual([])
  })
})

describe('decode: web archives', () => {
  const quoted = (text: string, encoding: string): string =>
    [...encode(text, encoding)!].map(b => `=${b.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  const archive = (...parts: string[]): Uint8Array => {
    const head =
      'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_x"\r\n\r\n'
    return new TextEncoder().encode(`${head}${parts.map(p => `\r\n------=_x\r\n${p}`).join('')}\r\n------=_x--\r\n`)
  }
  const html = 'Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'

  it('reads the page of the archive in its own encoding', () => {
    const image = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD'
    const source = decode(archive(`${html}<p>${quoted(SIMPLIFIED, 'gbk')}</p>`, image), { name: 'a.mht' })
    expect(source.text).toBe(`<p>${SIMPLIFIED}</p>`)
    expect(source.mediaType).toBe('text/html')
    expect(source.diagnostics.map(d => d.code)).toEqual(['decode/web-archive'])
  })

  it('reads the frame that holds the text', () => {
    const base64 = Buffer.from(`<p>${SIMPLIFIED}</p>`, 'utf8').toString('base64')
    const frame = `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`
    expect(decode(archive(`${html}<frameset><frame src=3D"a"></frameset>`, frame)).text).toBe(`<p>${SIMPLIFIED}</p>`)
  })

  it('takes a page that speaks of MIME for a page', () => {
    const text = '<p>MIME-Version: 1.0 Content-Type: multipart/related</p>'
    expect(decode(new TextEncoder().encode(text)).text).toBe(text)
  })
})
