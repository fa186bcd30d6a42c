import type { Aligned } from '../../model/aligned.js'
import type { Document, Line } from '../../model/document.js'
import type { Claim } from '../../model/draft.js'
import type { Page } from '../../model/page.js'
import type { Diagnostic } from '../../model/report.js'
import { isTraditional, simplifyInPlace } from '../../text/simplify.js'
import { escapeInsertions, type Insertion, pinyinInsertions } from './insertions.js'
import { regionalWords } from './regional.js'

export type Folds = Readonly<Record<string, Readonly<Record<string, string>>>>

const KEEP = 0
const BLANK = 1
const DROP = 2

const isBlank = (c: number): boolean =>
  c === 0x20 ||
  c === 0x09 ||
  c === 0x0d ||
  c === 0x0b ||
  c === 0x0c ||
  c === 0xa0 ||
  c === 0x3000 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x202f ||
  c === 0x205f ||
  c === 0x85

const isDropped = (c: number): boolean =>
  c < 0x20 ||
  (c >= 0x7f && c <= 0x9f) ||
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x206f) ||
  c === 0xfeff

/** For every code unit: 0 as it is, 1 a blank, 2 dropped, else the code unit that replaces it. */
export function compileFolds(folds: Folds): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let c = 0; c < 0x10000; c++) table[c] = isBlank(c) ? BLANK : isDropped(c) ? DROP : KEEP
  for (let c = 0xff10; c <= 0xff19; c++) table[c] = c - 0xfee0
  for (let c = 0xff21; c <= 0xff5a; c++) if (c <= 0xff3a || c >= 0xff41) table[c] = c - 0xfee0
  for (const [from, to] of COMPATIBILITY) for (let c = from; c <= to; c++) table[c] = compatible(c)
  for (let c = 0xe000; c <= 0xf8ff; c++) table[c] = BLANK
  for (const group of Object.values(folds))
    for (const [from, to] of Object.entries(group)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

/** Radicals that stand for the characters which they look like, and duplicates of characters. */
const COMPATIBILITY = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfad9],
] as const

function compatible(code: number): number {
  const plain = String.fromCharCode(code).normalize('NFKC')
  return plain.length === 1 ? plain.charCodeAt(0) : KEEP
}

/** The page's text as rules read it, aligned to the visible text, line by line. */
export function normalise(page: Page, folds: Uint16Array): Document {
  const insertions = insertionsOf(page)
  const { text, at, from, to, lines } = fold(page, folds, insertions)
  const traditional = isTraditional(text)
  const aligned: Aligned = { text: traditional ? regionalWords(simplifyInPlace(text)) : text, at, from, to }
  const script = traditional ? 'hant' : 'hans'
  return { page: reported(page, insertions), text: aligned.text, aligned, lines, script }
}

function insertionsOf(page: Page): readonly Insertion[] {
  const { text } = page.visible
  const pinyin = pinyinInsertions(text)
  const escapes = page.html ? [] : escapeInsertions(text, page.lines)
  return escapes.length === 0 ? pinyin : [...pinyin, ...escapes].sort((a, b) => a.span[0] - b.span[0])
}

/** Claims on the digits of characters that were written by their number: they count nothing. */
export function escapeClaims({ aligned, page }: Document): Claim[] {
  if (page.html || !page.visible.text.includes('<U+')) return []
  return aligned.at.flatMap((at, run): Claim[] => {
    const shown = page.visible.text.slice(aligned.from[run], aligned.to[run])
    const length = (aligned.at[run + 1] ?? aligned.text.length) - at
    return length === 1 && shown.includes('<U+') ? [{ span: [at, at + 1], kind: 'noise', rule: 'noise/escape' }] : []
  })
}

const PRIVATE_USE = /[\ue000-\uf8ff]/gu

/** The page with what was left out of its text said in the diagnostics. */
function reported(page: Page, insertions: readonly Insertion[]): Page {
  const notes: Diagnostic[] = []
  const note = (code: string, n: number, what: string): void => {
    if (n > 0)
      notes.push({ level: 'info', code: `normalise/${code}`, message: `${n} ${what}`, stage: 'normalise', span: null })
  }
  note('pinyin', insertions.filter(i => i.what === 'pinyin').length, 'syllables of pinyin between characters left out')
  note('escape', insertions.filter(i => i.what === 'escape').length, 'characters written by their number read as such')
  note('private-use', page.visible.text.match(PRIVATE_USE)?.length ?? 0, 'private-use characters read as blanks')
  if (notes.length === 0) return page
  return { ...page, source: { ...page.source, diagnostics: [...page.source.diagnostics, ...notes] } }
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

function fold(page: Page, folds: Uint16Array, insertions: readonly Insertion[]): Aligned & { lines: Line[] } {
  const { text } = page.visible
  const writer = new Writer(text.length + page.lines.length + 1)
  const lines: Line[] = []
  let next = 0
  for (const { span, element } of page.lines) {
    const before = writer.length
    let blankFrom = -1
    let started = false
    for (let i = span[0]; i < span[1]; i++) {
      while (next < insertions.length && insertions[next]!.span[0] < i) next++
      const inserted = next < insertions.length && insertions[next]!.span[0] === i ? insertions[next]! : null
      const end = inserted === null ? i + 1 : inserted.span[1]
      const code = inserted === null ? text.charCodeAt(i) : inserted.code
      const from = i
      i = end - 1
      const mapped = code === null ? DROP : folds[code]!
      if (code === null || mapped === DROP) continue
      if (mapped === BLANK) {
        if (blankFrom < 0) blankFrom = from
        continue
      }
      if (!started && before > 0) writer.put(0x0a, span[0], span[0])
      if (started && blankFrom >= 0) writer.put(0x20, blankFrom, from)
      started = true
      blankFrom = -1
      writer.put(mapped === KEEP ? code : mapped, from, end)
    }
    if (started) lines.push({ span: [before === 0 ? 0 : before + 1, writer.length], element })
  }
  const { at, from, to } = writer
  return { text: writer.text(), at, from, to, lines }
}
