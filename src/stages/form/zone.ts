import type { Span } from '../../model/span.js'

/** The text that may hold a row's values, cut at its separators. */
export interface Zone {
  readonly span: Span
  readonly pieces: readonly Span[]
  /** Each piece is a cell by the page's own separators, empty ones too. */
  readonly exact: boolean
  /** The first piece stands right behind the label. */
  readonly joined: boolean
  /** Places of digits that number the next row. */
  readonly markers: readonly Span[]
}

const TAIL_LENGTH = 40
const ORDINAL = '[一二三四五六七八九十]{1,3}'
/** Numbering of the next row at the end of a zone; of Arabic digits only the last one, for the others are values. */
const TAIL = new RegExp(
  `(?:其中\\s?:?|[(]\\s?${ORDINAL}\\s?[)]、?|${ORDINAL}\\s?[、.,:]|(?<digit>\\d)\\s?[.、)．])[\\s|]*$`,
  'u',
)
const HAN = /[\u3400-\u9fff]/u
/** Words of a cell, and the first character that no cell holds. */
const FOREIGN =
  /无{1,20}(?![\u3400-\u9fff])|没有(?![\u3400-\u9fff])|[增减][加少]?\s?\d|(?<=\d)(?:万|亿)?元|(?:万元|亿元|元|人次|[件条项次个篇])(?![\u3400-\u9fff])|(?<=\d)\s?\([^()]{3,60}\)|(?<foreign>\d{1,4}[年月日]|\([一二三四五六七八九十]{1,3}\)|[\u3400-\u9fff《“‘A-Za-z])/gu
const CLOSING = new Set('”"’\'》〉、,;:。')
const UNIT = /^(?:万元|人次|[条件次篇个人项])(?=[\d无—-]|$)/u

/** `end` without the numbering that stands before it, and where the digits of that numbering are. */
export function withoutNumbering(text: string, start: number, end: number): { end: number; markers: Span[] } {
  const markers: Span[] = []
  let at = end
  for (let guard = 0; guard < 6; guard++) {
    const from = Math.max(start, at - TAIL_LENGTH)
    const found = TAIL.exec(text.slice(from, at))
    if (!found) break
    at = from + found.index
    if (found.groups?.digit) markers.push([at, numberingEnd(text, at + found[0].length)])
  }
  return { end: at, markers }
}

function numberingEnd(text: string, end: number): number {
  let at = end
  while (/[\s|]/u.test(text[at - 1]!)) at--
  return at
}

/** Where in `[start, end)` something begins that no cell holds. */
export function foreignStart(text: string, start: number, end: number): number {
  const slice = text.slice(start, end)
  for (const found of slice.matchAll(FOREIGN)) if (found.groups?.foreign) return start + found.index
  return end
}

/** Past closing marks and a note in brackets that belong to the label before `at`: (不同渠道和方式公开相同信息计1条). */
export function afterNote(text: string, label: number): number {
  let at = label
  while (CLOSING.has(text[at]!)) at++
  const head = text.slice(at, at + 120)
  const note = /^\s?\((?![一二三四五六七八九十]{1,3}\)|\d)[^()]{2,100}\)/u.exec(head)
  return note ? at + note[0].length : at
}

/** The pieces of `[start, end)` that may be `count` cells; `labelled` where a label stands in front in the same row. */
export function zoneOf(text: string, from: number, end: number, count: number, last: boolean, labelled = true): Zone {
  const stop = last ? foreignStart(text, from, end) : end
  const tail = withoutNumbering(text, from, stop)
  const start = labelled ? from : pastHeaderLine(text, from, tail.end)
  const slice = text.slice(start, tail.end)
  const pipes = slice.includes('|') ? pipePieces(text, start, tail.end, count, labelled) : null
  const pieces = pipes ?? loosePieces(text, start, tail.end)
  const span: Span = pieces.length > 0 ? [pieces[0]![0], pieces[pieces.length - 1]![1]] : [start, start]
  return {
    span,
    pieces,
    exact: pipes !== null,
    joined: pieces.length > 0 && !BREAK.test(text.slice(from, pieces[0]![0])),
    markers: tail.markers,
  }
}

/** Past the rest of a header's own line, and the rule that Markdown draws under it. */
function pastHeaderLine(text: string, start: number, end: number): number {
  const rest = /^[ |]{0,80}\n(?:\|[ |:]{0,9}---[ |:-]{0,200}\n)?/u.exec(text.slice(start, end))
  return rest ? start + rest[0].length : start
}

/** Cells between upright strokes; what stands before the first stroke is the label's own cell, if there is a label. */
function pipePieces(text: string, start: number, end: number, count: number, labelled: boolean): Span[] | null {
  const line = text.indexOf('\n', start)
  const stop = line >= 0 && line < end && text.slice(start, line).includes('|') ? line : end
  const pieces: Span[] = []
  let from = start
  for (let i = start; i <= stop; i++) {
    if (i < stop && text[i] !== '|') continue
    pieces.push(trim(text, from, i))
    from = i + 1
  }
  const empty = (piece: Span | undefined) => piece !== undefined && piece[0] === piece[1]
  const framed = !labelled && pieces.length !== count && empty(pieces[0]) && empty(pieces.at(-1))
  if (framed) pieces.pop()
  if (empty(pieces[0]) && (labelled || framed)) pieces.shift()
  if (labelled && empty(pieces.at(-1)) && text[text.lastIndexOf('\n', start - 1) + 1] === '|') pieces.pop()
  while ((pieces.length > count || count === 1) && pieces.length > 0 && UNIT.test(text.slice(...pieces[0]!)))
    pieces.shift()
  while (pieces.length > count && empty(pieces.at(-1))) pieces.pop()
  while (pieces.length > count && empty(pieces[0])) pieces.shift()
  return pieces.length === 0 ? null : pieces
}

function trim(text: string, start: number, end: number): Span {
  let [a, b] = [start, end]
  while (a < b && /\s/u.test(text[a]!)) a++
  while (b > a && /\s/u.test(text[b - 1]!)) b--
  return [a, b]
}

const PAGE = /第\s?\d{1,4}\s?页(?:\s?[,/]?\s?共\s?\d{1,4}\s?页)?/gu

const withoutPages = (text: string): string =>
  text.includes('页') ? text.replace(PAGE, found => ' '.repeat(found.length)) : text

/** Pieces between blanks; brackets keep their piece together, units and words are left out. */
function loosePieces(text: string, start: number, end: number): Span[] {
  const pieces: Span[] = []
  for (const found of withoutPages(text.slice(start, end)).matchAll(/\([^()]{0,80}\)|[^\s|(]+/gu)) {
    let from = start + found.index
    const to = from + found[0].length
    const before = pieces.at(-1)
    if (found[0].startsWith('(') && before) {
      pieces[pieces.length - 1] = [before[0], to]
      continue
    }
    const unit = UNIT.exec(found[0])
    if (unit) from += unit[0].length
    if (from < to && !isWord(text.slice(from, to))) pieces.push([from, to])
  }
  return pieces
}

const BREAK = /[\s|]/u
const VALUE = /\d|^[-—–─/~]+$|^(?:无|没有|暂无)+$/u

/** Text that holds no value: rests of a label, page furniture. */
const isWord = (piece: string): boolean => !VALUE.test(piece) || (HAN.test(piece) && /^第|页$/u.test(piece))
