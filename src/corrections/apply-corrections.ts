import type { Diagnostic, NumberEntry, NumberKind, Report } from '../model/report.js'
import type { Span } from '../model/span.js'
import type { Correction } from './correction.js'
import { hasAll, itemAt, overlaps, sameSpan } from './match.js'
import { newItem, nextId } from './new-item.js'

type ItemCorrection = Exclude<Correction, { target: 'number' }>
type Item = { readonly id: string; readonly span: Span; readonly quote: string; readonly corrected?: string[] }

const lists = {
  metric: 'metrics',
  requirement: 'requirements',
  citation: 'citations',
  responsibility: 'responsibilities',
} as const

/** Items that have an entry in the ledger. */
const counted: Readonly<Partial<Record<Correction['target'], NumberKind>>> = {
  metric: 'metric',
  requirement: 'requirement',
}

/**
 * The record as its reviewers have it: every correction of this document applied, in order, each marked in the item's
 * `corrected` and told in `diagnostics`. Corrections of other documents are passed over; nothing is changed in place.
 */
export function applyCorrections(report: Report, corrections: readonly Correction[]): Report {
  const own = corrections.filter(({ document }) => document === report.source.sha256)
  return own.reduce(applyOne, report)
}

function applyOne(report: Report, correction: Correction): Report {
  const applied = correction.target === 'number' ? correctNumber(report, correction) : correctItem(report, correction)
  const { target, action, span, quote } = correction
  const diagnostic: Diagnostic = {
    level: applied === null ? 'warning' : 'info',
    code: applied === null ? 'correction/unmatched' : 'correction/applied',
    message: applied === null ? `${action} ${target}: nothing stands at “${quote}”` : `${action} ${target}: “${quote}”`,
    stage: 'corrections',
    span,
  }
  const result = applied ?? report
  return { ...result, diagnostics: [...result.diagnostics, diagnostic] }
}

const byPlace = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span[0] - b.span[0]

const marked = (item: { readonly corrected?: string[] }, names: readonly string[]): string[] => [
  ...new Set([...(item.corrected ?? []), ...names]),
]

function correctItem(report: Report, correction: ItemCorrection): Report | null {
  const list = lists[correction.target]
  const items = report[list] as readonly Item[]
  if (correction.action === 'remove') return removeItem(report, list, correction)
  const was = correction.action === 'change' ? correction.was : correction.set
  const found = itemAt(items, correction.span, was)
  const changes = correction.action === 'change' || (found !== undefined && hasAll(found, correction.set))
  if (found !== undefined && changes) {
    const item = { ...found, ...correction.set, corrected: marked(found, Object.keys(correction.set)) }
    const next = { ...report, [list]: items.map(i => (i === found ? item : i)) }
    return correction.target === 'metric' ? correctCell(next, correction.span, correction.set.value) : next
  }
  const made = newItem(report, nextId(items, list), correction)
  if (made === null) return null
  const kind = counted[correction.target]
  const added = { ...report, [list]: [...items, made].sort(byPlace) }
  return kind === undefined ? added : { ...added, numbers: claimed(report.numbers, made, kind) }
}

function removeItem(
  report: Report,
  list: (typeof lists)[ItemCorrection['target']],
  correction: Extract<ItemCorrection, { action: 'remove' }>,
): Report | null {
  const items = report[list] as readonly Item[]
  const found = itemAt(items, correction.span, correction.was)
  if (found === undefined) return null
  const left = items.filter(item => item !== found)
  const heir = left.find(item => sameSpan(item.span, found.span))
  const numbers = report.numbers.map(entry => {
    if (entry.item !== found.id) return entry
    if (heir !== undefined) return { ...entry, item: heir.id }
    return { ...entry, item: null, kind: correction.kind ?? 'unexplained', corrected: marked(entry, ['kind']) }
  })
  return { ...report, [list]: left, numbers }
}

/** The cell that a metric was made from says the same as the metric; its unit stays its own. */
function correctCell(report: Report, span: Span, value: number | null | undefined): Report {
  if (value === undefined) return report
  const metric = report.metrics.find(m => sameSpan(m.span, span) && m.table !== null)
  if (metric === undefined) return report
  const tables = report.tables.map(table => {
    if (table.id !== metric.table) return table
    const cells = table.cells.map(cell => {
      if (cell.span === null || !sameSpan(cell.span, span)) return cell
      const scale = cell.unit === '万元' && metric.unit === '元' ? 10_000 : 1
      return {
        ...cell,
        value: value === null ? null : value / scale,
        inferred: [...new Set([...(cell.inferred ?? []), 'corrected'])],
      }
    })
    return { ...table, cells }
  })
  return { ...report, tables }
}

/** The ledger with the item's number in it: entries inside its span become one, else one is added. */
function claimed(numbers: readonly NumberEntry[], item: Item, kind: NumberKind): NumberEntry[] {
  const over = numbers.filter(entry => overlaps(entry.span, item.span))
  const mark = { kind, item: item.id, rule: 'correction', corrected: ['kind'] }
  const inside = over.every(({ span }) => span[0] >= item.span[0] && span[1] <= item.span[1])
  if (!inside) return numbers.map(entry => (over.includes(entry) ? { ...entry, ...mark } : entry))
  const id = over[0]?.id ?? nextId(numbers, 'numbers')
  const entry: NumberEntry = { id, span: item.span, quote: item.quote, ...mark }
  return [...numbers.filter(e => !over.includes(e)), entry].sort(byPlace)
}

function correctNumber(report: Report, correction: Extract<Correction, { target: 'number' }>): Report | null {
  const { span, quote } = correction
  const kind = correction.action === 'remove' ? (correction.kind ?? 'noise') : correction.set.kind
  if (kind === undefined) return null
  const found = itemAt(report.numbers, span)
  if (found === undefined) {
    const free = !report.numbers.some(entry => overlaps(entry.span, span))
    if (correction.action === 'remove' || !free) return null
    const entry: NumberEntry = {
      id: nextId(report.numbers, 'numbers'),
      span,
      quote,
      kind,
      rule: 'correction',
      item: null,
      corrected: ['added'],
    }
    return { ...report, numbers: [...report.numbers, entry].sort(byPlace) }
  }
  const keeps = found.kind === kind
  const entry = { ...found, kind, item: keeps ? found.item : null, corrected: marked(found, ['kind']) }
  const numbers = report.numbers.map(e => (e === found ? entry : e))
  if (keeps || counted[found.kind as 'metric'] === undefined) return { ...report, numbers }
  // What is no result or rule any more has no item either.
  const stays = (item: Item): boolean => item.id !== found.item && !sameSpan(item.span, span)
  return { ...report, numbers, metrics: report.metrics.filter(stays), requirements: report.requirements.filter(stays) }
}
