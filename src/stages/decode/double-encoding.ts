import { plausibility } from './plausibility.js'

/** What a page went through that was decoded wrongly and saved so. */
export interface Doubled {
  readonly readAs: 'gbk' | 'windows-1252'
  /** The text as it was; null where characters were lost on the way. */
  readonly text: string | null
}

/** How much more Chinese the undone text must be. */
const GAIN = 0.25
/** Share of characters that may be lost for the accident still to be named. */
const LOSS = 0.1

/** Recognises UTF-8 read as GBK (`鏀垮簻`) and UTF-8 or GBK read as Latin letters (`æ”¿åºœ`, `Õþ¸®`); null for neither. */
export function undoDoubleEncoding(text: string, likely: number): Doubled | null {
  const sample = text.slice(0, 20_000)
  for (const [readAs, inner] of WAYS) {
    const trial = decodeAgain(sample, readAs, inner, false)
    if (trial === null || plausibility(trial) < likely + GAIN) continue
    return { readAs, text: decodeAgain(text, readAs, inner, true) }
  }
  return null
}

const WAYS = [
  ['gbk', 'utf-8'],
  ['windows-1252', 'utf-8'],
  ['windows-1252', 'gb18030'],
] as const

function decodeAgain(text: string, readAs: Doubled['readAs'], inner: string, strict: boolean): string | null {
  const bytes = encode(text, reverse(readAs), strict ? 0 : LOSS)
  if (bytes === null) return null
  try {
    return new TextDecoder(inner, { fatal: strict, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const tables = new Map<string, Uint16Array>()

/** Code unit → bytes in the encoding (two bytes above 0xff), 0 for none. Built when first needed. */
function reverse(encoding: Doubled['readAs']): Uint16Array {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const table = new Uint16Array(0x10000)
  const decoder = new TextDecoder(encoding)
  const single = decoder.decode(Uint8Array.from({ length: 256 }, (_, i) => i))
  if (encoding === 'windows-1252') for (let i = 0x80; i < 0x100; i++) table[single.charCodeAt(i)] = i
  else {
    table[0x20ac] = 0x80
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail === 0x7f) continue
        const ch = decoder.decode(Uint8Array.of(lead, trail))
        const code = ch.charCodeAt(0)
        if (ch.length === 1 && code !== 0xfffd && code >= 0x80) table[code] = (lead << 8) | trail
      }
    }
  }
  tables.set(encoding, table)
  return table
}

/** The bytes that were misread; null where more than the given share of characters has none. */
function encode(text: string, table: Uint16Array, loss: number): Uint8Array | null {
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  let lost = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const mapped = code < 0x80 ? code : table[code]!
    if (mapped === 0 && code !== 0) lost++
    if (mapped > 0xff) bytes[length++] = mapped >> 8
    bytes[length++] = mapped & 0xff
  }
  return lost > text.length * loss ? null : bytes.subarray(0, length)
}
