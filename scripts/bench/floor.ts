import { readFileSync } from 'node:fs'
import { load } from 'cheerio/slim'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const utf16 = new TextDecoder('utf-16le')
const gb18030 = new TextDecoder('gb18030')

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16.decode(bytes)
  try {
    return utf8.decode(bytes)
  } catch {
    return gb18030.decode(bytes)
  }
}

const parserOptions = { xml: { xmlMode: false, decodeEntities: true, withStartIndices: true, withEndIndices: true } }

type Walked = { readonly type: string; readonly data?: string; readonly children?: readonly unknown[] }

/** Length of the text of a page, found by walking its tree without recursion. */
function textLength(root: Walked): number {
  const waiting: Walked[] = [root]
  let length = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') length += node.data?.length ?? 0
    for (const child of node.children ?? []) waiting.push(child as Walked)
  }
  return length
}

/** The least that any reader of a page must do: read the file, decode it, parse it, walk over it; lines for a text. */
export function floor(file: string): number {
  const text = decode(readFileSync(file))
  if (file.endsWith('.txt')) return text.split('\n').reduce((length, line) => length + line.length, 0)
  return textLength(load(text, parserOptions).root()[0] as unknown as Walked)
}
