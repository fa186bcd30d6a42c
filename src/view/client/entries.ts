import type { Span } from '../../model/span.js'
import { amount, figure, metricFigure, periodText, requirementFigure } from './format.js'
import { isWithin, record, type ShownCheck, sectionAt, sectionTitle } from './record.js'
import { around } from './text.js'
import { noFilters, say, type ViewState } from './view-state.js'

/** One line of a panel: what it says, and what it can be found and filtered by. */
export interface Entry {
  readonly id: string
  /** Heading of the group that it begins or stands in. */
  readonly group?: string
  readonly head: string
  readonly figure?: string
  /** Field and words, in order. */
  readonly facts: readonly (readonly [name: string, words: string])[]
  /** Classes of its card: state of a check, level of a heading. */
  readonly className?: string
  readonly badges?: readonly string[]
  /** As it stands in the document. */
  readonly quote?: string
  /** Words before and behind the head, as they stand in the document. */
  readonly context?: readonly [string, string]
  /** Other items that it names: words and id. */
  readonly links?: readonly (readonly [words: string, id: string])[]
  readonly span?: Span
  readonly section?: string | null
  readonly kind?: string
  readonly confidence?: number
}

type Facts = Entry['facts']
const facts = (...all: readonly (readonly [string, string | null])[]): Facts =>
  all.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '')

const marksOf = ({
  inferred = [],
  corrected = [],
}: {
  inferred?: readonly string[]
  corrected?: readonly string[]
}) => [
  ...inferred.map(what => `${say('inferred')}: ${say(what)}`),
  ...corrected.map(what => `${say('corrected')}: ${say(what)}`),
]

const numbers = (unexplained: boolean): Entry[] =>
  record.numbers
    .filter(n => !unexplained || n.kind === 'unexplained')
    .map(n => ({
      id: n.id,
      head: n.quote,
      figure: say(n.kind),
      facts: [],
      context: around(n.span),
      badges: marksOf({ corrected: n.corrected ?? [] }),
      links: n.item === null ? [] : [[n.item, n.item]],
      span: n.span,
      section: sectionAt(n.span),
      kind: n.kind,
    }))

const metrics = (): Entry[] =>
  record.metrics.map(m => ({
    id: m.id,
    head: [...m.path, m.label].join(' › '),
    figure: metricFigure(m),
    facts: facts(
      ['period', periodText(m.period)],
      ['indicator', m.indicator === null ? null : [m.indicator, m.dimension].filter(Boolean).join('/')],
      ['rule', m.rule],
      ['confidence', m.confidence.toFixed(2)],
      ['section', sectionTitle(m.section)],
    ),
    badges: marksOf({ inferred: m.inferred, corrected: m.corrected ?? [] }),
    quote: m.quote,
    span: m.span,
    section: m.section,
    kind: 'metric',
    confidence: m.confidence,
  }))

const requirements = (): Entry[] =>
  record.requirements.map(r => ({
    id: r.id,
    head: r.what,
    figure: requirementFigure(r),
    facts: facts(['after', r.after], ['text', r.quote], ['rule', r.rule], ['section', sectionTitle(r.section)]),
    badges: marksOf({ corrected: r.corrected ?? [] }),
    quote: r.quote,
    span: r.span,
    section: r.section,
    kind: 'requirement',
  }))

const responsibilities = (): Entry[] =>
  record.responsibilities.map(d => ({
    id: d.id,
    head: d.quote,
    facts: facts(
      ['lead', d.lead.join('、')],
      ['support', d.support.join('、')],
      ['responsible', d.responsible.join('、')],
      ['section', sectionTitle(d.section)],
    ),
    badges: marksOf({ corrected: d.corrected ?? [] }),
    span: d.span,
    section: d.section,
  }))

const outline = (): Entry[] =>
  record.outline.map(s => ({
    id: s.id,
    head: `${s.marker} ${s.title ?? (s.inline ? around(s.span, 18)[1] : '')}`,
    facts: [],
    className: `level level-${Math.min(s.level, 5)}${s.inline ? ' inline' : ''}`,
    span: s.span,
    section: s.id,
  }))

const citations = (): Entry[] =>
  record.citations.map(c => ({
    id: c.id,
    head: `《${c.title}》`,
    facts: facts(['number', c.number], ['resolvedTitle', c.resolvedTitle]),
    badges: marksOf({ corrected: c.corrected ?? [] }),
    span: c.span,
    section: sectionAt(c.span),
  }))

const chrome = (): Entry[] =>
  record.chrome.map(x => ({
    id: x.id,
    head: x.quote,
    figure: say(x.reason),
    facts: [],
    className: 'plain',
    span: x.span,
  }))

/** The cell of a check's table that a code names, as its metric where it has one. */
function cellLink(check: ShownCheck, code: string, value: number | null): readonly [string, string] | null {
  const metric = record.metrics.find(m => m.table === check.table && codeOf(m) === code)
  const words = `${metric?.label ?? code} ${value === null ? '—' : figure(value)}`
  return metric === undefined ? (check.table === null ? null : [words, check.table]) : [words, metric.id]
}

const codeOf = (m: { readonly indicator: string | null; readonly dimension: string | null }): string =>
  [m.indicator, m.dimension].filter(part => part !== null).join('/')

const ranks: Readonly<Record<string, number>> = { fail: 0, pass: 1, skipped: 2 }

const checks = (): Entry[] =>
  [...record.checks]
    .sort((a, b) => groupRank(a) - groupRank(b) || ranks[a.status]! - ranks[b.status]!)
    .map(k => ({
      id: k.id,
      group: say(k.verdict === null ? 'sums' : 'prose'),
      head: k.message,
      figure: say(k.verdict ?? k.status),
      className: `check ${k.status}`,
      facts: facts(
        ['expected', k.expected === null ? null : figure(k.expected)],
        ['actual', k.actual === null ? null : figure(k.actual)],
        ['suspect', k.suspect],
        ['proposed', k.proposed === null ? null : amount(k.proposed, null)],
        ['candidates', k.candidates.join(', ')],
        ['rule', k.rule],
      ),
      links: k.operands.flatMap(([name, value, span]) => {
        const said = span === undefined ? undefined : record.metrics.find(m => m.span[0] === span?.[0])
        const link =
          said === undefined ? cellLink(k, name, value) : ([`${said.label} ${value ?? '—'}`, said.id] as const)
        return link === null ? [] : [link]
      }),
    }))

const groupRank = (check: ShownCheck): number => (check.verdict === null ? 1 : 0)

const makers: Readonly<Record<string, () => Entry[]>> = {
  unexplained: () => numbers(true),
  metrics,
  checks,
  requirements,
  responsibilities,
  outline,
  citations,
  chrome,
  numbers: () => numbers(false),
}

export const listPanels = Object.keys(makers)

const made = new Map<string, readonly Entry[]>()

/** All entries of a panel, in the language that is chosen. */
export function entriesOf(panel: string, lang: string): readonly Entry[] {
  const key = `${panel} ${lang}`
  const known = made.get(key) ?? makers[panel]!()
  made.set(key, known)
  return known
}

const haystacks = new WeakMap<Entry, string>()

function haystack(entry: Entry): string {
  const known = haystacks.get(entry)
  if (known !== undefined) return known
  const { id, head, figure: shown = '', facts: words, badges = [], context = [], quote = '' } = entry
  const text = [id, head, shown, ...words.map(fact => fact[1]), ...badges, ...context, quote].join('\n').toLowerCase()
  haystacks.set(entry, text)
  return text
}

/** Whether an entry passes the filters; what a panel's entries do not have is not asked of them. */
export function passes(entry: Entry, { query, kind, section, confidence }: ViewState): boolean {
  if (kind !== '' && entry.kind !== undefined && entry.kind !== kind) return false
  if (section !== '' && entry.section !== undefined && !isWithin(entry.section, section)) return false
  if (confidence !== '' && entry.confidence !== undefined && entry.confidence > Number(confidence)) return false
  return query === '' || haystack(entry).includes(query.toLowerCase())
}

export const filtered = ({ query, kind, section, confidence }: ViewState): boolean =>
  [query, kind, section, confidence].join() !== Object.values(noFilters).join()

const panels: Readonly<Record<string, string>> = {
  m: 'metrics',
  r: 'requirements',
  d: 'responsibilities',
  s: 'outline',
  c: 'citations',
  k: 'checks',
  x: 'chrome',
  t: 'tables',
}

/** The panel that shows an item. */
export function panelOf(id: string): string | null {
  if (!id.startsWith('n')) return panels[id[0] ?? ''] ?? null
  const number = record.numbers.find(n => n.id === id)
  if (number === undefined) return null
  return number.kind === 'unexplained' ? 'unexplained' : 'numbers'
}
