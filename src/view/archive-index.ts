import type { Report } from '../model/report.js'
import type { PanelRow } from '../series/panel.js'
import { buildPanel } from '../series/panel.js'
import { type Reading, readingOf, wantedOf } from '../series/reading.js'

/** What the index says of one document. */
export interface IndexedDocument {
  readonly name: string
  /** Its review page, relative to the index; null where it has none. */
  readonly page: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly kind: Report['kind']
  readonly year: number | null
  readonly regime: string | null
  readonly level: string | null
  readonly province: string | null
  readonly metrics: number
  readonly numbers: number
  readonly unexplained: number
  /** What failed checks say. */
  readonly failed: readonly string[]
  readonly granted: number | null
}

/** One issuer over the years: each year with its value, null for a gap. */
export interface Trend {
  readonly issuer: string
  readonly points: readonly { readonly year: number; readonly value: number | null; readonly segment: number | null }[]
}

/** What a batch came to, for its index page. */
export interface ArchiveIndex {
  readonly documents: readonly IndexedDocument[]
  readonly trends: readonly Trend[]
  /** Inputs by what became of them, and by why they are not simply done. */
  readonly status: Readonly<Record<string, number>>
  readonly reasons: Readonly<Record<string, number>>
}

const RECEIVED = 'applications.new'
const GRANTED = 'share.granted'
const wanted = [RECEIVED, GRANTED].map(wantedOf)

export interface IndexBuilder {
  /** Takes in a record; `page` is where its review page lies, relative to the index. */
  add(report: Report, page: string | null): void
  done(counts: Pick<ArchiveIndex, 'status' | 'reasons'>): ArchiveIndex
}

/** Gathers records one at a time and keeps of each what the index needs. */
export function openIndex(): IndexBuilder {
  const documents: IndexedDocument[] = []
  const readings: Omit<Reading, 'cells'>[] = []
  return {
    add(report, page) {
      const { cells: _, ...reading } = readingOf(report, wanted)
      readings.push(reading)
      documents.push(indexed(report, page, reading))
    },
    done: counts => ({ documents, trends: trendsOf(readings), ...counts }),
  }
}

function indexed(report: Report, page: string | null, { values }: Omit<Reading, 'cells'>): IndexedDocument {
  const { meta, source, kind, metrics, numbers, checks } = report
  return {
    name: source.name ?? source.sha256.slice(0, 12),
    page,
    title: meta.title,
    issuer: meta.issuer,
    kind,
    year: meta.year,
    regime: meta.regime,
    level: meta.region?.level ?? null,
    province: meta.region?.province ?? null,
    metrics: metrics.length,
    numbers: numbers.length,
    unexplained: numbers.filter(n => n.kind === 'unexplained').length,
    failed: checks.filter(({ status }) => status === 'fail').map(({ message }) => message),
    granted: values.find(({ indicator }) => indicator === GRANTED)?.value ?? null,
  }
}

/** Issuers with a value in any year; those with most years first. */
function trendsOf(readings: readonly Omit<Reading, 'cells'>[]): Trend[] {
  // A panel looks at values alone, and cells of a whole archive would not fit into memory.
  const rows = buildPanel(readings as readonly Reading[], [RECEIVED])
  const byIssuer = new Map<string, PanelRow[]>()
  for (const row of rows) {
    if (row.issuer === null || row.year === null) continue
    const own = byIssuer.get(row.issuer)
    if (own === undefined) byIssuer.set(row.issuer, [row])
    else own.push(row)
  }
  return [...byIssuer]
    .map(([issuer, own]) => ({
      issuer,
      points: own.map(({ year, value, segment }) => ({ year: year!, value, segment })),
    }))
    .filter(({ points }) => points.some(({ value }) => value !== null))
    .sort((a, b) => b.points.length - a.points.length || (a.issuer < b.issuer ? -1 : 1))
}
