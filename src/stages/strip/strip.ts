import type { Document } from '../../model/document.js'
import type { Stripped } from '../../model/draft.js'
import { findContent } from './content.js'
import { remainder, settle } from './cuts.js'
import { cutDuplicate } from './duplicate.js'
import { type Facts, readFrontMatter, readMetadataTable } from './facts.js'
import { findTitle } from './head.js'
import { cutMarkedLines } from './marked-lines.js'
import { cutPadding } from './padding.js'
import { type CompiledPages, endingAt, wholeFurniture } from './pieces.js'
import { cutSourceLines, readFactsAbove, readFactsBelow } from './source-line.js'
import { cutSuffix, lastLine } from './tail.js'
import { namedTitles } from './title.js'
import type { Work } from './work.js'

export { diagnoseBody } from './diagnose.js'
export { type CompiledPages, compilePages } from './pieces.js'

/** Lines below the start of the text in which a metadata table may stand. */
const HEAD = 60

/** The document's own text apart from the page around it, each removal with its reason. */
export function strip(document: Document, pages: CompiledPages): Stripped {
  const work: Work = { document, pages, cuts: [], fields: [] }
  const { lines, text } = document
  const from = take(work, readFrontMatter(document, pages), 'front-matter')
  const content = findContent(document, namedTitles(document, work.fields), pages)
  const [first, last] = content.lines
  const start = Math.max(from, first)
  const metadata = readMetadataTable(document, from, Math.min(start + HEAD, last), pages)
  const begin = Math.max(start, take(work, metadata, 'metadata'))
  const end = lastLine(document, begin, Math.max(begin, last), pages)
  const title = findTitle(
    document,
    { from, begin, end, facts: metadata?.lines ?? [0, 0] },
    namedTitles(document, work.fields),
    pages,
  )

  const bodyFrom = title === null ? begin : Math.min(title.lines[0], begin)
  outside(work, from, bodyFrom, 'navigation')
  outside(work, end, lines.length, 'related')
  readFactsAbove(work, from, begin)
  if (title !== null) {
    outside(work, bodyFrom, title.lines[0], 'navigation')
    outside(work, title.lines[1], begin, 'navigation')
    work.cuts.push({ span: [lines[title.lines[0]]!.span[0], title.span[0]], reason: 'navigation' })
  }
  cutSourceLines(work, title, begin, end)
  readFactsBelow(work, end, lines.length)
  cutDuplicate(work, title, begin, end)
  cutSuffix(work, end - 1)
  cutMarkedLines(work, content.marks, Math.max(begin, title?.lines[1] ?? 0), end)
  cutPadding(work, begin, end)
  const removals = settle(work.cuts, text)
  return { body: remainder(removals, text), removals, title: title?.span ?? null, fields: work.fields }
}

/** Cuts the lines that hold facts and keeps the facts; gives the line behind them. */
function take({ document, cuts, fields }: Work, facts: Facts | null, reason: string): number {
  if (facts === null) return 0
  fields.push(...facts.fields)
  for (let i = facts.lines[0]; i < facts.lines[1]; i++) cuts.push({ span: document.lines[i]!.span, reason })
  return facts.lines[1]
}

/** What begins here goes on to the end of the page or to the next of these. */
const RUNS_ON = new Set(['prev-next', 'related', 'footer', 'spam'])

/** Cuts lines above or below the text, each for what it is or for what the lines before it were. */
function outside({ document, pages, cuts }: Work, from: number, to: number, reason: string): void {
  let current = reason
  for (let i = from; i < to; i++) {
    const [start, stop] = document.lines[i]!.span
    const ending = endingAt(document.text, start, stop, pages)
    if (ending !== null && RUNS_ON.has(ending)) current = ending
    const own = ending ?? wholeFurniture(document.text, start, stop, 'head', pages)?.reason
    cuts.push({ span: [start, stop], reason: own ?? current })
  }
}
