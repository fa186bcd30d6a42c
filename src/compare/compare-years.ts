import { sameForms } from '../knowledge/forms/comparable.js'
import { forms as defaultForms } from '../knowledge/forms/index.js'
import type { CrossYearIdentity, FormEdition } from '../model/form.js'
import type { Report } from '../model/report.js'
import { buildSeries, type SeriesRow } from './build-series.js'
import { reportCells } from './report-cells.js'

/** A relation between the forms of two years, worked out in one column or row. */
export interface YearCheck {
  readonly rule: string
  readonly strength: 'strong' | 'weak'
  readonly status: 'pass' | 'fail' | 'skipped'
  /** Cell of the later report. */
  readonly cell: string
  readonly expected: number | null
  readonly actual: number | null
  readonly operands: readonly {
    readonly year: 'earlier' | 'later'
    readonly code: string
    readonly value: number | null
  }[]
  readonly message: string
}

/** How one quantity changed from year to year, where both forms count the same thing. */
export interface YearChange {
  readonly indicator: string
  readonly applicant: string | null
  readonly earlier: number | null
  readonly later: number | null
  readonly difference: number | null
  /** In percent of the earlier value; null where that is missing or zero. */
  readonly percent: number | null
  readonly grade: 'exact' | 'close'
  readonly caveat: string | null
}

export interface YearComparison {
  readonly years: readonly [earlier: number | null, later: number | null]
  readonly checks: readonly YearCheck[]
  readonly changes: readonly YearChange[]
  /** What stands in the way of comparing: another issuer, years that do not follow each other. */
  readonly cautions: readonly string[]
}

/** Two reports of one issuer, year after year: what must agree between them, and what changed. */
export function compareYears(
  earlier: Report,
  later: Report,
  forms: readonly FormEdition[] = defaultForms,
): YearComparison {
  const cautions = cautionsOf(earlier, later)
  const follows = earlier.meta.year === null || later.meta.year === null || later.meta.year === earlier.meta.year + 1
  const checks = forms.flatMap(form =>
    later.tables.some(table => table.form === form.id) ? formChecks(earlier, later, form, forms, follows) : [],
  )
  return { years: [earlier.meta.year, later.meta.year], checks, changes: changesOf(earlier, later), cautions }
}

function cautionsOf(earlier: Report, later: Report): string[] {
  const cautions: string[] = []
  const [a, b] = [earlier.meta, later.meta]
  if (a.issuer !== b.issuer) cautions.push(`issuers differ: ${a.issuer ?? 'unknown'}, ${b.issuer ?? 'unknown'}`)
  if (a.year === null || b.year === null) cautions.push('the year of a report is not known')
  else if (b.year !== a.year + 1) cautions.push(`the years do not follow each other: ${a.year}, ${b.year}`)
  return cautions
}

function formChecks(
  earlier: Report,
  later: Report,
  form: FormEdition,
  forms: readonly FormEdition[],
  follows: boolean,
): YearCheck[] {
  const before = reportCells(earlier)
  const after = reportCells(later, [form.id])
  const family = earlier.tables.some(({ form: id }) =>
    forms.some(other => other.id === id && other.family === form.family),
  )
  return form.crossYear.flatMap(identity =>
    cellsOf(identity, form).map(({ cell, terms }) => {
      const operands = terms.map(term => ({
        year: term.year,
        code: term.code,
        value: (term.year === 'earlier' ? before : after).get(term.code)?.value ?? null,
      }))
      const actual = after.get(cell)?.value ?? null
      const missing = operands.filter(operand => operand.value === null)
      const base = { rule: `years/${form.id}/${identity.id}`, strength: identity.strength, cell, actual, operands }
      if (!follows || !family || missing.length > 0 || actual === null)
        return {
          ...base,
          status: 'skipped' as const,
          expected: null,
          message: skippedBecause(
            follows,
            family,
            missing.map(m => `${m.code} (${m.year})`),
            cell,
            actual,
          ),
        }
      const expected = terms.reduce((sum, term, i) => sum + term.sign * operands[i]!.value!, 0)
      const status = expected === actual ? ('pass' as const) : ('fail' as const)
      const weak =
        identity.strength === 'weak' && status === 'fail'
          ? `; ${identity.text}; revision, lapse and clean-ups may explain it`
          : ''
      return { ...base, status, expected, message: `${cell}: ${actual}, from the year before ${expected}${weak}` }
    }),
  )
}

function skippedBecause(
  follows: boolean,
  family: boolean,
  missing: readonly string[],
  cell: string,
  actual: number | null,
): string {
  if (!follows) return 'the years do not follow each other'
  if (!family) return 'the earlier report has no such form'
  return `no value: ${[...missing, ...(actual === null ? [cell] : [])].join(', ')}`
}

/** The cells that a relation ties, in each column of its row or in each row of its column. */
function cellsOf(
  identity: CrossYearIdentity,
  form: FormEdition,
): { cell: string; terms: CrossYearIdentity['terms'] }[] {
  const { result, terms } = identity
  return form.blocks.flatMap(block => {
    if (block.rows.some(row => row.code === result))
      return block.columns.map(({ code }) => ({
        cell: `${result}/${code}`,
        terms: terms.map(term => ({ ...term, code: `${term.code}/${code}` })),
      }))
    if (!block.columns.some(column => column.code === result)) return []
    return block.rows.map(({ code }) => ({
      cell: `${code}/${result}`,
      terms: terms.map(term => ({ ...term, code: `${code}/${term.code}` })),
    }))
  })
}

function changesOf(earlier: Report, later: Report): YearChange[] {
  const key = (row: SeriesRow) => `${row.indicator} ${row.applicant ?? ''}`
  const before = new Map(buildSeries([earlier]).rows.map(row => [key(row), row]))
  return buildSeries([later]).rows.flatMap(row => {
    const old = before.get(key(row))
    if (!old || (old.form !== row.form && !row.joins.includes(old.form))) return []
    const known = old.value !== null && row.value !== null
    const difference = known ? Math.round((row.value! - old.value!) * 1e6) / 1e6 : null
    const percent = known && old.value !== 0 ? Math.round((difference! / old.value!) * 1e4) / 100 : null
    const same = old.form === row.form || sameForms.some(pair => pair.includes(old.form) && pair.includes(row.form))
    const grade = same ? 'exact' : (row.grade ?? 'close')
    const caveat = grade === 'exact' ? null : row.caveat
    return [
      {
        indicator: row.indicator,
        applicant: row.applicant,
        earlier: old.value,
        later: row.value,
        difference,
        percent,
        grade,
        caveat,
      },
    ]
  })
}
