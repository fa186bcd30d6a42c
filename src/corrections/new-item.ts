import type { Citation, Metric, Report, Requirement, Responsibility } from '../model/report.js'
import type { Span } from '../model/span.js'
import type { Correction } from './correction.js'

const letters: Readonly<Record<string, string>> = {
  metrics: 'm',
  requirements: 'r',
  responsibilities: 'd',
  citations: 'c',
  numbers: 'n',
}

/** An id that no item of the list has. */
export function nextId(items: readonly { readonly id: string }[], list: string): string {
  const last = items.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0)
  return `${letters[list]}${last + 1}`
}

/** Id of the section that a place lies in. */
const sectionAt = (report: Report, [start]: Span): string | null =>
  report.outline.findLast(({ span }) => span[0] <= start)?.id ?? null

const tableAt = (report: Report, [start, end]: Span): string | null =>
  report.tables.find(({ span }) => span[0] <= start && end <= span[1])?.id ?? null

type Made = Metric | Requirement | Citation | Responsibility
type Making = Exclude<Correction, { action: 'remove' } | { target: 'number' }>

/** The item that a correction describes, where it says enough to make one; else null. */
export function newItem(report: Report, id: string, correction: Making): Made | null {
  const { span, quote } = correction
  const corrected = ['added']
  const section = sectionAt(report, span)
  const { target } = correction
  const given = { ...('was' in correction ? correction.was : {}), ...correction.set }
  if (target === 'citation') return newCitation({ id, span, quote, corrected }, given as Partial<Citation>)
  if (target === 'responsibility')
    return { id, lead: [], support: [], responsible: [], ...given, section, corrected, span, quote }
  if (target === 'requirement') {
    const empty = {
      what: '',
      value: null,
      unit: null,
      comparator: 'exact',
      deadline: null,
      per: null,
      after: null,
    } as const
    const made: Requirement = {
      id,
      ...empty,
      recurring: [],
      ...given,
      section,
      rule: 'correction',
      corrected,
      span,
      quote,
    }
    return made.what === '' ? null : made
  }
  return newMetric({ id, span, quote, corrected, section, table: tableAt(report, span) }, given as Partial<Metric>)
}

type Placed = Pick<Citation, 'id' | 'span' | 'quote' | 'corrected'>

function newCitation(placed: Placed, given: Partial<Citation>): Citation | null {
  const made = { title: '', number: null, resolvedTitle: null, ...given, ...placed }
  return made.title === '' ? null : made
}

function newMetric(placed: Placed & Pick<Metric, 'section' | 'table'>, given: Partial<Metric>): Metric | null {
  const empty = {
    indicator: null,
    path: [],
    value: null,
    low: null,
    high: null,
    unit: null,
    change: null,
    period: null,
  }
  const fixed = { dimension: null, rule: 'correction', inferred: [], confidence: 1, labelSpan: null }
  const origin = placed.table === null ? 'prose' : 'table'
  const made: Metric = { ...empty, label: '', bound: 'exact', ...given, ...fixed, origin, ...placed }
  return made.label === '' ? null : made
}
