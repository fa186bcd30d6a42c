import type { FieldRule } from '../../model/chrome.js'
import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import type { CompiledPages } from './pieces.js'

export interface Field {
  readonly label: string
  readonly value: string
  readonly span: Span
}

export interface Facts {
  readonly fields: readonly Field[]
  /** Lines `[first, last)` that hold them. */
  readonly lines: readonly [first: number, last: number]
}

const LABELLED = /^[【[]?(?<label>[^::。;,]{1,16}?)[】\]]? ?[:：] ?/u
const BODY_RULE = /^[=\-_*# ]{2,}(?:正文|内容|全文)[=\-_*# ]{2,}$/u
const BLANKS = / /gu

const lineText = (document: Document, i: number): string => {
  const span = document.lines[i]!.span
  return document.text.slice(span[0], Math.min(span[1], span[0] + 400))
}

function labelOf(text: string, pages: CompiledPages): { rule: FieldRule; length: number } | null {
  const hit = LABELLED.exec(text)
  if (hit === null) return null
  const rule = pages.labels.get(hit.groups!.label!.replace(BLANKS, ''))
  return rule === undefined ? null : { rule, length: hit[0].length }
}

/** `标题: …` lines that a scraper wrote above the text, down to its ==== 正文 ==== where there is one. */
export function readFrontMatter(document: Document, pages: CompiledPages): Facts | null {
  const limit = Math.min(document.lines.length, 24)
  let rule = -1
  for (let i = 0; i < limit; i++) if (BODY_RULE.test(lineText(document, i))) rule = i
  const until = rule >= 0 ? rule : limit
  const fields: Field[] = []
  let last = 0
  for (let i = 0; i < until; i++) {
    const text = lineText(document, i)
    const found = labelOf(text, pages)
    if (found === null) {
      if (rule < 0) break
      continue
    }
    const [start, end] = document.lines[i]!.span
    const value = text.slice(found.length).trim()
    if (value !== '') fields.push({ label: found.rule.label, value, span: [start + found.length, end] })
    last = i + 1
  }
  if (rule >= 0) return { fields, lines: [0, rule + 1] }
  return last >= 3 && new Set(fields.map(f => f.label)).size >= 2 ? { fields, lines: [0, last] } : null
}

/** The metadata table above a text (索引号, 发布机构, 成文日期 …), in cells or in lines, within `[from, to)`. */
export function readMetadataTable(document: Document, from: number, to: number, pages: CompiledPages): Facts | null {
  const fields: Field[] = []
  let first = -1
  let last = -1
  let ofTable = 0
  const seen = new Set<string>()
  for (let i = from; i < to; i++) {
    const entry = entryAt(document, i, to, pages)
    if (entry === null) {
      if (first >= 0 && i - last > 2) break
      continue
    }
    if (first < 0) first = i
    if (entry.field !== null) fields.push(entry.field)
    if (entry.rule.table === true) ofTable++
    seen.add(entry.rule.label)
    last = entry.last
    i = entry.last - 1
  }
  if (seen.size < 3 || ofTable === 0) return null
  return { fields, lines: [first, last] }
}

interface Entry {
  readonly rule: FieldRule
  readonly field: Field | null
  readonly last: number
}

/** `索引号: 0001` in one line, or the label in one line (cell) and the value in the next. */
function entryAt(document: Document, i: number, to: number, pages: CompiledPages): Entry | null {
  const text = lineText(document, i)
  const bare = pages.labels.get(text.replace(/[ :：【】[\]]/gu, ''))
  const [start, end] = document.lines[i]!.span
  if (bare === undefined) {
    const found = labelOf(text, pages)
    if (found === null || end - start > 200) return null
    const value = text.slice(found.length).trim()
    return { rule: found.rule, field: field(found.rule, value, [start + found.length, end]), last: i + 1 }
  }
  if (i + 1 >= to || !inTableBeside(document, i)) return { rule: bare, field: null, last: i + 1 }
  const next = lineText(document, i + 1)
  const isLabel = pages.labels.has(next.replace(/[ :：【】[\]]/gu, '')) || labelOf(next, pages) !== null
  if (isLabel) return { rule: bare, field: null, last: i + 1 }
  return { rule: bare, field: field(bare, next.trim(), document.lines[i + 1]!.span), last: i + 2 }
}

const field = (rule: FieldRule, value: string, span: Span): Field | null =>
  value === '' ? null : { label: rule.label, value, span }

/** The next line is the label's value: in HTML it stands under the same box, in a text it follows. */
function inTableBeside(document: Document, i: number): boolean {
  const { elements } = document.page
  const a = document.lines[i]!.element
  const b = document.lines[i + 1]!.element
  if (a < 0 || b < 0) return true
  const box = (e: number, up: number): number => (up === 0 || e < 0 ? e : box(elements[e]!.parent, up - 1))
  return [0, 1, 2, 3].some(up => [0, 1, 2, 3].some(other => box(a, up) >= 0 && box(a, up) === box(b, other)))
}
