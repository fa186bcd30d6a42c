import { type Correction, correctionSchema } from './correction.js'

/** A line of a corrections file that is none. */
export interface CorrectionProblem {
  /** Counted from 1. */
  readonly line: number
  readonly code: 'corrections/json' | 'corrections/shape'
  readonly reason: string
}

/** A corrections file with lines that cannot be taken; `problems` names each. */
export class CorrectionsError extends Error {
  override readonly name = 'CorrectionsError'
  constructor(readonly problems: readonly CorrectionProblem[]) {
    const [first] = problems
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more lines)` : ''
    super(`line ${first?.line}: ${first?.reason}${more}`)
  }
}

/** The corrections of a JSON Lines text, in its order; blank lines are passed over. Throws {@link CorrectionsError}. */
export function readCorrections(text: string): Correction[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u)
  const read = lines.flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, i + 1)]))
  const problems = read.filter((r): r is CorrectionProblem => 'code' in r)
  if (problems.length > 0) throw new CorrectionsError(problems)
  return read as Correction[]
}

function readLine(text: string, line: number): Correction | CorrectionProblem {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { line, code: 'corrections/json', reason: 'is no JSON' }
  }
  const result = correctionSchema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') || 'the line'
  return { line, code: 'corrections/shape', reason: `${field}: ${issue?.message}` }
}

/** Corrections as JSON Lines. */
export const writeCorrections = (corrections: readonly Correction[]): string =>
  corrections.map(correction => `${JSON.stringify(correction)}\n`).join('')
