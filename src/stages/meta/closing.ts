import type { Document } from '../../model/document.js'
import type { Stripped } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { firstDate, fullDates } from '../../text/iso-date.js'
import { spanCursor } from '../../text/span-cursor.js'
import type { CompiledMeta } from './compile.js'

/** Who signs and when, as the closing lines say. */
export interface Closing {
  readonly issuer: string | null
  readonly written: string | null
}

const PAREN = /^[(（](?<inside>.*)[)）]$/u
const LABEL = /^(?:填报日期|填表日期|填报时间|填表时间|报告日期|报送日期|编制日期|印发日期|成文日期|日期|时间) ?[::] ?/u
const TRAILING = /[(（][^()（）]{0,20}(?:公开|盖章|公章|印章|印发|代章|发布)[^()（）]{0,10}[)）]$/u

/** A date ends so, or a note in brackets behind one; no closing line is longer than one with such a note. */
const ENDS = /[日\d)）]/u
const LONGEST_CLOSING = 120

/** Lines of the body, furniture left out, in offsets of the document; each is cut out only where it is read. */
export function bodyLines(document: Document, stripped: Stripped): Span[] {
  const lines: Span[] = []
  const bodyAt = spanCursor(stripped.body)
  for (const { span } of document.lines)
    for (const part of bodyAt(span)) {
      const line = trimmed(document.text, Math.max(span[0], part[0]), Math.min(span[1], part[1]))
      if (line !== null) lines.push(line)
    }
  return lines
}

function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end]
  while (from < to && BLANK.test(text[from]!)) from++
  while (to > from && BLANK.test(text[to - 1]!)) to--
  return from < to ? [from, to] : null
}

const BLANK = /\s/u

/** The signature: a body's name with a date under it or behind it; else a date that closes the text. */
export function closing(text: string, lines: readonly Span[], known: CompiledMeta): Closing {
  let last: Closing = { issuer: null, written: null }
  for (let i = 1; i < lines.length; i++) {
    const [start, end] = lines[i]!
    if (end - start > LONGEST_CLOSING || !ENDS.test(text[end - 1]!)) continue
    const line = text.slice(start, end).replace(TRAILING, '').trim()
    if (line.length > 60) continue
    const boxed = PAREN.exec(line)?.groups?.inside
    const date = closingDate(boxed ?? line)
    if (date === null) continue
    const name = signature(date.before === '' ? text.slice(...lines[i - 1]!) : date.before, known)
    if (name !== null) return { issuer: name, written: date.iso }
    if (date.before === '' && boxed === undefined && i > 2) last = { issuer: null, written: date.iso }
  }
  return last.written !== null || lines.length === 0 ? last : inlineClosing(text.slice(...lines.at(-1)!), known)
}

const STATED = /^[(（]?(?:解读|发布|发文|报送|填报|编制|制定|供稿|起草)(?:单位|机关|部门|机构) ?[::] ?/u
const NAME = /^[\u3400-\u9fff]{3,30}/u

/** 解读单位:某局, in one of the last lines. */
export function statedBody(lastLines: readonly string[], known: CompiledMeta): string | null {
  for (const text of lastLines) {
    const label = STATED.exec(text)?.[0]
    const name = label === undefined ? undefined : NAME.exec(text.slice(label.length))?.[0]
    if (name !== undefined && known.organ.test(name)) return name
  }
  return null
}

/** The date that ends a line, and what stands before it. */
function closingDate(line: string): { iso: string; before: string } | null {
  const date = fullDates(line).at(-1)
  if (date === undefined || date.span[1] !== line.length || !/日$|^\D*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/u.test(line))
    return null
  const before = line.slice(0, date.span[0])
  const label = LABEL.exec(before)
  return { iso: date.iso, before: label === null ? before.trim() : '' }
}

function signature(text: string, known: CompiledMeta): string | null {
  const name = text.replace(TRAILING, '').replace(/ /gu, '')
  return name.length <= 40 && known.organ.test(name) ? name : null
}

/** A date behind the last sentence of a text whose lines were lost: …负责解释。 二〇一〇年三月十七日. */
function inlineClosing(lastLine: string, known: CompiledMeta): Closing {
  const tail = lastLine.slice(-120).replace(TRAILING, '').trim()
  const stop = Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('!'))
  if (stop < 0) return { issuer: null, written: null }
  const rest = tail.slice(stop + 1).trim()
  const date = closingDate(rest)
  if (date === null) return { issuer: null, written: firstLabelled(rest) }
  return { issuer: signature(date.before, known), written: date.iso }
}

const firstLabelled = (text: string): string | null => (/填报日期|填表日期/u.test(text) ? firstDate(text) : null)
