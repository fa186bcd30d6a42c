import { neverJoined, sameForms } from '../knowledge/forms/comparable.js'
import type { Bound, CellState } from '../model/report.js'
import { groupBy } from './group-by.js'
import type { Reading } from './reading.js'

/** Why there is no value, or that there is one: the cell's own state, or that report or figure are not there. */
export type PanelState = CellState | 'no-report' | 'not-stated'

/** One indicator as one report has it. */
export interface PanelValue {
  readonly indicator: string
  readonly value: number | null
  readonly unit: string | null
  readonly state: PanelState
  readonly bound: Bound
  readonly origin: 'table' | 'prose' | 'derived'
  readonly form: string | null
  readonly cells: readonly string[]
  readonly joins: readonly string[]
  readonly grade: 'exact' | 'close' | null
  readonly caveat: string | null
}

/** A row of the tidy panel: one issuer, one year, one indicator, with or without a value. */
export interface PanelRow {
  readonly issuer: string | null
  readonly year: number | null
  readonly province: string | null
  readonly region: string | null
  readonly level: string | null
  readonly regime: string | null
  readonly indicator: string
  readonly value: number | null
  readonly unit: string | null
  readonly state: PanelState
  readonly bound: Bound | null
  readonly origin: PanelValue['origin'] | null
  readonly form: string | null
  readonly cells: readonly string[]
  /** Counts the stretches of years that may be joined, from 1; null where there is no value. */
  readonly segment: number | null
  /** What a reader must know before putting this value beside the one before it. */
  readonly note: string | null
  readonly document: string | null
}

const compareText = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1)

/** The panel of the indicators: every issuer, every year from its first report to its last, gaps as rows of their own. */
export function buildPanel(readings: readonly Reading[], indicators: readonly string[]): PanelRow[] {
  const issuers = groupBy(readings.filter(reports), reading => reading.issuer)
  const rows = [...issuers].flatMap(([issuer, own]) =>
    indicators.flatMap(indicator => issuerRows(issuer, own, indicator)),
  )
  return rows.sort((a, b) => compareText(a.issuer, b.issuer) || compareText(a.indicator, b.indicator))
}

/** A notice that says nothing of an indicator leaves no gap; a yearly report does. */
const reports = ({ kind, values }: Reading): boolean =>
  kind === 'annual-report' || values.some(({ value }) => value !== null)

/** Rows in order of the years; reports whose year nobody knows come first and are joined to nothing. */
function issuerRows(issuer: string | null, own: readonly Reading[], indicator: string): PanelRow[] {
  const undated = own.filter(reading => reading.year === null)
  const dated = own.filter(reading => reading.year !== null)
  const years = dated.map(reading => reading.year!)
  const rows: PanelRow[] = undated.flatMap(r => (valueIn(r, indicator) === null ? [] : [rowOf(r, indicator, 1, null)]))
  let last: PanelValue | null = null
  let segment = 1
  for (let year = Math.min(...years); year <= Math.max(...years); year++) {
    const reading = bestOf(
      dated.filter(r => r.year === year),
      indicator,
    )
    if (reading === null) {
      rows.push(gap(own, issuer, year, indicator))
      continue
    }
    const value = valueIn(reading, indicator)
    if (value === null || value.value === null) {
      rows.push(rowOf(reading, indicator, null, null))
      continue
    }
    const boundary = last === null || issuer === null ? null : between(last, value)
    if (boundary?.apart === true) segment++
    rows.push(rowOf(reading, indicator, segment, boundary?.note ?? null))
    last = value
  }
  return rows
}

const valueIn = (reading: Reading, indicator: string): PanelValue | null =>
  reading.values.find(value => value.indicator === indicator) ?? null

/** Of two reports on one year the one that has a value, from a table before prose. */
function bestOf(readings: readonly Reading[], indicator: string): Reading | null {
  const rank = (reading: Reading): number => {
    const value = valueIn(reading, indicator)
    if (value === null) return 3
    if (value.value === null) return 2
    return value.origin === 'prose' ? 1 : 0
  }
  return [...readings].sort((a, b) => rank(a) - rank(b))[0] ?? null
}

function rowOf(reading: Reading, indicator: string, segment: number | null, note: string | null): PanelRow {
  const { issuer, year, province, region, level, regime, document } = reading
  const value = valueIn(reading, indicator)
  return {
    issuer,
    year,
    province,
    region,
    level,
    regime,
    indicator,
    value: value?.value ?? null,
    unit: value?.unit ?? null,
    state: value?.state ?? 'not-stated',
    bound: value === null || value.value === null ? null : value.bound,
    origin: value?.origin ?? null,
    form: value?.form ?? null,
    cells: value?.cells ?? [],
    segment,
    note,
    document,
  }
}

function gap(own: readonly Reading[], issuer: string | null, year: number, indicator: string): PanelRow {
  const { province, region, level } = own[0]!
  const nothing = { value: null, unit: null, bound: null, origin: null, form: null, segment: null, note: null }
  const place = { issuer, year, province, region, level, regime: null, indicator, document: null, cells: [] }
  return { ...place, ...nothing, state: 'no-report' }
}

/** Counted as the form did that was in force before; forms that are paired count alike. */
const countedBefore = ({ form, caveat }: PanelValue): boolean =>
  caveat !== null && !sameForms.some(pair => form !== null && pair.includes(form))

/** Whether two values that follow each other may be joined, and what must be known of it. */
function between(before: PanelValue, after: PanelValue): { apart: boolean; note: string | null } {
  const differ = before.form !== null && after.form !== null && before.form !== after.form
  if (differ && !after.joins.includes(before.form!) && !before.joins.includes(after.form!))
    return { apart: true, note: reasonApart(before, after) }
  if (before.origin !== 'derived' && countedBefore(before) !== countedBefore(after))
    return { apart: false, note: before.caveat ?? after.caveat }
  const mixed = (before.origin === 'prose') !== (after.origin === 'prose')
  return { apart: false, note: mixed ? 'one of the two is from prose, the other from a form' : null }
}

function reasonApart(before: PanelValue, after: PanelValue): string {
  const known = neverJoined.find(({ codes }) => {
    const has = (value: PanelValue) => value.cells.some(cell => codes[value.form ?? '']?.some(c => cell.startsWith(c)))
    return has(before) || has(after)
  })
  return known?.reason ?? 'the two forms do not count the same thing'
}

/** The rows of the issuers that state an indicator at least once; the others are one long gap. */
export function stated(rows: readonly PanelRow[]): PanelRow[] {
  const key = ({ issuer, indicator }: PanelRow) => JSON.stringify([issuer, indicator])
  const known = new Set(rows.filter(({ value }) => value !== null).map(key))
  return rows.filter(row => known.has(key(row)))
}
