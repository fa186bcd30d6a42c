import { chineseInteger } from './ordinal.js'

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

/** One pattern for all: which group matched names the family. */
const MARKER = new RegExp(
  [
    `(?<part>第${CN}{1,4} ?(?:编|部分|篇))(?=[\\s:、,]|(?=[\\u4e00-\\u9fff]))`,
    `(?<chapter>第(?:${CN}{1,4}|\\d{1,2}) ?章)`,
    `(?<section>第(?:${CN}{1,4}|\\d{1,2}) ?节)`,
    `(?<article>第(?:${CN}{1,6}|\\d{1,3}) ?条)(?:之[一二三四五六七八九十])?`,
    `(?<first>${CN}{1,3}是)`,
    `(?<cjk>${CN}{1,4} ?(?:、|\\.(?!\\d)))`,
    `(?<cjkParen>[(〔<]${CN}{1,4}[)〕>][、.]?)`,
    '(?<arabicParen>\\(\\d{1,2}\\)[、.]?|\\d{1,2}\\)[、.]?)',
    '(?<decimal>\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=[ 、.]|[\\u4e00-\\u9fff“《])[、.]?)',
    '(?<arabic>(?:\\d{1,2}|[lI]) ?[、.](?! ?\\d(?!\\d{3}年)))',
    '(?<circled>[①-⑳])[、.]?',
    '(?<sign>[㈠-㈩⑴-⒇⒈-⒛])',
  ].join('|'),
  'uy',
)

const SIGNS: readonly [first: string, last: string, family: Family][] = [
  ['㈠', '㈩', 'cjk-paren'],
  ['⑴', '⒇', 'arabic-paren'],
  ['⒈', '⒛', 'arabic'],
]

/** All places of `text` between `from` and `to` that look like a marker, wherever they stand. */
export function markersIn(text: string, from: number, to: number): Marker[] {
  const found: Marker[] = []
  const piece = text.slice(from, to)
  let at = 0
  while (at < piece.length) {
    if (openers[piece.charCodeAt(at)] === 0) {
      at++
      continue
    }
    MARKER.lastIndex = at
    const hit = MARKER.exec(piece)
    at = hit === null ? at + 1 : MARKER.lastIndex
    const read = hit === null ? null : familyOf(hit.groups!)
    if (read !== null) found.push({ family: read[0], ordinal: read[1], start: from + hit!.index, end: from + at })
  }
  return found
}

/** 1 for letters that a marker begins with. */
const openers = new Uint8Array(65_536)
for (const letter of '第一二三四五六七八九十百零〇(〔<0123456789lI') openers[letter.charCodeAt(0)] = 1
for (const [first, last] of [['①', '⑳'], ...SIGNS] as const)
  openers.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1)

function familyOf(g: Readonly<Record<string, string | undefined>>): readonly [family: Family, ordinal: number] | null {
  const chinese = (raw: string): number => chineseInteger(raw.replace(/[^一二三四五六七八九十百零〇\d]/gu, ''))
  const arabic = (raw: string): number => Number.parseInt(raw.replace(/[lI]/u, '1').replace(/\D/gu, ''), 10)
  if (g.part !== undefined) return ['part', chinese(g.part)]
  if (g.chapter !== undefined) return ['chapter', chinese(g.chapter)]
  if (g.section !== undefined) return ['section', chinese(g.section)]
  if (g.article !== undefined) return ['article', chinese(g.article)]
  if (g.first !== undefined) return ['first-is', chinese(g.first)]
  if (g.cjk !== undefined) return ['cjk', chinese(g.cjk)]
  if (g.cjkParen !== undefined) return ['cjk-paren', chinese(g.cjkParen)]
  if (g.arabicParen !== undefined) return ['arabic-paren', arabic(g.arabicParen)]
  if (g.decimal !== undefined) return ['decimal', Number.parseInt(g.decimal.split('.').filter(Boolean).at(-1)!, 10)]
  if (g.arabic !== undefined) return ['arabic', arabic(g.arabic)]
  if (g.circled !== undefined) return ['circled', g.circled.charCodeAt(0) - '①'.charCodeAt(0) + 1]
  const sign = g.sign!
  const set = SIGNS.find(([first, last]) => sign >= first && sign <= last)
  return set === undefined ? null : [set[2], sign.charCodeAt(0) - set[0].charCodeAt(0) + 1]
}

export const isInline = (family: Family): boolean => family === 'first-is' || family === 'circled'
