import { buildSeries, type SeriesRow } from '../compare/build-series.js'
import { deriveIndicators } from '../compare/derive-indicators.js'
import { derivedIndicators } from '../knowledge/derived.js'
import { comparableSeries } from '../knowledge/forms/comparable.js'
import { forms } from '../knowledge/forms/index.js'
import type { Metric, Report } from '../model/report.js'
import type { PanelValue } from './panel.js'

/** What a series needs of one report: whose it is, the values wanted, and the cells that years are checked by. */
export interface Reading {
  readonly document: string | null
  readonly kind: Report['kind']
  readonly issuer: string | null
  readonly year: number | null
  readonly province: string | null
  readonly region: string | null
  readonly level: string | null
  readonly regime: string | null
  readonly values: readonly PanelValue[]
  /** The report with nothing left in it but what `compareYears` looks at. */
  readonly cells: Report
}

/** An indicator as it is asked for: `applications.new`, or with a column as in `applications.new/naturalPerson`. */
export interface Wanted {
  readonly indicator: string
  readonly column: string | null
}

/** `row/column`, or the row alone: then the total, or the one value of the row. */
export function wantedOf(text: string): Wanted {
  const [indicator = text, column = null] = text.split('/')
  return { indicator, column }
}

export const nameOf = ({ indicator, column }: Wanted): string =>
  column === null ? indicator : `${indicator}/${column}`

const TOTAL = 'total'

/** The values of the indicators that a report has, a table's before the prose's. */
export function readingOf(report: Report, wanted: readonly Wanted[]): Reading {
  const { meta, source } = report
  const rows = buildSeries([report]).rows
  return {
    document: source.name,
    kind: report.kind,
    issuer: meta.issuer,
    year: meta.year,
    province: meta.region?.province ?? null,
    region: meta.region?.name ?? null,
    level: meta.region?.level ?? null,
    regime: meta.regime,
    values: wanted.flatMap(one => panelValue(report, rows, one) ?? []),
    cells: onlyCells(report, wanted),
  }
}

function panelValue(report: Report, rows: readonly SeriesRow[], wanted: Wanted): PanelValue | null {
  const cell = cellValue(rows, wanted)
  if (cell !== null && cell.value !== null) return cell
  return derivedValue(report, wanted) ?? proseValue(report, wanted) ?? cell
}

/** The cell of the row: its column where one is asked for, else the total or the only column. */
function cellValue(rows: readonly SeriesRow[], wanted: Wanted): PanelValue | null {
  const own = rows.filter(row => row.indicator === wanted.indicator)
  const columns = new Set(own.map(row => row.applicant))
  const column = wanted.column ?? (columns.has(TOTAL) ? TOTAL : columns.size === 1 ? ([...columns][0] ?? null) : null)
  const row =
    own.find(one => one.applicant === column && one.state !== 'missing') ?? own.find(r => r.applicant === column)
  if (row === undefined) return null
  const { value, unit, state, form, cells, joins, grade, caveat } = row
  return {
    indicator: nameOf(wanted),
    value,
    unit,
    state,
    bound: 'exact',
    origin: 'table',
    form,
    cells,
    joins,
    grade,
    caveat,
  }
}

function derivedValue(report: Report, wanted: Wanted): PanelValue | null {
  const known = derivedIndicators.find(one => one.id === wanted.indicator)
  if (known === undefined) return null
  const form = report.tables.find(table => table.form !== null && known.forms.includes(table.form))?.form ?? null
  if (form === null) return null
  const { value, unit, caveat, formula } = deriveIndicators(report, [known])[0]!
  const state = value === null ? 'not-stated' : 'number'
  const note = `${formula}; ${caveat}`
  return {
    indicator: nameOf(wanted),
    value,
    unit,
    state,
    bound: 'exact',
    origin: 'derived',
    form,
    cells: [...known.numerator, ...known.denominator],
    joins: known.forms,
    grade: 'exact',
    caveat: note,
  }
}

/** Ids that prose may give the same quantity: the form of 2014 has rows of its own. */
function proseIds(indicator: string): readonly string[] {
  const series = comparableSeries.find(known => known.indicator === indicator)
  const older = Object.values(series?.editions ?? {}).flatMap(codes => (codes.length === 1 ? codes : []))
  return [indicator, ...older.map(code => code.split('/')[0]!)]
}

/** A figure of a quarter or of no stated time is not the year's. */
const wholeYear = ({ period }: Metric, year: number | null): boolean =>
  year !== null && period?.[0] === `${year}-01-01` && period[1] === `${year}-12-31`

function proseValue(report: Report, wanted: Wanted): PanelValue | null {
  const ids = proseIds(wanted.indicator)
  const found = report.metrics
    .filter(metric => metric.origin === 'prose' && metric.indicator !== null && ids.includes(metric.indicator))
    .filter(metric => metric.change === null && metric.value !== null)
    .filter(metric => wholeYear(metric, report.meta.year))
    .filter(({ dimension }) => dimension === wanted.column || (wanted.column === null && dimension === TOTAL))
    .sort((a, b) => b.confidence - a.confidence)[0]
  if (found === undefined) return null
  const { value, unit, bound, indicator } = found
  const series = comparableSeries.find(known => known.indicator === wanted.indicator)
  const joins = forms.map(form => form.id)
  const caveat = indicator === wanted.indicator ? null : (series?.caveat ?? null)
  const grade = caveat === null ? ('exact' as const) : ('close' as const)
  const state = value === 0 ? ('zero' as const) : ('number' as const)
  return {
    indicator: nameOf(wanted),
    value,
    unit,
    state,
    bound,
    origin: 'prose',
    form: null,
    cells: [],
    joins,
    grade,
    caveat,
  }
}

/** Families of forms that a wanted indicator belongs to. */
const familyOf = (indicator: string) =>
  forms.filter(form => form.blocks.some(b => b.rows.some(r => r.code === indicator)))

/** The report with the cells that relations between years tie, and nothing else of weight. */
function onlyCells(report: Report, wanted: readonly Wanted[]): Report {
  const families = new Set(wanted.flatMap(({ indicator }) => familyOf(indicator).map(form => form.family)))
  const tied = forms.filter(form => families.has(form.family)).flatMap(form => form.crossYear)
  const codes = new Set(tied.flatMap(identity => [identity.result, ...identity.terms.map(term => term.code)]))
  const tables = report.tables
    .filter(table => table.form !== null)
    .map(table => ({
      ...table,
      grid: { rows: [], slots: [], cells: [] },
      cells: table.cells.filter(cell => cell.code.split('/').some(part => codes.has(part))),
    }))
  const { schema, engine, source, kind, meta, body } = report
  const empty = { chrome: [], text: '', outline: [], numbers: [], metrics: [], requirements: [], responsibilities: [] }
  return { schema, engine, source, kind, meta, body, ...empty, tables, citations: [], checks: [], diagnostics: [] }
}
