import type { Heading } from '../../model/draft.js'
import type { ReportKind } from '../../model/report.js'

export interface RequirementContext {
  readonly kind: ReportKind
  /** The year that the document reports on, or of a notice's date. */
  readonly year: number | null
  /** ISO date of the signature or of the page: a deadline without a year comes next after it. */
  readonly written?: string | null
  readonly headings: readonly Heading[]
}

/** What places a deadline without a year. */
export interface DeadlineFrame {
  /** The year that the sentence or its section states for its plan. */
  readonly planned: number | null
  readonly written: string | null
  /** Where neither is known. */
  readonly year: number | null
}

/** Last day of a date that states no year: in the year of the plan, else the next one after the document was written. */
export function dueInFrame(raw: string, { planned, written, year }: DeadlineFrame): string | null {
  if (planned !== null || written === null) return datedInYear(raw, planned ?? year)
  const writtenIn = Number(written.slice(0, 4))
  const same = datedInYear(raw, writtenIn)
  return same !== null && same < written ? datedInYear(raw, writtenIn + 1) : same
}

/** A deadline without a year: a notice's falls into its year, a report's into the year after. */
export const deadlineYear = ({ kind, year }: RequirementContext): number | null =>
  year === null ? null : kind === 'measures' || kind === 'other' ? year : year + 1

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const two = (n: number): string => String(n).padStart(2, '0')

const MONTH =
  /(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(?<day>\d{1,2})日|(?<part>上旬|中旬|下旬|底|末|初)?)/u
const HAN_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Last day of a date that states no year, within `year`; null where that cannot be told. */
export function datedInYear(raw: string, year: number | null): string | null {
  if (year === null) return null
  if (/年(?:底|末|内)/u.test(raw)) return `${year}-12-31`
  if (/上半年/u.test(raw)) return `${year}-06-30`
  const found = MONTH.exec(raw)?.groups
  if (found === undefined) return null
  const month = HAN_MONTHS.indexOf(found.month!) + 1 || Number(found.month)
  if (month < 1 || month > 12) return null
  const day = found.day ?? { 上旬: '10', 中旬: '20', 初: '10' }[found.part ?? ''] ?? String(lastDay(year, month))
  return `${year}-${two(month)}-${two(Number(day))}`
}

/** `--01-10` of 1月10日. */
export function monthAndDay(raw: string): string | null {
  const found = MONTH.exec(raw)?.groups
  if (found === undefined) return null
  const month = HAN_MONTHS.indexOf(found.month!) + 1 || Number(found.month)
  return `--${two(month)}-${two(Number(found.day ?? lastDay(2001, month)))}`
}
