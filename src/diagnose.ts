import type { DiagnosticDraft } from './model/diagnostic.js'
import type { Document } from './model/document.js'
import type { Claim, Stripped } from './model/draft.js'
import type { ParseOptions } from './model/options.js'
import type { Meta } from './model/report.js'

/** So much text behind the last full stop is a sentence that was cut off; less may be a signature or 无. */
const CUT_OFF = 24
const ENDS = /[。!?;:…)”】》〉〕’\d%|]$|[日号章人印]$/u

/** What is to be said of the document as a whole. */
export function diagnose(
  document: Document,
  stripped: Stripped,
  meta: Pick<Meta, 'title' | 'year' | 'issuer'>,
  numbers: readonly Claim[],
  options: ParseOptions,
): DiagnosticDraft[] {
  if (document.text === '') return document.page.source.encoding === 'binary' ? [] : [note('read/no-text', 'read')]
  if (stripped.body.length === 0) return [note('strip/no-body', 'strip')]
  const unexplained = numbers.filter(n => n.kind === 'unexplained').length
  return [
    ...brokenOff(document, stripped),
    ...(meta.title === null ? [note('meta/no-title', 'meta')] : []),
    ...given(options),
    ...(unexplained > 0 ? [note('ledger/unexplained', 'ledger', { count: unexplained })] : []),
  ]
}

const note = (code: string, stage: string, params: DiagnosticDraft['params'] = {}): DiagnosticDraft => ({
  code,
  stage,
  span: null,
  params,
})

function brokenOff(document: Document, stripped: Stripped): DiagnosticDraft[] {
  const [start, end] = stripped.body.at(-1)!
  const line = document.text.slice(Math.max(start, document.text.lastIndexOf('\n', end - 1) + 1), end).trimEnd()
  const rest = line.slice(Math.max(line.lastIndexOf('。'), line.lastIndexOf(' ')) + 1)
  if (ENDS.test(line) || (rest.length < CUT_OFF && !line.endsWith(','))) return []
  return [{ ...note('strip/broken-off', 'strip', { tail: line.slice(-12) }), span: [Math.max(start, end - 12), end] }]
}

function given({ year, issuer, mediaType }: ParseOptions): DiagnosticDraft[] {
  return [
    ...(year === undefined ? [] : [note('meta/year-given', 'meta', { given: year })]),
    ...(issuer === undefined ? [] : [note('meta/issuer-given', 'meta', { given: issuer })]),
    ...(mediaType === undefined ? [] : [note('meta/media-type-given', 'meta', { given: mediaType })]),
  ]
}
