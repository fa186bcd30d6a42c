export type Folds = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Code units that no text keeps: what is a blank and what is dropped. */
export const BLANK = 1
export const DROP = 2

const isBlank = (c: number): boolean =>
  c === 0x20 ||
  c === 0x09 ||
  c === 0x0d ||
  c === 0x0b ||
  c === 0x0c ||
  c === 0xa0 ||
  c === 0x3000 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x85

const isDropped = (c: number): boolean =>
  c < 0x20 ||
  (c >= 0x7f && c <= 0x9f) ||
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x206f) ||
  c === 0xfeff

/** For every code unit: 1 where it is a blank, 2 where it is dropped, else the code unit that stands for it. */
export function compileFolds(folds: Folds): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let c = 0; c < 0x10000; c++) table[c] = isBlank(c) ? BLANK : isDropped(c) ? DROP : c
  for (let c = 0xff10; c <= 0xff19; c++) table[c] = c - 0xfee0
  for (let c = 0xff21; c <= 0xff5a; c++) if (c <= 0xff3a || c >= 0xff41) table[c] = c - 0xfee0
  for (const [from, to] of COMPATIBILITY) for (let c = from; c <= to; c++) table[c] = compatible(c)
  for (let c = 0xe000; c <= 0xf8ff; c++) table[c] = BLANK
  for (const group of Object.values(folds))
    for (const [from, to] of Object.entries(group)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

/** Radicals that stand for the characters which they look like, and duplicates of characters. */
const COMPATIBILITY = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfad9],
] as const

function compatible(code: number): number {
  const plain = String.fromCharCode(code).normalize('NFKC')
  return plain.length === 1 ? plain.charCodeAt(0) : code
}
