import type { Document } from '../../model/document.js'
import { type CompiledPages, endingAt, wholeFurniture } from './pieces.js'
import type { Work } from './work.js'

/** Lines from the end that are looked at one by one. */
const TAIL = 400

/** The line behind the last one of the text, within `[begin, last)`. */
export function lastLine(document: Document, begin: number, last: number, pages: CompiledPages): number {
  const { lines, text } = document
  let end = last
  for (let i = last - 1; i >= Math.max(begin, last - TAIL); i--) {
    const [start, stop] = lines[i]!.span
    if (endingAt(text, start, stop, pages) !== null) end = i
    else if (isText(text.slice(start, stop))) break
  }
  while (end > begin) {
    const [start, stop] = lines[end - 1]!.span
    if (wholeFurniture(text, start, stop, 'tail', pages) === null) break
    end--
  }
  return end
}

const PARAGRAPH = /[。;]/u
const HEADING = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十百]{1,4}[章条])/u

/** A paragraph or a heading: the document still runs here. */
const isText = (line: string): boolean => (line.length >= 24 && PARAGRAPH.test(line)) || HEADING.test(line)

/** Furniture behind the last words of the text, in its last line. */
export function cutSuffix({ document, pages, cuts }: Work, i: number): void {
  const line = document.lines[i]
  if (line === undefined) return
  const { text } = document
  const [start, end] = line.span
  let cut: { from: number; reason: string } | null = null
  for (let at = text.lastIndexOf(' ', end - 1); at > start && end - at < 200; at = text.lastIndexOf(' ', at - 1)) {
    const reason = endingAt(text, at + 1, end, pages) ?? wholeFurniture(text, at + 1, end, 'tail', pages)?.reason
    if (reason === undefined) break
    cut = { from: at + 1, reason }
  }
  if (cut !== null) cuts.push({ span: [cut.from, end], reason: cut.reason })
}
