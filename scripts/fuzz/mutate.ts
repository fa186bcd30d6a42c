/** Numbers below a limit, the same for the same seed. */
export type Random = (limit: number) => number

/** Mulberry32: a small generator whose whole state is the seed. */
export function random(seed: number): Random {
  let state = seed >>> 0
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

type Mutation = (bytes: Uint8Array, other: Uint8Array, pick: Random) => Uint8Array

const LESS_THAN = 0x3c
const MORE_THAN = 0x3e

const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts)

/** Start and end of a tag near a random place; an empty stretch where there is none. */
function someTag(bytes: Uint8Array, pick: Random): readonly [start: number, end: number] {
  const start = bytes.indexOf(LESS_THAN, pick(bytes.length))
  const end = start < 0 ? -1 : bytes.indexOf(MORE_THAN, start)
  return end < 0 ? [0, 0] : [start, end + 1]
}

function stretch(bytes: Uint8Array, pick: Random, most: number): readonly [start: number, end: number] {
  const start = pick(bytes.length)
  return [start, Math.min(bytes.length, start + 1 + pick(most))]
}

/** What may happen to a page on its way into an archive. */
const mutations: Readonly<Record<string, Mutation>> = {
  flipBytes(bytes, _, pick) {
    const copy = Uint8Array.from(bytes)
    for (let n = 1 + pick(12); n > 0; n--) copy[pick(copy.length)] = pick(256)
    return copy
  },
  truncate: (bytes, _, pick) => bytes.subarray(0, pick(bytes.length)),
  behead: (bytes, _, pick) => bytes.subarray(pick(bytes.length)),
  dropTag(bytes, _, pick) {
    const [start, end] = someTag(bytes, pick)
    return join(bytes.subarray(0, start), bytes.subarray(end))
  },
  duplicateTag(bytes, _, pick) {
    const [start, end] = someTag(bytes, pick)
    const copies = Array.from({ length: 1 + pick(40) }, () => bytes.subarray(start, end))
    return join(bytes.subarray(0, end), ...copies, bytes.subarray(end))
  },
  moveTag(bytes, _, pick) {
    const [start, end] = someTag(bytes, pick)
    const at = pick(bytes.length)
    return join(bytes.subarray(0, at), bytes.subarray(start, end), bytes.subarray(at))
  },
  dropStretch(bytes, _, pick) {
    const [start, end] = stretch(bytes, pick, 4000)
    return join(bytes.subarray(0, start), bytes.subarray(end))
  },
  repeatStretch(bytes, _, pick) {
    const [start, end] = stretch(bytes, pick, 600)
    const copies = Array.from({ length: 1 + pick(20) }, () => bytes.subarray(start, end))
    return join(bytes.subarray(0, end), ...copies, bytes.subarray(end))
  },
  splice(bytes, other, pick) {
    const [start, end] = stretch(other, pick, 6000)
    const at = pick(bytes.length)
    return join(bytes.subarray(0, at), other.subarray(start, end), bytes.subarray(at))
  },
  insertOdd(bytes, _, pick) {
    const at = pick(bytes.length)
    return join(bytes.subarray(0, at), Buffer.from(ODD[pick(ODD.length)]!.repeat(1 + pick(200))), bytes.subarray(at))
  },
}

const ODD = [
  '<!--',
  '-->',
  '<![CDATA[',
  '<table>',
  '</table>',
  '<td rowspan=9>',
  '<td colspan=1000000000>',
  '<font>',
  '<p',
  '"',
  "'",
  '&',
  '&#',
  '&#x110000;',
  '&nbsp',
  '\0',
  '|',
  '?',
  '《',
  '(',
  '（wù）',
  '一、',
  '12',
  '％',
  '\u200b',
  '<U+00A0>',
  '\n',
  '\t',
  '<script>',
  '</script>',
  '<title>',
  '其中:',
  '亿',
  '第',
  '附件:',
]

const names = Object.keys(mutations)

export interface Mutant {
  readonly bytes: Uint8Array
  readonly how: readonly string[]
}

/** A document after one to four accidents. */
export function mutant(bytes: Uint8Array, other: Uint8Array, pick: Random): Mutant {
  const how: string[] = []
  let result = bytes
  for (let n = 1 + pick(4); n > 0 && result.length > 0; n--) {
    const name = names[pick(names.length)]!
    how.push(name)
    result = mutations[name]!(result, other, pick)
  }
  return { bytes: result, how }
}
