import type { Report } from '../model/report.js'
import type { Span } from '../model/span.js'
import type { Correction } from './correction.js'
import { hasAll, sameSpan } from './match.js'

/** A correction, and whether the record has it right without it. */
export interface Judgement {
  readonly correction: Correction
  readonly right: boolean
}

const lists = {
  number: 'numbers',
  metric: 'metrics',
  requirement: 'requirements',
  citation: 'citations',
  responsibility: 'responsibilities',
} as const

/** For each correction of this document, whether the record as the program made it is right by itself. */
export const judgeCorrections = (report: Report, corrections: readonly Correction[]): Judgement[] =>
  corrections
    .filter(({ document }) => document === report.source.sha256)
    .map(correction => ({ correction, right: isRight(report, correction) }))

function isRight(report: Report, correction: Correction): boolean {
  const items: readonly { readonly span: Span }[] = report[lists[correction.target]]
  const here = items.filter(({ span }) => sameSpan(span, correction.span))
  if (correction.action !== 'remove') return here.some(item => hasAll(item, correction.set))
  const gone = !here.some(item => hasAll(item, correction.was ?? {}))
  if (correction.kind === undefined) return gone
  return gone && report.numbers.some(n => sameSpan(n.span, correction.span) && n.kind === correction.kind)
}
