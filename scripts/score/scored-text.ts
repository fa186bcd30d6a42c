import type { Span } from '../../src/model/span.js'
import type { GoldPlace } from './gold.js'

const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|noscript|title|head)\b[\s\S]*?<\/\1\s*>|<[a-z/!?][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/giu
const ENTITY = /&(#\d+|#x[\da-f]+|[a-z]\w*);/giu
const UNFINISHED_TAG = /<[^>]*$/u
const BLANK = /[\s|\u00a0\u3000]/u
const PUNCTUATION = /[\s“”"'‘’《》〈〉<>()（）[\]〔〕【】,，.。、;；:：·—\-–~～/]/gu

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ensp: ' ',
  emsp: ' ',
}

function unescaped(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const hex = name[1]?.toLowerCase() === 'x'
  const code = hex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** What a reader sees of a piece of HTML. */
const shown = (html: string): string => html.replace(MARKUP, '').replace(UNFINISHED_TAG, '').replace(ENTITY, unescaped)

/** Without blanks of any kind. */
export const solid = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '')

/** Letters and digits alone, so that punctuation, blanks and width cost nothing. */
export const fold = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFKC').replace(PUNCTUATION, '').toLowerCase()

/** Code-point offsets as offsets of `text`. */
function codePointOffsets(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return offset => offset
  const offsets: number[] = []
  let unit = 0
  for (const character of text) {
    offsets.push(unit)
    unit += character.length
  }
  offsets.push(unit)
  return offset => offsets[Math.min(offset, offsets.length - 1)]!
}

function hiddenMask(source: string): Uint8Array {
  const mask = new Uint8Array(source.length)
  for (const pattern of [MARKUP, ENTITY])
    for (const match of source.matchAll(pattern)) mask.fill(1, match.index, match.index + match[0].length)
  return mask
}

/** The decoded source of a document, as the scorer looks at it. */
export interface ScoredText {
  readonly source: string
  readonly html: boolean
  at(codePoint: number): number
  span(place: GoldPlace): Span
  /** whether a reader does not see the code unit as text */
  hidden(index: number): boolean
  blank(index: number): boolean
  /** what a reader sees between two offsets, blanks folded */
  around(start: number, end: number): string
  /** the slice without markup where the source is HTML */
  visible(span: Span): string
}

export function scoredText(source: string, html: boolean): ScoredText {
  const at = codePointOffsets(source)
  const mask = html ? hiddenMask(source) : new Uint8Array(source.length)
  return {
    source,
    html,
    at,
    span: place => [at(place.start), at(place.end)],
    hidden: index => mask[index] === 1,
    blank: index => mask[index] === 1 || BLANK.test(source[index]!),
    around: (start, end) => shown(source.slice(Math.max(0, start), end)).replace(/\s+/gu, ' '),
    visible: ([start, end]) => (html ? shown(source.slice(start, end)) : source.slice(start, end)),
  }
}
