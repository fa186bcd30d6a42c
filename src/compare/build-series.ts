import { comparableSeries, neverJoined, sameForms, splitRows } from '../knowledge/forms/comparable.js'
import type { FormCell, Report } from '../model/report.js'

/** One value of the tidy table: issuer × year × indicator × applicant. */
export interface SeriesRow {
  readonly issuer: string | null
  readonly year: number | null
  readonly indicator: string
  /** Column of the form: applicant, outcome, kind of count. */
  readonly applicant: string | null
  readonly value: number | null
  readonly state: FormCell['state']
  readonly unit: string | null
  readonly form: string
  /** The cells it is made of. */
  readonly cells: readonly string[]
  /** Forms whose values may stand in one series with it. */
  readonly joins: readonly string[]
  /** How far values of those forms are the same thing; null where no other form has it. */
  readonly grade: 'exact' | 'close' | null
  readonly caveat: string | null
}

/** Quantities of one issuer that look alike and were kept apart. */
export interface KeptApart {
  readonly issuer: string | null
  readonly years: readonly number[]
  readonly codes: readonly string[]
  readonly reason: string
}

export interface Series {
  readonly rows: readonly SeriesRow[]
  readonly apart: readonly KeptApart[]
}

/** One tidy table of all cells of all reports' forms; what editions count differently stands in series of its own. */
export function buildSeries(reports: readonly Report[]): Series {
  const rows = reports.flatMap(report =>
    report.tables.flatMap(table => (table.form === null ? [] : tableRows(report, table.form, table.cells))),
  )
  rows.sort(byPlace)
  return { rows, apart: keptApart(reports) }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byPlace = (a: SeriesRow, b: SeriesRow): number =>
  compareText(a.issuer ?? '', b.issuer ?? '') ||
  compareText(a.indicator, b.indicator) ||
  compareText(a.applicant ?? '', b.applicant ?? '') ||
  (a.year ?? 0) - (b.year ?? 0)

function tableRows(report: Report, form: string, cells: readonly FormCell[]): SeriesRow[] {
  const rows = cells.map(cell => rowOf(report, form, cell))
  return [...rows, ...mergedRows(report, form, cells)]
}

function rowOf(report: Report, form: string, cell: FormCell): SeriesRow {
  const [row = cell.code, column = null] = cell.code.split('/')
  const base = {
    issuer: report.meta.issuer,
    year: report.meta.year,
    value: cell.value,
    state: cell.state,
    unit: cell.unit,
    form,
    cells: [cell.code],
  }
  const series = comparableSeries.find(known => known.editions[form]?.includes(cell.code))
  if (series) {
    const applicant = series.indicator.startsWith('applications.') ? 'total' : null
    const joins = Object.keys(series.editions)
    return { ...base, indicator: series.indicator, applicant, joins, grade: series.grade, caveat: series.caveat }
  }
  const same = sameForms.find(pair => pair.includes(form))
  const splits = splitRows.some(split => split.row === row || split.into.includes(row))
  const joins = same && !splits ? [...same] : [form]
  return { ...base, indicator: row, applicant: column, joins, grade: joins.length > 1 ? 'exact' : null, caveat: null }
}

/** Rows that a later form splits up, put together so that they stand in one series with the earlier form's. */
function mergedRows(report: Report, form: string, cells: readonly FormCell[]): SeriesRow[] {
  const same = sameForms.find(pair => pair.includes(form))
  if (!same) return []
  return splitRows.flatMap(({ row, into }) => {
    const columns = new Set(
      cells.filter(cell => into.includes(cell.code.split('/')[0]!)).map(cell => cell.code.split('/')[1] ?? null),
    )
    return [...columns].map((column): SeriesRow => {
      const parts = cells.filter(cell =>
        into.some(part => cell.code === (column === null ? part : `${part}/${column}`)),
      )
      const whole = parts.length === into.length && parts.every(part => part.value !== null)
      const value = whole ? parts.reduce((sum, part) => sum + part.value!, 0) : null
      return {
        issuer: report.meta.issuer,
        year: report.meta.year,
        indicator: row,
        applicant: column,
        value,
        state:
          value === null
            ? (parts.find(part => part.value === null)?.state ?? 'missing')
            : value === 0
              ? 'zero'
              : 'number',
        unit: parts[0]?.unit ?? null,
        form,
        cells: parts.map(part => part.code),
        joins: [...same],
        grade: 'exact',
        caveat: `${row} of ${same[0]} is the sum of ${into.length} rows of ${form}`,
      }
    })
  })
}

function keptApart(reports: readonly Report[]): KeptApart[] {
  const issuers = [...new Set(reports.map(report => report.meta.issuer))]
  return issuers.flatMap(issuer => {
    const own = reports.filter(report => report.meta.issuer === issuer)
    const forms = new Set(own.flatMap(report => report.tables.map(table => table.form)))
    return neverJoined.flatMap(({ codes, reason }) => {
      if (!Object.keys(codes).every(form => forms.has(form))) return []
      const years = own.flatMap(report => (report.meta.year === null ? [] : [report.meta.year])).sort((a, b) => a - b)
      return [
        {
          issuer,
          years,
          codes: Object.entries(codes).flatMap(([form, list]) => list.map(code => `${form}:${code}`)),
          reason,
        },
      ]
    })
  })
}
