import { ordinalOf } from './ordinal.js'

/** Families of markers. `inline` ones number points inside a paragraph. */
export type Family =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'cjk'
  | 'cjk-paren'
  | 'arabic'
  | 'decimal'
  | 'arabic-paren'
  | 'circled'
  | 'first-is'

export interface Marker {
  readonly family: Family
  readonly ordinal: number
  /** Offset of the marker and of the first character behind it, in the text searched. */
  readonly start: number
  readonly end: number
}

const CN = '[一二三四五六七八九十百零〇]'

/** Each family with what its marker looks like, the number in the one group that it has. */
const FAMILIES: readonly (readonly [family: Family, pattern: string])[] = [
  ['part', `(第${CN}{1,4} ?(?:编|部分|篇))(?=[\\s:、,]|(?=[\\u4e00-\\u9fff]))`],
  ['chapter', `(第(?:${CN}{1,4}|\\d{1,2}) ?章)`],
  ['section', `(第(?:${CN}{1,4}|\\d{1,2}) ?节)`],
  ['article', `(第(?:${CN}{1,6}|\\d{1,3}) ?条)(?:之[一二三四五六七八九十])?`],
  ['first-is', `(${CN}{1,3}是)`],
  ['cjk', `(${CN}{1,4} ?(?:、|\\.(?!\\d)))`],
  ['cjk-paren', `([(〔<]${CN}{1,4}[)〕>][、.]?)`],
  ['arabic-paren', '(\\(\\d{1,2}\\)[、.]?|\\d{1,2}\\)[、.]?)'],
  ['decimal', '\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.(\\d{1,2})(?=[ 、.]|[\\u4e00-\\u9fff“《])[、.]?'],
  ['arabic', '((?:\\d{1,2}|[lI]) ?[、.](?! ?\\d(?!\\d{3}年)))'],
  ['circled', '([①-⑳])[、.]?'],
]

/** One pattern for all: which group matched tells the family; the last holds a single sign. */
const MARKER = new RegExp([...FAMILIES.map(([, pattern]) => pattern), '([㈠-㈩⑴-⒇⒈-⒛])'].join('|'), 'uy')

const SIGNS: readonly [first: string, last: string, family: Family][] = [
  ['①', '⑳', 'circled'],
  ['㈠', '㈩', 'cjk-paren'],
  ['⑴', '⒇', 'arabic-paren'],
  ['⒈', '⒛', 'arabic'],
]

/** All places of `text` between `from` and `to` that look like a marker, wherever they stand. */
export function markersIn(text: string, from: number, to: number): readonly Marker[] {
  let at = opening(text, from, to)
  if (at === to) return NONE
  const found: Marker[] = []
  const piece = text.slice(from, to)
  while (at < to) {
    MARKER.lastIndex = at - from
    const hit = MARKER.exec(piece)
    const end = hit === null ? at + 1 : from + MARKER.lastIndex
    if (hit !== null) found.push(markerOf(hit, at, end))
    at = opening(text, end, to)
  }
  return found
}

const NONE: readonly Marker[] = []

/** What a letter is to a marker: one that opens it by itself, a bracket or numeral that opens it with another behind, a closing mark. */
const OTHER = 0
const OPENING = 1
const BRACKET = 2
const NUMERAL = 3
const CLOSING = 4

const ROLES = new Uint8Array(65_536)
for (const [role, letters] of [
  [OPENING, '第'],
  [BRACKET, '(〔<'],
  [NUMERAL, '一二三四五六七八九十百零〇0123456789lI'],
  [CLOSING, '、.)是'],
] as const)
  for (const letter of letters) ROLES[letter.charCodeAt(0)] = role
for (const [first, last] of SIGNS) ROLES.fill(OPENING, first.charCodeAt(0), last.charCodeAt(0) + 1)

/** Most numerals that a marker without 第 has. */
const MOST_NUMERALS = 4

/** The first place at which a marker may open: a numeral does only with a mark behind a few of them, a blank perhaps between. */
export function opening(text: string, from: number, to: number): number {
  const roleAt = (at: number): number => (at < to ? ROLES[text.charCodeAt(at)]! : OTHER)
  for (let at = from; at < to; at++) {
    const role = ROLES[text.charCodeAt(at)]!
    if (role === OTHER || role === CLOSING) continue
    if (role === OPENING || (role === BRACKET && roleAt(at + 1) === NUMERAL)) return at
    if (role === BRACKET) continue
    let end = at + 1
    while (end < at + MOST_NUMERALS && roleAt(end) === NUMERAL) end++
    if (roleAt(text[end] === ' ' ? end + 1 : end) === CLOSING) return at
  }
  return to
}

function markerOf(hit: RegExpExecArray, start: number, end: number): Marker {
  const group = groupOf(hit)
  const raw = hit[group + 1]!
  const sign = raw.length === 1 ? SIGNS.find(([first, last]) => raw >= first && raw <= last) : undefined
  if (sign !== undefined) return { family: sign[2], ordinal: raw.charCodeAt(0) - sign[0].charCodeAt(0) + 1, start, end }
  return { family: FAMILIES[group]![0], ordinal: ordinalOf(raw), start, end }
}

/** Which of the groups matched. */
function groupOf(hit: RegExpExecArray): number {
  let group = 0
  while (hit[group + 1] === undefined) group++
  return group
}

export const isInline = (family: Family): boolean => family === 'first-is' || family === 'circled'
