import type { FormSum } from '../../knowledge-kit/form-sums.js'
import { formSums } from '../../knowledge-kit/form-sums.js'
import type { FormEdition, ReadCell } from '../../model/form.js'
import type { Check } from '../../model/report.js'

/** A check before it has an id; spans count in the normalised document. */
export type DraftCheck = Omit<Check, 'id' | 'table'>

export interface SumReport {
  readonly checks: readonly DraftCheck[]
  /** Share of the sums whose operands are all there; null where the form has no sums. */
  readonly assessed: number | null
  /** Share of the assessed sums that hold. */
  readonly held: number | null
}

/** One sum worked out on the cells of a table. */
interface Worked {
  readonly sum: FormSum
  readonly left: number
  readonly right: number
  readonly skipped: boolean
}

const NIL = new Set(['blank', 'dash', 'none'])

/** Every sum of the form as a check, with the one cell that the failed sums single out, where they do. */
export function checkSums(cells: readonly ReadCell[], edition: FormEdition): SumReport {
  const sums = formSums(edition)
  if (sums.length === 0) return { checks: [], assessed: null, held: null }
  const values = cells.map(cell => cell.value)
  const worked = sums.map(sum => work(sum, values))
  const assessed = worked.filter(sum => !sum.skipped)
  const failed = assessed.filter(sum => sum.left !== sum.right)
  const suspects = failed.length > 0 ? singleErrors(assessed, values) : []
  const checks = worked.map(sum => checkOf(sum, cells, suspects))
  const nil = nilAsZero(cells, edition, sums, worked)
  return {
    checks: nil ? [...checks, nil] : checks,
    assessed: assessed.length / sums.length,
    held: assessed.length === 0 ? null : (assessed.length - failed.length) / assessed.length,
  }
}

function work(sum: FormSum, values: readonly (number | null)[]): Worked {
  const total = (cells: readonly number[]) => round(cells.reduce((s, cell) => s + (values[cell] ?? 0), 0))
  const skipped = [...sum.left, ...sum.right].some(cell => values[cell] === null)
  return { sum, left: total(sum.left), right: total(sum.right), skipped }
}

/** Money has decimals; sums of them must not differ by a rounding of the machine. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** A cell and the value with which every sum would hold. */
interface Suspect {
  readonly cell: number
  readonly proposed: number
}

/** Every cell that alone would explain all failed sums: it stands in each of them, in none that holds, and one value mends all. */
function singleErrors(assessed: readonly Worked[], values: readonly (number | null)[]): Suspect[] {
  const failed = assessed.filter(sum => sum.left !== sum.right)
  const first = failed[0]!
  const suspects: Suspect[] = []
  for (const cell of [...first.sum.left, ...first.sum.right]) {
    const excess = excessOf(first, cell)
    const explains = assessed.every(sum => {
      const own = excessOf(sum, cell)
      return own === null ? sum.left === sum.right : own === excess
    })
    const proposed = round((values[cell] ?? 0) - (excess ?? 0))
    if (explains && proposed >= 0) suspects.push({ cell, proposed })
  }
  return suspects
}

/** By how much the cell is too large for the sum to hold; null where the sum does not have it. */
function excessOf({ sum, left, right }: Worked, cell: number): number | null {
  if (sum.left.includes(cell)) return round(left - right)
  return sum.right.includes(cell) ? round(right - left) : null
}

function checkOf(worked: Worked, cells: readonly ReadCell[], suspects: readonly Suspect[]): DraftCheck {
  const { sum, left, right, skipped } = worked
  const status = skipped ? 'skipped' : left === right ? 'pass' : 'fail'
  const all = [...sum.left, ...sum.right]
  const only = status === 'fail' && suspects.length === 1 ? suspects[0]! : null
  return {
    rule: sum.rule,
    status,
    expected: skipped ? null : left,
    actual: skipped ? null : right,
    operands: all.map(cell => ({ name: cells[cell]!.code, value: cells[cell]!.value, span: cells[cell]!.span })),
    suspect: only ? cells[only.cell]!.code : null,
    proposed: only ? only.proposed : null,
    candidates: status === 'fail' && !only ? all.map(cell => cells[cell]!.code) : [],
    verdict: null,
    message: messageOf(worked, status, cells, only),
  }
}

function messageOf(
  { sum, left, right }: Worked,
  status: string,
  cells: readonly ReadCell[],
  only: Suspect | null,
): string {
  if (status === 'pass') return `${sum.about}: ${left} = ${right}`
  if (status === 'skipped') {
    const absent = [...sum.left, ...sum.right].filter(cell => cells[cell]!.value === null)
    return `${sum.about}: ${absent.length} of the operands have no value`
  }
  const head = `${sum.about}: the parts make ${left}, the whole is ${right}`
  if (!only) return head
  const { raw, inferred, code } = cells[only.cell]!
  const place = inferred ? `${raw} was read from glued digits` : `the page itself prints ${raw} there`
  return `${head}; ${code} would have to be ${only.proposed}: ${place}`
}

/** What the sums say of blanks read as zero; null where no sum lacks only those. */
function nilAsZero(
  cells: readonly ReadCell[],
  edition: FormEdition,
  sums: readonly FormSum[],
  strict: readonly Worked[],
): DraftCheck | null {
  const values = cells.map(cell => (NIL.has(cell.state) ? 0 : cell.value))
  const worked = sums.map(sum => work(sum, values)).filter((sum, i) => strict[i]!.skipped && !sum.skipped)
  if (
    worked.length === 0 ||
    worked.every(({ sum }) => [...sum.left, ...sum.right].every(cell => cells[cell]!.value === null))
  )
    return null
  const failed = worked.filter(sum => sum.left !== sum.right)
  const all = sums.map(sum => work(sum, values)).filter(sum => !sum.skipped)
  const suspects = failed.length > 0 ? singleErrors(all, values) : []
  const only = suspects.length === 1 ? suspects[0]! : null
  const about = failed.map(({ sum }) => sum.about).join('; ')
  return {
    rule: `form/${edition.id}/blanks-as-zero`,
    status: failed.length === 0 ? 'pass' : 'fail',
    expected: worked.length,
    actual: worked.length - failed.length,
    operands: failed.map(sum => ({ name: sum.sum.about, value: sum.right, span: null })),
    suspect: only ? cells[only.cell]!.code : null,
    proposed: only ? only.proposed : null,
    candidates: only
      ? []
      : [...new Set(failed.flatMap(({ sum }) => [...sum.left, ...sum.right].map(cell => cells[cell]!.code)))],
    verdict: null,
    message:
      failed.length === 0
        ? `every sum holds with blanks read as zero (${worked.length} sums)`
        : `with blanks read as zero ${failed.length} of ${worked.length} sums fail: ${about}`,
  }
}
