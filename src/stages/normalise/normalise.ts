import type { Aligned } from '../../model/aligned.js'
import type { Document, Line } from '../../model/document.js'
import type { Page } from '../../model/page.js'
import { simplifyInPlace, traditionalShare } from '../../text/simplify.js'

/** Above this share of traditional-only characters a page is traditional; simplified pages stay below 0.005. */
const TRADITIONAL = 0.02

export type Folds = Readonly<Record<string, Readonly<Record<string, string>>>>

const KEEP = 0
const BLANK = 1
const DROP = 2

const isBlank = (c: number): boolean =>
  c === 0x20 || c === 0x09 || c === 0x0d || c === 0x0b || c === 0x0c || c === 0xa0 || c === 0x3000 || c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f || c === 0x85

const isDropped = (c: number): boolean =>
  c < 0x20 || (c >= 0x7f && c <= 0x9f) || c === 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x206f) || c === 0xfeff

/** For every code unit: 0 as it is, 1 a blank, 2 dropped, else the code unit that replaces it. */
export function compileFolds(folds: Folds): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let c = 0; c < 0x10000; c++) table[c] = isBlank(c) ? BLANK : isDropped(c) ? DROP : KEEP
  for (let c = 0xff10; c <= 0xff19; c++) table[c] = c - 0xfee0
  for (let c = 0xff21; c <= 0xff5a; c++) if (c <= 0xff3a || c >= 0xff41) table[c] = c - 0xfee0
  for (const group of Object.values(folds)) for (const [from, to] of Object.entries(group)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

/** The page's text as rules read it, aligned to the visible text, line by line. */
export function normalise(page: Page, folds: Uint16Array): Document {
  const { text, at, from, to, lines } = fold(page, folds)
  const traditional = traditionalShare(text) > TRADITIONAL
  const aligned: Aligned = { text: traditional ? simplifyInPlace(text) : text, at, from, to }
  return { page, text: aligned.text, aligned, lines, script: traditional ? 'hant' : 'hans' }
}

/** Writes folded code units and the runs that lead back to them. */
class Writer {
  readonly at: number[] = []
  readonly from: number[] = []
  readonly to: number[] = []
  length = 0
  private readonly units: Uint16Array

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity)
  }

  put(unit: number, from: number, to: number): void {
    const last = this.at.length - 1
    const joins =
      last >= 0 && this.to[last] === from && to - from === 1 && this.length - this.at[last]! === from - this.from[last]!
    if (joins) this.to[last] = to
    else {
      this.at.push(this.length)
      this.from.push(from)
      this.to.push(to)
    }
    this.units[this.length++] = unit
  }

  text(): string {
    return Buffer.from(this.units.buffer, 0, this.length * 2).toString('utf16le')
  }
}

function fold(page: Page, folds: Uint16Array): Aligned & { lines: Line[] } {
  const { text } = page.visible
  const writer = new Writer(text.length + page.lines.length + 1)
  const lines: Line[] = []
  for (const { span, element } of page.lines) {
    const before = writer.length
    let blankFrom = -1
    let started = false
    for (let i = span[0]; i < span[1]; i++) {
      const code = text.charCodeAt(i)
      const mapped = folds[code]!
      if (mapped === DROP) continue
      if (mapped === BLANK) {
        if (blankFrom < 0) blankFrom = i
        continue
      }
      if (!started && before > 0) writer.put(0x0a, span[0], span[0])
      if (started && blankFrom >= 0) writer.put(0x20, blankFrom, i)
      started = true
      blankFrom = -1
      writer.put(mapped === KEEP ? code : mapped, i, i + 1)
    }
    if (started) lines.push({ span: [before === 0 ? 0 : before + 1, writer.length], element })
  }
  const { at, from, to } = writer
  return { text: writer.text(), at, from, to, lines }
}
