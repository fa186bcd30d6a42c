/** Bytes of a text in an encoding, by the decoder's own tables turned round; null where a character has none. */
export function encode(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`)
  if (encoding.startsWith('utf-16')) return utf16(text, encoding)
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const ch of text) {
    const code = ch.codePointAt(0)!
    const mapped = code < 0x80 ? [code] : table.get(ch)
    if (mapped === undefined) return null
    bytes.push(...mapped)
  }
  return Uint8Array.from(bytes)
}

function utf16(text: string, encoding: string): Uint8Array {
  const marked = encoding.endsWith('-bom')
  const bytes = Buffer.from(marked ? `\ufeff${text}` : text, 'utf16le')
  return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes
}

const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding === 'gb2312' ? 'gbk' : encoding)
  const lowest = encoding === 'gb2312' ? 0xa1 : 0x81
  for (let lead = 0xfe; lead >= lowest; lead--) {
    for (let trail = 0xfe; trail >= 0x40; trail--) {
      if (encoding === 'gb2312' && trail < 0xa1) continue
      const ch = decoder.decode(Uint8Array.of(lead, trail))
      if ([...ch].length === 1 && ch !== '\ufffd' && ch > '\u007f') table.set(ch, [lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}
