import { derivedIndicators } from '../knowledge/derived.js'
import type { DerivedIndicator } from '../model/derived.js'
import type { Report } from '../model/report.js'
import { reportCells } from './report-cells.js'

/** A derived indicator of one report. */
export interface DerivedValue {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly unit: string | null
  readonly formula: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** Cells without a value; a blank is not taken for zero. */
  readonly missing: readonly string[]
  /** Why there is no value; null where there is one. */
  readonly reason: string | null
  readonly caveat: string
}

/** Shares and rates from the forms of a report, those too that cannot be worked out, with the reason. */
export function deriveIndicators(
  report: Report,
  catalogue: readonly DerivedIndicator[] = derivedIndicators,
): DerivedValue[] {
  return catalogue.map(indicator => derive(report, indicator))
}

function derive(report: Report, indicator: DerivedIndicator): DerivedValue {
  const cells = reportCells(report, indicator.forms)
  const cellValue = (code: string) => cells.get(code)?.value ?? null
  const missing = [...indicator.numerator, ...indicator.denominator].filter(code => cellValue(code) === null)
  const sum = (codes: readonly string[]) =>
    codes.some(code => cellValue(code) === null) ? null : codes.reduce((s, code) => s + cellValue(code)!, 0)
  const numerator = sum(indicator.numerator)
  const denominator = sum(indicator.denominator)
  const { id, label, unit, formula, caveat } = indicator
  const known = { id, label, unit, formula, caveat, numerator, denominator, missing: [...new Set(missing)] }
  if (numerator === null || denominator === null) return { ...known, value: null, reason: 'an operand has no value' }
  if (denominator === 0) return { ...known, value: null, reason: 'the denominator is zero' }
  return { ...known, value: Math.round((indicator.factor * numerator * 1e4) / denominator) / 1e4, reason: null }
}
