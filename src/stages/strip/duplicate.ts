import type { Span } from '../../model/span.js'
import { wholeFurniture } from './pieces.js'
import { type FoundTitle, squeeze } from './title.js'
import type { Work } from './work.js'

/** Paragraphs of so many letters are compared. */
const HEAD = 16
/** Letters of a line, as they stand, that a copy of it begins with. */
const OPENING = 6
/** So many paragraphs must come twice, and this share of those of the copy that has fewer. */
const PARAGRAPHS = 4
const SHARE = 0.6
/** A page with more lines shows no text twice for the sake of its reader. */
const MOST_LINES = 4000
/** Longer lines are compared by their beginning. */
const COMPARED = 400
/** Short lines around the second copy that are looked for in the first. */
const AROUND = 40

/** The lines of a text, squeezed, and how long they are. */
interface Lines {
  readonly letters: readonly string[]
  readonly spans: readonly Span[]
}

type Range = readonly [first: number, last: number]

/** Cuts the lesser of two copies of a text that a page shows one below the other: 图文版 and 文字版, a preview and the text. */
export function cutDuplicate(
  { document, pages, cuts }: Work,
  title: FoundTitle | null,
  begin: number,
  end: number,
): void {
  const { text } = document
  const spans = document.lines.slice(Math.max(begin, title?.lines[1] ?? 0), end).map(line => line.span)
  if (spans.length > MOST_LINES || !mayRepeat(text, spans)) return
  const letters = spans.map(([start, stop]) => squeeze(text.slice(start, Math.min(stop, start + COMPARED))))
  const lines = { letters, spans }
  const name = title === null ? '' : squeeze(text.slice(...title.span))
  const border = secondCopy(lines)
  if (border === null) return
  const [from, to] = widen(lines, border, name)
  const cut = paragraphLength(lines, [0, from]) >= paragraphLength(lines, [from, to]) ? [from, to] : [0, from]
  for (let i = cut[0]!; i < cut[1]!; i++) cuts.push({ span: spans[i]!, reason: 'duplicate' })
  for (let i = from; i < to && letters[i] === name; i++) cuts.push({ span: spans[i]!, reason: 'duplicate' })
  const above = from > 0 ? wholeFurniture(text, ...spans[from - 1]!, 'head', pages) : null
  if (above !== null) cuts.push({ span: spans[from - 1]!, reason: above.reason })
}

/** Whether enough paragraphs begin as others do, letter by letter as they stand: few pages do, and this costs little. */
function mayRepeat(text: string, spans: readonly Span[]): boolean {
  const seen = new Set<string>()
  let again = 0
  for (const [start, stop] of spans) {
    if (stop - start < HEAD) continue
    const opening = text.slice(start, start + OPENING)
    if (seen.has(opening)) again++
    else seen.add(opening)
  }
  return again >= PARAGRAPHS
}

/** The paragraphs of the second copy, from the first to the last that comes twice; null where there is none. */
function secondCopy(lines: Lines): Range | null {
  const pairs = repeated(lines.letters)
  if (pairs.length < PARAGRAPHS) return null
  const border = pairs.reduce((a, b) => (b.first < a.first ? b : a)).second
  const behind = pairs.filter(({ first, second }) => first < border && second >= border)
  const ordered = behind.filter(({ first }, i) => i === 0 || first > behind[i - 1]!.first)
  const last = ordered.at(-1)!.second + 1
  const copies: Range[] = [
    [0, border],
    [border, last],
  ]
  const [a, b] = copies.map(copy => length(lines, copy)) as [number, number]
  const fewer = Math.min(...copies.map(copy => paragraphs(lines, copy).length))
  const enough = ordered.length >= PARAGRAPHS && ordered.length >= SHARE * Math.max(fewer, behind.length)
  return enough && Math.min(a, b) >= SHARE * Math.max(a, b) ? [border, last] : null
}

/** Paragraphs that say what an earlier one says as far as the shorter of them goes, with that one. */
function repeated(letters: readonly string[]): { readonly first: number; readonly second: number }[] {
  const seen = new Map<string, number>()
  const pairs: { first: number; second: number }[] = []
  letters.forEach((line, i) => {
    if (line.length < HEAD) return
    const head = line.slice(0, HEAD)
    const first = seen.get(head)
    if (first === undefined) seen.set(head, i)
    else if (line.startsWith(letters[first]!) || letters[first]!.startsWith(line)) pairs.push({ first, second: i })
  })
  return pairs
}

/** The second copy with the lines around it that come twice as well. */
function widen({ letters }: Lines, [border, last]: Range, name: string): Range {
  const whole = new Set([...letters.slice(0, border), name])
  let from = border
  while (from > border - AROUND && from > 1 && letters[from - 1] !== '' && twice(letters, from - 1, name)) from--
  const joined = letters.slice(0, from).join('')
  let to = last
  while (to < letters.length && (whole.has(letters[to]!) || (to < last + AROUND && joined.includes(letters[to]!)))) to++
  return [from, to]
}

/** A line that stands further up too, or is the title again. */
function twice(letters: readonly string[], i: number, name: string): boolean {
  return letters[i] === name || letters.indexOf(letters[i]!) < i
}

const paragraphs = ({ letters, spans }: Lines, [from, to]: Range): readonly Span[] =>
  spans.slice(from, to).filter((_, i) => letters[from + i]!.length >= HEAD)

/** A preview breaks its lines anywhere; whole paragraphs are longer. */
const paragraphLength = (lines: Lines, range: Range): number => {
  const long = paragraphs(lines, range)
  return long.reduce((sum, [start, end]) => sum + end - start, 0) / Math.max(1, long.length)
}

const length = ({ spans }: Lines, [from, to]: Range): number => (to > from ? spans[to - 1]![1] - spans[from]![0] : 0)
