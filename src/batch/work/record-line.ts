import type { Report } from '../../model/report.js'
import type { Input, InputStatus, Verdict } from '../input.js'
import type { InputLine } from '../journal/lines.js'
import { documentId } from '../tables/column.js'
import type { InputRow } from '../tables/inputs.js'

/** How a record is accounted for: `partial` where it has errors, `failed` where they left nothing of the document. */
export function verdictOf(report: Report): Verdict | null {
  const error = report.diagnostics.find(({ level }) => level === 'error')
  if (error === undefined) return null
  return {
    status: report.text === '' ? 'failed' : 'partial',
    code: error.code,
    stage: error.stage,
    reason: error.message,
  }
}

export interface Settled {
  readonly input: Input
  readonly verdict: Verdict | null
  readonly ms: number
  readonly digest: string | null
  readonly at: readonly [number, number] | null
  /** The file that the record was made from, where that is an earlier state of the input. */
  readonly from?: { readonly size: number; readonly stamp: number }
}

const statusOf = (verdict: Verdict | null): InputStatus => verdict?.status ?? 'done'

/** The journal's line of an input. */
export function inputLine({ input, verdict, ms, digest, at, from = input }: Settled): InputLine {
  const { code = null, stage = null, reason = null } = verdict ?? {}
  const { name } = input
  const { size, stamp } = from
  return { input: name, status: statusOf(verdict), code, stage, reason, ms, digest, size, stamp, at }
}

/** The row of an input in the table `inputs`. */
export function inputRow({ input, verdict, digest, at, from = input }: Settled): InputRow {
  const { code = null, stage = null, reason = null } = verdict ?? {}
  const known = at !== null || input.original !== undefined
  const document = known && digest !== null ? documentId(digest) : null
  const bytes = from.size < 0 ? null : from.size
  return {
    name: input.name,
    document,
    status: statusOf(verdict),
    code,
    stage,
    reason,
    original: input.original ?? null,
    bytes,
  }
}
