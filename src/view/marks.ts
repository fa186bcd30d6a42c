import type { Page } from '../model/page.js'
import type { Check, Report, Table } from '../model/report.js'
import type { Span } from '../model/span.js'
import { alignedOffset } from '../text/aligned.js'

/** A stretch of the visible text that stands for items of the record; the page's panels know them by these ids. */
export interface Mark {
  readonly span: Span
  readonly items: readonly string[]
  readonly className: string
  /** What the sums propose instead of the number that stands there. */
  readonly proposed?: string
}

/** A place of the source in the visible text. */
export const visibleSpan = (page: Page, [start, end]: Span): Span => [
  alignedOffset(page.visible, start),
  alignedOffset(page.visible, end),
]

/** Every mark of a report's text, outer ones before inner ones. */
export function marksOf(report: Report, page: Page): Mark[] {
  const mark = (span: Span, item: string, className: string): Mark => ({
    span: visibleSpan(page, span),
    items: [item],
    className,
  })
  const marks: Mark[] = [
    ...report.chrome.map((c, i) => mark(c.span, `x${i + 1}`, 'chrome')),
    ...report.outline.map(h => mark(h.span, h.id, h.inline ? 'point' : 'heading')),
    ...report.citations.map(c => mark(c.span, c.id, 'citation')),
    ...report.requirements.map(r => mark(r.span, r.id, 'asked')),
    ...report.responsibilities.map(d => mark(d.span, d.id, 'duty')),
    ...numberMarks(report, page),
  ]
  return marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** Entries of the ledger, each with the items that count there: two subjects may share one number. */
function numberMarks(report: Report, page: Page): Mark[] {
  const byStart = new Map<number, string[]>()
  for (const { id, span } of [...report.metrics, ...report.requirements])
    byStart.set(span[0], [...(byStart.get(span[0]) ?? []), id])
  const proposals = proposalsOf(report)
  return report.numbers.map(n => {
    const items = n.item === null ? [n.id] : [...new Set([...(byStart.get(n.span[0]) ?? []), n.item])]
    const proposed = proposals.get(n.span[0])
    const suspect = proposed === undefined ? '' : ' suspect'
    const mark = { span: visibleSpan(page, n.span), items, className: `n ${n.kind}${suspect}` }
    return proposed === undefined ? mark : { ...mark, proposed }
  })
}

/** What failed sums propose, by the place of the cell that they single out. */
function proposalsOf({ checks, tables }: Report): ReadonlyMap<number, string> {
  const cellOf = (check: Check): Table['cells'][number] | undefined =>
    tables.find(({ id }) => id === check.table)?.cells.find(({ code }) => code === check.suspect)
  return new Map(
    checks
      .filter(({ status, suspect }) => status === 'fail' && suspect !== null)
      .flatMap(check => {
        const start = cellOf(check)?.span?.[0]
        return start === undefined ? [] : [[start, check.proposed === null ? '?' : String(check.proposed)]]
      }),
  )
}
