/** Characters of two bytes in an encoding, as they are written in it. */
function doubleBytes(label: string): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(label)
  const table = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if ([...text].length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, [lead, trail])
    }
  }
  return table
}

const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>()

/** Text in GB18030 (of which two bytes suffice here); a character that has none becomes a question mark. */
function encodeDouble(text: string, label: 'gb18030'): Uint8Array {
  const table = tables.get(label) ?? doubleBytes(label)
  tables.set(label, table)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(character) ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')

export const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'] as const
export type Encoding = (typeof encodings)[number]

/** Text as bytes of an encoding. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030') return encodeDouble(text, 'gb18030')
  if (encoding === 'utf-16le') return utf16(text)
  return Buffer.from(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text)
}
