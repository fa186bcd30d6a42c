import type { Document } from '../../model/document.js'
import type { Heading } from '../../model/draft.js'
import type { Sentence } from '../../model/sentence.js'
import { contains, overlaps, type Span } from '../../model/span.js'
import { markerSpan } from '../../text/marker-span.js'
import { spanCursor } from '../../text/span-cursor.js'

interface Piece {
  readonly span: Span
  readonly role: Sentence['role']
  readonly section: string | null
}

/**
 * The body's sentences in order: titles of headings apart from the text behind them, markers and tables left out.
 * A sentence ends at 。 ! ? (closing quotes and brackets with it) and at the end of its line.
 */
export function sentences(
  document: Document,
  body: readonly Span[],
  tables: readonly Span[],
  headings: readonly Heading[],
  title: Span | null,
): Sentence[] {
  const found: Sentence[] = []
  let paragraph = 0
  let heading = -1
  const bodyAt = spanCursor(body)
  const tablesAt = spanCursor(tables)
  for (const { span } of document.lines) {
    for (const part of visibleParts(span, bodyAt(span), tablesAt(span))) {
      paragraph++
      while (heading + 1 < headings.length && headings[heading + 1]!.span[0] < part[0]) heading++
      for (const piece of cutAtHeadings(document.text, part, headings, heading, title)) {
        if (piece.section !== null) while (headings[heading]?.id !== piece.section) heading++
        paragraph = cutAtEnds(document.text, piece, paragraph, found)
      }
    }
  }
  return found
}

const NONE: readonly Span[] = []

/** What of a line belongs to the body and to no table. */
function visibleParts(line: Span, body: readonly Span[], tables: readonly Span[]): readonly Span[] {
  if (tables.length === 0 && body.length === 1 && contains(body[0]!, line)) return line[0] < line[1] ? [line] : NONE
  let parts: Span[] = body.map(b => [Math.max(b[0], line[0]), Math.min(b[1], line[1])])
  for (const table of tables) {
    parts = parts.flatMap(p => [[p[0], Math.min(p[1], table[0])] as const, [Math.max(p[0], table[1]), p[1]] as const])
  }
  return parts.filter(p => p[0] < p[1])
}

function cutAtHeadings(
  text: string,
  [start, end]: Span,
  headings: readonly Heading[],
  first: number,
  title: Span | null,
): Piece[] {
  const pieces: Piece[] = []
  const push = (span: Span, section: string | null, role: Sentence['role']): void => {
    if (span[0] < span[1]) pieces.push({ span, section, role })
  }
  const textRole = (span: Span): Sentence['role'] => (title !== null && overlaps(span, title) ? 'title' : 'prose')
  let from = start
  let section = headings[first]?.id ?? null
  for (let i = Math.max(first + 1, 0); i < headings.length && headings[i]!.span[0] < end; i++) {
    const heading = headings[i]!
    push([from, heading.span[0]], section, textRole([from, heading.span[0]]))
    section = heading.id
    from = markerSpan(text, heading)[1]
    if (heading.title !== null && !heading.runIn && heading.span[1] <= end) {
      push([from, heading.span[1]], section, 'heading')
      from = heading.span[1]
    }
  }
  push([from, end], section, textRole([from, end]))
  return pieces
}

const STOP = 1
const CLOSER = 2
const BLANK = 3
/** What a letter does to the sentence that it stands in. */
const roles = new Uint8Array(65_536)
for (const letter of '。!?') roles[letter.charCodeAt(0)] = STOP
for (const letter of '”)》〉】’') roles[letter.charCodeAt(0)] = CLOSER
roles[0x20] = BLANK

/** Adds the sentences of a piece to those found; hands back the number of the paragraph that the piece ends in. */
function cutAtEnds(text: string, piece: Piece, paragraph: number, found: Sentence[]): number {
  const end = piece.span[1]
  let from = piece.span[0]
  let opened = false
  let blank = false
  let number = paragraph
  for (let at = from; at < end; ) {
    const role = roles[text.charCodeAt(at++)]!
    if (role === BLANK) blank = true
    if (role !== STOP && at < end) continue
    if (role === STOP) at = stopEnd(text, at, end)
    const span = trim(text, [from, at])
    if (span[0] < span[1]) {
      if (opened) number++
      found.push(sentenceOf(text, span, blank, number, piece))
    }
    opened = text[at] === ' '
    from = at
    blank = false
  }
  return number
}

/** Where the stops and the closing quotes and brackets behind a first stop end. */
function stopEnd(text: string, behind: number, end: number): number {
  let at = behind
  while (at < end && roles[text.charCodeAt(at)] === STOP) at++
  while (at < end && roles[text.charCodeAt(at)] === CLOSER) at++
  return at
}

function sentenceOf(text: string, span: Span, blank: boolean, paragraph: number, { section, role }: Piece): Sentence {
  const whole = text.slice(span[0], span[1])
  const squeezed = blank ? squeeze(whole, span[0]) : null
  return { text: squeezed?.text ?? whole, at: squeezed?.at ?? null, span, paragraph, section, role }
}

/** Most letters are wide and no blank: those are told without a pattern. */
const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    (code >= 0xa0 && (code < 0x3001 || code >= 0xfe00) && /\s/u.test(text[at]!))
  )
}

export function trim(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end]
  while (from < to && isBlank(text, from)) from++
  while (to > from && isBlank(text, to - 1)) to--
  return [from, to]
}

const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2010 && code <= 0x203b)
/** A blank inside a word or number is kept between Latin letters and digits only. */
const matters = (before: number, after: number): boolean => !isWide(before) && !isWide(after)

/** A sentence without idle blanks, with the places of its letters; null where it has none. */
function squeeze(text: string, start: number): { text: string; at: Int32Array } | null {
  const at = new Int32Array(text.length)
  let squeezed = ''
  let length = 0
  let from = 0
  const keep = (to: number): void => {
    squeezed += text.slice(from, to)
    while (from < to) at[length++] = start + from++
  }
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
    if (matters(text.charCodeAt(blank - 1), text.charCodeAt(blank + 1))) continue
    keep(blank)
    from = blank + 1
  }
  if (from === 0) return null
  keep(text.length)
  return { text: squeezed, at: at.subarray(0, length) }
}
