import type { Page } from '../model/page.js'
import type { Report } from '../model/report.js'
import type { Span } from '../model/span.js'
import { alignedOffset } from '../text/aligned.js'
import { escapeHtml } from './escape-html.js'

/** A stretch of the visible text that a mark stands for: `item` is the id that the page's panels know it by. */
interface Mark {
  readonly span: Span
  readonly item: string
  readonly className: string
}

/**
 * The document's text as it reads, one paragraph a line, every item of the record marked where it stands.
 * Whatever the document holds is text here: nothing of it is markup.
 */
export function textPane(report: Report, page: Page): string {
  const marks = marksOf(report, page)
  const html: string[] = []
  let next = 0
  for (const { span } of page.lines) {
    while (next < marks.length && marks[next]!.span[1] <= span[0]) next++
    html.push(line(page.visible.text, span, marks, next))
  }
  return html.join('\n')
}

function marksOf(report: Report, page: Page): Mark[] {
  const visible = ([start, end]: Span): Span => [alignedOffset(page.visible, start), alignedOffset(page.visible, end)]
  const marks: Mark[] = [
    ...report.chrome.map((c, i) => ({ span: visible(c.span), item: `x${i + 1}`, className: 'chrome' })),
    ...report.outline.map(h => ({ span: visible(h.span), item: h.id, className: h.inline ? 'point' : 'heading' })),
    ...report.citations.map(c => ({ span: visible(c.span), item: c.id, className: 'citation' })),
    ...report.requirements.map(r => ({ span: visible(r.span), item: r.id, className: 'asked' })),
    ...report.responsibilities.map(d => ({ span: visible(d.span), item: d.id, className: 'duty' })),
    ...report.numbers.map(n => ({ span: visible(n.span), item: n.item ?? n.id, className: `number ${n.kind}` })),
  ]
  return marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** A line cut where marks begin and end; a stretch under several marks carries all of them. */
function line(text: string, [start, end]: Span, marks: readonly Mark[], from: number): string {
  const here: Mark[] = []
  for (let i = from; i < marks.length && marks[i]!.span[0] < end; i++)
    if (marks[i]!.span[1] > start) here.push(marks[i]!)
  const edges = [start, end, ...here.flatMap(m => m.span).filter(at => at > start && at < end)]
  const cuts = [...new Set(edges)].sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((at, i) => piece(text.slice(at, cuts[i + 1]), at, here))
  const chrome = here.some(m => m.className === 'chrome' && m.span[0] <= start && m.span[1] >= end)
  return `<p${chrome ? ' class="chrome"' : ''}>${pieces.join('')}</p>`
}

function piece(text: string, at: number, marks: readonly Mark[]): string {
  const over = marks.filter(m => m.span[0] <= at && at < m.span[1])
  const shown = escapeHtml(text)
  if (over.length === 0) return shown
  const items = over.map(m => m.item).join(' ')
  return `<span class="${over.map(m => m.className).join(' ')}" data-i="${items}">${shown}</span>`
}
