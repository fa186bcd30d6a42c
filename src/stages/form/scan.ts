import type { Label, Lexicon } from './lexicon.js'

/** A label found in a text, in the text's offsets. */
export interface Anchor {
  readonly label: Label
  readonly start: number
  readonly end: number
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The Chinese characters of `[from, to)` and where each stands. */
function squeeze(text: string, from: number, to: number): { codes: Uint16Array; at: Int32Array; length: number } {
  const codes = new Uint16Array(to - from)
  const at = new Int32Array(to - from)
  let length = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (!isHan(code)) continue
    codes[length] = code
    at[length++] = i
  }
  return { codes, at, length }
}

function matches(key: string, codes: Uint16Array, at: number): boolean {
  for (let k = 1; k < key.length; k++) if (codes[at + k] !== key.charCodeAt(k)) return false
  return true
}

/** A label may be broken by blanks and marks, but not by a number or a long stretch of anything. */
function whole(text: string, start: number, end: number, length: number): boolean {
  if (end - start === length) return true
  if (end - start > 2 * length + 8) return false
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return false
  return true
}

/** The labels that stand in `[from, to)`, leftmost and longest, whatever blanks and marks they are broken by. */
export function scan(text: string, lexicon: Lexicon, from = 0, to = text.length): Anchor[] {
  const { codes, at, length } = squeeze(text, from, to)
  const anchors: Anchor[] = []
  let i = 0
  while (i < length) {
    const found = anchorAt(text, lexicon, codes, at, length, i)
    if (found) anchors.push(found)
    i += found ? found.label.key.length : 1
  }
  return anchors
}

function anchorAt(
  text: string,
  lexicon: Lexicon,
  codes: Uint16Array,
  at: Int32Array,
  length: number,
  i: number,
): Anchor | null {
  const labels = lexicon.byFirst.get(codes[i]!)
  if (!labels) return null
  for (const label of labels) {
    const size = label.key.length
    if (i + size > length || !matches(label.key, codes, i)) continue
    const start = at[i]!
    const end = at[i + size - 1]! + 1
    if (whole(text, start, end, size)) return { label, start, end }
  }
  return null
}
