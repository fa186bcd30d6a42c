import type { Document } from '../../model/document.js'
import type { Findings } from '../../model/findings.js'
import type { Report } from '../../model/report.js'
import type { Span } from '../../model/span.js'
import { ground } from '../../text/ground.js'

/** The record: every finding grounded in the source, with its id. */
export function assemble(document: Document, found: Findings, engine: Report['engine']): Report {
  const { source } = document.page
  const at = (span: Span): Span => ground(document, span).span
  const maybe = (span: Span | null): Span | null => (span === null ? null : at(span))
  const placed = <T extends { readonly span: Span }>(item: T): T & { quote: string } => ({
    ...item,
    ...ground(document, item.span),
  })
  const metrics = found.metrics.map((m, i) => ({ id: `m${i + 1}`, ...placed(m), labelSpan: maybe(m.labelSpan) }))
  const requirements = found.requirements.map((r, i) => ({ id: `r${i + 1}`, ...placed(r) }))
  return {
    schema: 1,
    engine,
    source: {
      name: source.name,
      mediaType: source.mediaType,
      encoding: source.encoding,
      sha256: source.sha256,
      length: source.text.length,
    },
    kind: found.kind,
    meta: { ...found.meta, contacts: found.contacts.map(c => ({ ...c, span: at(c.span) })) },
    body: { spans: found.stripped.body.map(at) },
    chrome: found.stripped.removals.map(placed),
    text: found.stripped.body.map(([start, end]) => document.text.slice(start, end)).join('\n'),
    outline: found.headings.map(({ content: _, ...heading }) => placed(heading)),
    tables: found.tables.map(t => groundTable(t, at)),
    numbers: numbers(document, found),
    metrics,
    requirements,
    responsibilities: found.responsibilities.map((r, i) => ({ id: `d${i + 1}`, ...placed(r) })),
    citations: found.citations.map((c, i) => ({ id: `c${i + 1}`, ...placed(c) })),
    checks: found.checks.map((c, i) => ({
      id: `k${i + 1}`,
      ...c,
      operands: c.operands.map(o => ({ ...o, span: maybe(o.span) })),
    })),
    diagnostics: found.diagnostics.map(d => ({ ...d, span: maybe(d.span) })),
  }
}

function groundTable(table: Report['tables'][number], at: (span: Span) => Span): Report['tables'][number] {
  const place = <T extends { readonly span: Span | null }>(item: T): T => ({
    ...item,
    span: item.span === null ? null : at(item.span),
  })
  return {
    ...table,
    span: at(table.span),
    cells: table.cells.map(place),
    grid: { ...table.grid, cells: table.grid.cells.map(place) },
  }
}

/** Ledger entries, each with the item that it belongs to; a metric's entry has the metric's span. */
function numbers(document: Document, found: Findings): Report['numbers'] {
  const owner = new Map<number, string>()
  for (const [i, m] of found.metrics.entries()) owner.set(m.span[0], `m${i + 1}`)
  for (const [i, r] of found.requirements.entries()) owner.set(r.span[0], `r${i + 1}`)
  return found.numbers.map((n, i) => {
    const { span, quote } = ground(document, n.span)
    return { id: `n${i + 1}`, span, quote, kind: n.kind, rule: n.rule, item: owner.get(n.span[0]) ?? null }
  })
}
