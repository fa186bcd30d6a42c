import type { Document } from '../../model/document.js'
import type { HeadingKnowledge } from '../../model/heading-knowledge.js'
import type { Span } from '../../model/span.js'
import { holdingCursor, spanCursor } from '../../text/span-cursor.js'
import { type Family, isInline, type Marker, markersIn, opening } from './marker.js'
import { standardTitleOf } from './standard-title.js'

/** A marker that stands where a heading or a numbered point may begin. */
export interface Candidate extends Marker {
  /** Stands at the beginning of a line. */
  readonly lineStart: boolean
  /** Paragraph number and its end; in a text without line breaks a blank behind a sentence's end parts paragraphs. */
  readonly paragraph: number
  readonly paragraphStart: number
  readonly paragraphEnd: number
  readonly lineEnd: number
}

const SENTENCE_END = /[。;!?:”)】…]/u
const POINT_BEFORE = /[。;!?:,、”)】…\s]/u
/** 三、四年级: the second of two numbers that share a noun. */
const CONTINUED = /^[一二三四五六七八九十]{1,2}(?:年级|季度|月|级|类|等|产业|线|层|期|批)/u
const CITED = /^(?: ?\([一二三四五六七八九十]{1,2}\)项|规定|所称|第|款|的规定|及|和|、|之规定|至)/u

/** Candidates of the body in order; what lies in a table, mid-word or in a number is left out. */
export function candidatesIn(
  document: Document,
  body: readonly Span[],
  tables: readonly Span[],
  knowledge: HeadingKnowledge,
): Candidate[] {
  const found: Candidate[] = []
  let paragraph = 0
  const bodyAt = spanCursor(body)
  const inTable = holdingCursor(tables)
  for (const { span } of document.lines) {
    for (const part of bodyAt(span)) {
      const line: Span = [Math.max(part[0], span[0]), Math.min(part[1], span[1])]
      // a line without markers only parts the paragraphs around it
      if (opening(document.text, line[0], line[1]) === line[1]) paragraph++
      else
        for (const piece of paragraphs(document.text, line))
          collect(document.text, line, piece, ++paragraph, inTable, knowledge, found)
    }
  }
  return found
}

/** A line's paragraphs: where breaks were lost, a blank behind a sentence's end is what is left of one. */
export function paragraphs(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  const line = text.slice(start, end)
  for (let i = line.indexOf(' ', 1); i >= 0; i = line.indexOf(' ', i + 1)) {
    if (!'。!?”'.includes(line[i - 1]!)) continue
    pieces.push([from, start + i])
    from = start + i + 1
  }
  if (from < end) pieces.push([from, end])
  return pieces
}

function collect(
  text: string,
  line: Span,
  piece: Span,
  paragraph: number,
  inTable: (start: number, end: number) => boolean,
  knowledge: HeadingKnowledge,
  found: Candidate[],
): void {
  for (const marker of markersIn(text, piece[0], piece[1])) {
    if (inTable(marker.start, marker.start + 1)) continue
    const previous = found.at(-1)
    const sticksToTitle =
      previous !== undefined && previous.paragraph === paragraph && followsTitle(text, previous, marker)
    const begins =
      mayBegin(text, line, piece, marker, sticksToTitle, knowledge) || goesOn(text, previous, marker, paragraph)
    if (!begins) continue
    const { family, ordinal, start, end } = marker
    found.push({
      family,
      ordinal,
      start,
      end,
      lineStart: marker.start === line[0],
      paragraph,
      paragraphStart: piece[0],
      paragraphEnd: piece[1],
      lineEnd: line[1],
    })
  }
}

/** `1、设公开栏 2、开通网站`: the next of a list whose line breaks were lost to blanks. */
const goesOn = (text: string, previous: Candidate | undefined, marker: Marker, paragraph: number): boolean =>
  previous?.paragraph === paragraph &&
  previous.family === marker.family &&
  previous.ordinal + 1 === marker.ordinal &&
  text[marker.start - 1] === ' ' &&
  text[marker.end - 1] === '、'

/** `第一章 总 则第一条`, `(二)主要做法1.加强`: the first of a lower list may stand right behind a title. */
function followsTitle(text: string, previous: Marker, marker: Marker): boolean {
  const between = text.slice(previous.end, marker.start)
  const steps = previous.family !== marker.family && (marker.ordinal === 1 || marker.family === 'article')
  const bracketed = marker.family === 'arabic-paren' || marker.family === 'cjk-paren'
  return steps && between.length >= 2 && between.length <= 36 && !(bracketed ? /[。;!?]/u : /[。;!?,]/u).test(between)
}

function mayBegin(
  text: string,
  line: Span,
  piece: Span,
  marker: Marker,
  sticks: boolean,
  knowledge: HeadingKnowledge,
): boolean {
  const behind = text.slice(marker.end, marker.end + 30)
  if (behind.trim() === '' && marker.end >= line[1]) return false
  if (marker.family === 'article' && CITED.test(behind)) return false
  if (marker.start === line[0] || marker.start === piece[0]) return startsLine(marker.family, behind)
  const before = text[marker.start - 1]!
  if (isInline(marker.family)) return marker.family === 'circled' || POINT_BEFORE.test(before)
  if (sticks) return marker.family !== 'cjk'
  if (SENTENCE_END.test(before)) return true
  // A blank stands for a lost line break; digits in front belong to a table that ran into the heading.
  if (before === ' ' && marker.family !== 'arabic' && marker.family !== 'decimal') return true
  return standardTitleOf(behind.replaceAll(' ', ''), knowledge) !== undefined
}

/** `1. 2018` or `三、四年级` at a line's start is no heading. */
function startsLine(family: Family, behind: string): boolean {
  if (family === 'decimal' || family === 'arabic') return !/^\s*(?:\d(?!\d{3}年)|%)/u.test(behind)
  if (family === 'first-is') return true
  return !/^[、,]/u.test(behind) && !CONTINUED.test(behind)
}
