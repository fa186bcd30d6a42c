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
  'gu',
)

const SIGNS: readonly [first: string, last: string, family: Family][] = [
  ['㈠', '㈩', 'cjk-paren'],
  ['⑴', '⒇', 'arabic-paren'],
  ['⒈', '⒛', 'arabic'],
]

/** All places of `text` between `from` and `to` that look like a marker, wherever they stand. */
export function markersIn(text: string, from: number, to: number): Marker[] {
  const found: Marker[] = []
  for (const hit of text.slice(from, to).matchAll(MARKER)) {
    const marker = toMarker(hit)
    if (marker !== null) found.push({ ...marker, start: from + marker.start, end: from + marker.end })
  }
  return found
}

function toMarker(hit: RegExpExecArray): Marker | null {
  const g = hit.groups!
  const place = { start: hit.index, end: hit.index + hit[0].length }
  const chinese = (raw: string): number => chineseInteger(raw.replace(/[^一二三四五六七八九十百零〇\d]/gu, ''))
  const arabic = (raw: string): number => Number.parseInt(raw.replace(/[lI]/u, '1').replace(/\D/gu, ''), 10)
  if (g.part !== undefined) return { family: 'part', ordinal: chinese(g.part), ...place }
  if (g.chapter !== undefined) return { family: 'chapter', ordinal: chinese(g.chapter), ...place }
  if (g.section !== undefined) return { family: 'section', ordinal: chinese(g.section), ...place }
  if (g.article !== undefined) return { family: 'article', ordinal: chinese(g.article), ...place }
  if (g.first !== undefined) return { family: 'first-is', ordinal: chinese(g.first), ...place }
  if (g.cjk !== undefined) return { family: 'cjk', ordinal: chinese(g.cjk), ...place }
  if (g.cjkParen !== undefined) return { family: 'cjk-paren', ordinal: chinese(g.cjkParen), ...place }
  if (g.arabicParen !== undefined) return { family: 'arabic-paren', ordinal: arabic(g.arabicParen), ...place }
  if (g.decimal !== undefined)
    return { family: 'decimal', ordinal: Number.parseInt(g.decimal.split('.').filter(Boolean).at(-1)!, 10), ...place }
  if (g.arabic !== undefined) return { family: 'arabic', ordinal: arabic(g.arabic), ...place }
  if (g.circled !== undefined)
    return { family: 'circled', ordinal: g.circled.charCodeAt(0) - '①'.charCodeAt(0) + 1, ...place }
  const sign = g.sign!
  const set = SIGNS.find(([first, last]) => sign >= first && sign <= last)
  return set === undefined ? null : { family: set[2], ordinal: sign.charCodeAt(0) - set[0].charCodeAt(0) + 1, ...place }
}

export const isInline = (family: Family): boolean => family === 'first-is' || family === 'circled'
