import type { Span } from '../../model/span.js'
import { type Furniture, furnitureAt } from './pieces.js'
import { type FoundTitle, squeeze } from './title.js'
import type { Work } from './work.js'

/** Lines behind a title in which furniture may stand before the text. */
const REACH = 24
/** A shorter line does not show that the text has begun. */
const OPENING = 30
/** A line no longer than this that opens with furniture holds nothing else, whatever its labels are. */
const WHOLE = 60
/** A longer line than this is no mere name. */
const NAME = 12

/** Furniture between the title and the text: whole lines, and what stands before the text in its first line. */
export function cutSourceLines(work: Work, title: FoundTitle | null, begin: number, end: number): void {
  const { lines, text } = work.document
  const name = title === null ? '' : squeeze(text.slice(...title.span))
  const after = title === null ? -1 : title.span[1]
  const first = title === null ? begin : Math.max(begin, title.lines[1] - 1)
  let kept = false
  for (let i = first; i < Math.min(end, first + REACH); i++) {
    const [start, stop] = lines[i]!.span
    const from = Math.max(start, after)
    if (squeeze(text.slice(from, Math.min(stop, from + 400))) === '') continue
    const found = sourceLine(work, [from, stop])
    if (found !== null) {
      work.cuts.push({ span: [from, found.span[1]], reason: found.reason })
      if (found.span[1] >= stop) continue
    } else if (!kept && repeatsName(text.slice(from, stop), name)) {
      work.cuts.push({ span: [from, stop], reason: 'site-name' })
      continue
    }
    kept = true
    if (stop - from >= OPENING) return
  }
}

/** The line of a site that says no more than the title begins with: 云溪县. */
const repeatsName = (line: string, title: string): boolean => {
  const words = squeeze(line).replace(/\|/gu, '')
  return words.length > 0 && words.length <= NAME && title.startsWith(words)
}

/** The furniture that opens a line, what it states kept; null where the line is no source line. */
function sourceLine(work: Work, [from, stop]: Span): Furniture | null {
  const found = furnitureAt(work.document.text, from, stop, 'head', work.pages)
  if (found === null) return null
  const short = stop - from <= WHOLE
  if (!found.strong && !(short && found.span[1] >= stop)) return null
  keepFacts(work, found)
  const left = work.document.text.slice(found.span[1], stop)
  return short && found.strong && !/[。;!?]/u.test(left) ? { ...found, span: [from, stop] } : found
}

/** Keeps what the lines above a text state of it. */
export function readFactsAbove(work: Work, from: number, to: number): void {
  const { lines, text } = work.document
  for (let i = Math.max(from, to - REACH); i < to; i++) {
    const [start, stop] = lines[i]!.span
    if (stop - start > 200) continue
    const found = furnitureAt(text, start, stop, 'head', work.pages)
    if (found?.strong === true) keepFacts(work, found)
    else readMoment(work, [start, stop])
  }
}

/** Lines below a text that may say when it was published. */
const BELOW = 8

/** Keeps the date that stands below a text: 发布日期:2019-03-06 责任编辑:李文. */
export function readFactsBelow(work: Work, from: number, to: number): void {
  const { lines, text } = work.document
  for (let i = from; i < Math.min(to, from + BELOW); i++) {
    if (work.fields.some(f => f.label === '发布时间')) return
    const [start, stop] = lines[i]!.span
    if (stop - start > WHOLE) continue
    const found = furnitureAt(text, start, stop, 'tail', work.pages)
    if (found?.pieces[0]?.rule.id === 'published') keepFacts(work, { ...found, pieces: found.pieces.slice(0, 1) })
  }
}

const MOMENT =
  /\d{4} ?[-/年] ?\d{1,2} ?[-/月] ?\d{1,2}日? ?\d{1,2}:\d{2}|^\d{4}-\d{1,2}-\d{1,2}|(?<!\d)\d{4}-\d{1,2}-\d{1,2}$/u

/** A moment without a label in a short line: 云溪发布 2022-10-12 18:30. */
function readMoment({ document, fields }: Work, [start, stop]: Span): void {
  const hit = stop - start > 80 ? null : MOMENT.exec(document.text.slice(start, stop))
  if (hit === null || fields.some(f => f.label === '发布时间')) return
  const from = start + hit.index
  fields.push({ label: '发布时间', value: hit[0], span: [from, from + hit[0].length] })
}

/** 发布时间, 来源, 发布机构 … */
function keepFacts({ document, pages, fields }: Work, found: Furniture): void {
  for (const { rule, span } of found.pieces) {
    const piece = document.text.slice(...span)
    if (rule.id === 'moment') fields.push({ label: '发布时间', value: piece, span })
    const colon = rule.id === 'moment' ? -1 : piece.indexOf(':')
    const label = pages.labels.get(piece.slice(0, Math.max(0, colon)).replace(/ /gu, ''))
    const value = piece.slice(colon + 1).trim()
    if (label !== undefined && value !== '') {
      fields.push({ label: label.label, value, span: [span[1] - value.length, span[1]] })
    }
  }
}
