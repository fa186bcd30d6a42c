import type { Document } from '../../model/document.js'
import type { Heading, MetricDraft } from '../../model/draft.js'
import type { Findings } from '../../model/findings.js'
import type { Report } from '../../model/report.js'
import type { Span } from '../../model/span.js'
import { type Grounder, grounder } from '../../text/ground.js'
import { recordTable } from './table.js'

/** The record: every finding grounded in the source, with its id. */
export function assemble(document: Document, found: Findings, engine: Report['engine']): Report {
  const { source } = document.page
  const ground = grounder(document)
  const at = ground.span
  const maybe = (span: Span | null): Span | null => (span === null ? null : at(span))
  const metrics = found.metrics.map((m, i) => metric(m, `m${i + 1}`, ground))
  const requirements = found.requirements.map((r, i) => ({ id: `r${i + 1}`, ...r, ...ground.place(r.span) }))
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
    chrome: found.stripped.removals.map(r => ({ ...r, ...ground.place(r.span) })),
    text: found.stripped.body.map(([start, end]) => document.text.slice(start, end)).join('\n'),
    outline: found.headings.map(h => section(h, ground)),
    tables: found.tables.map(t => recordTable(t, at)),
    numbers: numbers(found, ground),
    metrics,
    requirements,
    responsibilities: found.responsibilities.map((r, i) => ({ id: `d${i + 1}`, ...r, ...ground.place(r.span) })),
    citations: found.citations.map((c, i) => ({ id: `c${i + 1}`, ...c, ...ground.place(c.span) })),
    checks: found.checks.map((c, i) => ({
      id: `k${i + 1}`,
      ...c,
      operands: c.operands.map(o => ({ name: o.name, value: o.value, span: maybe(o.span) })),
    })),
    diagnostics: found.diagnostics.map(d => ({ ...d, span: maybe(d.span) })),
  }
}

/** Field by field, as there are many: copying what stands in an object costs several times as much. */
function metric(m: MetricDraft, id: string, ground: Grounder): Report['metrics'][number] {
  const { span, quote } = ground.place(m.span)
  return {
    id,
    indicator: m.indicator,
    dimension: m.dimension,
    label: m.label,
    path: m.path,
    value: m.value,
    low: m.low,
    high: m.high,
    unit: m.unit,
    bound: m.bound,
    change: m.change,
    period: m.period,
    section: m.section,
    origin: m.origin,
    table: m.table,
    rule: m.rule,
    inferred: m.inferred,
    confidence: m.confidence,
    labelSpan: m.labelSpan === null ? null : ground.span(m.labelSpan),
    span,
    quote,
  }
}

function section(h: Heading, ground: Grounder): Report['outline'][number] {
  const { span, quote } = ground.place(h.span)
  return {
    id: h.id,
    parent: h.parent,
    level: h.level,
    marker: h.marker,
    ordinal: h.ordinal,
    title: h.title,
    runIn: h.runIn,
    inline: h.inline,
    span,
    quote,
  }
}

/** Ledger entries, each with the item that it belongs to; a metric's entry has the metric's span. */
function numbers({ numbers: claims, metrics, requirements }: Findings, ground: Grounder): Report['numbers'] {
  const requirementAt = new Map(requirements.map((r, i) => [r.span[0], `r${i + 1}`]))
  let next = 0
  return claims.map((claim, i) => {
    const start = claim.span[0]
    while (next < metrics.length && metrics[next]!.span[0] <= start) next++
    const isMetric = next > 0 && metrics[next - 1]!.span[0] === start
    const { span, quote } = ground.place(claim.span)
    const item = requirementAt.get(start) ?? (isMetric ? `m${next}` : null)
    return { id: `n${i + 1}`, span, quote, kind: claim.kind, rule: claim.rule, item }
  })
}
