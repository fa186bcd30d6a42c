import { decodeHTML } from 'entities'
import type { Aligned } from '../../model/aligned.js'
import type { PageLine } from '../../model/page.js'
import type { Span } from '../../model/span.js'
import { AlignedBuilder } from '../../text/aligned.js'

const NONE = -1
const BLANK = 0x20
const AMPERSAND = 0x26
const ENTITY = /&#?\w{1,40};?/uy

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)

/** Writes what is seen of a source: runs of blanks as one, none where a line begins, entities undone. */
export class VisibleText {
  readonly lines: PageLine[] = []
  private readonly written = new AlignedBuilder()
  private lineStart = NONE
  private lineElement = NONE
  private afterLine = false
  private afterBlank = true

  constructor(private readonly source: string) {}

  get length(): number {
    return this.written.length
  }

  /** Where the next text will stand. */
  get next(): number {
    return this.written.length + (this.afterLine ? 1 : 0)
  }

  /** The text from there on, as the one span that it has if it is a whole line: pages have as many as cells. */
  spanFrom(start: number): Span {
    const { length } = this.written
    const line = this.lines.at(-1)?.span
    return line !== undefined && line[0] === start && line[1] === length ? line : [Math.min(start, length), length]
  }

  /** Adds a stretch of the source, which stands in the element of that index. */
  add(start: number, end: number, element: number): void {
    const { source } = this
    // what lies between `from` and `at` is shown as it stands
    let from = start
    let at = start
    while (at < end) {
      const code = source.charCodeAt(at)
      const length = code > AMPERSAND ? 0 : code === AMPERSAND ? entityLength(source, at) : blanks(source, at, end)
      if (length === 0 || (length === 1 && code === BLANK && !this.afterBlank)) {
        this.afterBlank = length === 1
        at++
        continue
      }
      this.put(source.slice(from, at), from, at, element)
      if (code === AMPERSAND) this.entity(source.slice(at, at + length), at, element)
      else if (!this.afterBlank) this.put(' ', at, at + length, element)
      this.afterBlank = code !== AMPERSAND
      at += length
      from = at
    }
    this.put(source.slice(from, end), from, end, element)
  }

  endLine(): void {
    if (this.lineStart === NONE) return
    this.lines.push({ span: [this.lineStart, this.written.length], element: this.lineElement })
    this.lineStart = NONE
    this.afterLine = true
    this.afterBlank = true
  }

  done(): Aligned {
    return this.written.done()
  }

  private entity(raw: string, at: number, element: number): void {
    const shown = decodeHTML(raw)
    // An entity without its semicolon ends where its name does: &nbspx.
    const rest = raw.endsWith(';') || shown === raw ? 0 : commonTail(raw, shown)
    const split = shown.length - rest
    this.put(shown.slice(0, split), at, at + raw.length - rest, element)
    this.put(shown.slice(split), at + raw.length - rest, at + raw.length, element)
  }

  private put(text: string, from: number, to: number, element: number): void {
    if (text === '') return
    if (this.afterLine) {
      this.written.push('\n', from, from)
      this.afterLine = false
    }
    if (this.lineStart === NONE) {
      this.lineStart = this.written.length
      this.lineElement = element
    }
    this.written.push(text, from, to)
  }
}

/** Number of blanks from there on. */
function blanks(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(source.charCodeAt(at))) at++
  return at - start
}

/** Length of the entity that begins there; 0 where the sign stands for itself. */
function entityLength(source: string, at: number): number {
  ENTITY.lastIndex = at
  return ENTITY.test(source) ? ENTITY.lastIndex - at : 0
}

function commonTail(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
