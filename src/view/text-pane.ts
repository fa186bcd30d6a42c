import type { Page } from '../model/page.js'
import type { Report, Table } from '../model/report.js'
import type { Span } from '../model/span.js'
import { escapeHtml } from './escape-html.js'
import { type Mark, marksOf, visibleSpan } from './marks.js'

/** Lines of the page with the marks that lie on them. */
interface Marked {
  readonly text: string
  readonly lines: readonly Span[]
  readonly marks: readonly Mark[]
  readonly title: string | null
  /** For each line the first mark that may reach into it. */
  readonly first: readonly number[]
}

/**
 * The document's text as it reads, one paragraph a line, data tables as tables, every item of the record marked where
 * it stands. Whatever the document holds is text here: nothing of it is markup. A paragraph's `data-o` is the place of
 * its first character in the visible text.
 */
export function textPane(report: Report, page: Page): string {
  const marked = markLines(page, marksOf(report, page), report.meta.title)
  const tables = report.tables
    .filter(({ layout }) => layout === 'html')
    .map(table => ({ table, span: visibleSpan(page, table.span) }))
  const html: string[] = []
  let end = 0
  for (const [i, span] of marked.lines.entries()) {
    if (span[0] < end) continue
    const found = tables.find(t => t.span[0] < span[1] && span[0] < t.span[1] && t.span[0] >= end)
    if (found === undefined) html.push(paragraph(marked, i))
    else {
      html.push(tableHtml(marked, i, found.table, found.span, page))
      end = found.span[1]
    }
  }
  return html.join('\n')
}

/** Marks may lie in each other, so the first that reaches into a line is known by the furthest end so far. */
function markLines(page: Page, marks: readonly Mark[], title: string | null): Marked {
  let from = 0
  const lines = page.lines.map(({ span }) => span)
  const reach: number[] = []
  for (const { span } of marks) reach.push(Math.max(reach.at(-1) ?? 0, span[1]))
  const first = lines.map(([start]) => {
    while (from < marks.length && reach[from]! <= start) from++
    return from
  })
  return { text: page.visible.text, lines, marks, title, first }
}

function tableHtml(marked: Marked, from: number, { id, grid }: Table, span: Span, page: Page): string {
  const inside: number[] = []
  for (let i = from; i < marked.lines.length && marked.lines[i]![0] < span[1]; i++) inside.push(i)
  const shown = new Set<number>()
  const rows = grid.slots.map((_, r) => {
    const cells = grid.cells.filter(cell => cell.row === r)
    return `<tr>${cells.map(cell => cellHtml(marked, inside, shown, cell, page)).join('')}</tr>`
  })
  const beside = inside.filter(i => !shown.has(i)).map(i => paragraph(marked, i))
  return `${beside.join('')}<div class="wide" tabindex="0"><table data-t="${id}">${rows.join('')}</table></div>`
}

function cellHtml(
  marked: Marked,
  inside: readonly number[],
  shown: Set<number>,
  cell: Table['grid']['cells'][number],
  page: Page,
): string {
  const spans = `${spanning('rowspan', cell.rowspan)}${spanning('colspan', cell.colspan)}`
  if (cell.span === null) return `<td${spans}></td>`
  const [start, end] = visibleSpan(page, cell.span)
  const own = inside.filter(i => !shown.has(i) && marked.lines[i]![0] < end && start < marked.lines[i]![1])
  for (const i of own) shown.add(i)
  return `<td${spans}>${own.map(i => paragraph(marked, i)).join('')}</td>`
}

const spanning = (name: string, n: number): string => (n > 1 ? ` ${name}="${n}"` : '')

function paragraph(marked: Marked, i: number): string {
  const [start, end] = marked.lines[i]!
  if (marked.text.slice(start, end).trim() === '') return ''
  const here: Mark[] = []
  for (let m = marked.first[i]!; m < marked.marks.length && marked.marks[m]!.span[0] < end; m++)
    if (marked.marks[m]!.span[1] > start) here.push(marked.marks[m]!)
  const className = classOf(marked, [start, end], here)
  return `<p${className && ` class="${className}"`} data-o="${start}">${pieces(marked.text, [start, end], here)}</p>`
}

/** Brackets, dashes and blanks are of one kind in a title and of any in the page. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function classOf({ text, title }: Marked, [start, end]: Span, here: readonly Mark[]): string {
  if (here.some(m => m.className === 'heading' && m.span[0] <= start + 2)) return 'head'
  if (here.some(m => m.className === 'chrome' && m.span[0] <= start && m.span[1] >= end)) return 'chrome'
  return title !== null && letters(text.slice(start, end)) === letters(title) ? 'title' : ''
}

/** The line cut where marks begin and end; a stretch under several marks carries all of them, the innermost last. */
function pieces(text: string, [start, end]: Span, marks: readonly Mark[]): string {
  const edges = [start, end, ...marks.flatMap(m => m.span).filter(at => at > start && at < end)]
  const cuts = [...new Set(edges)].sort((a, b) => a - b)
  const html: string[] = []
  let open: Mark[] = []
  let next = 0
  for (const [i, at] of cuts.slice(0, -1).entries()) {
    while (next < marks.length && marks[next]!.span[0] <= at) open.push(marks[next++]!)
    open = open.filter(m => m.span[1] > at)
    html.push(piece(text.slice(at, cuts[i + 1]), cuts[i + 1]!, open))
  }
  return html.join('')
}

function piece(text: string, end: number, over: readonly Mark[]): string {
  const shown = escapeHtml(text)
  if (over.length === 0) return shown
  const items = [...new Set(over.flatMap(m => m.items))]
  const proposed = over.find(m => m.proposed !== undefined && m.span[1] === end)?.proposed
  const note = proposed === undefined ? '' : ` data-fix="${escapeHtml(proposed)}"`
  return `<span class="${[...new Set(over.map(m => m.className))].join(' ')}" data-i="${items.join(' ')}"${note}>${shown}</span>`
}
