import type { ParseOptions, ParserOptions } from './model/options.js'
import type { Report } from './model/report.js'
import { createParser } from './parse-report.js'

/** A document of a stream: its content, or its content with what is known of it. */
export type ReportInput = Uint8Array | string | ({ readonly content: Uint8Array | string } & ParseOptions)

/** The records of a stream of documents, one at a time and in order; the next is read when the last was taken. */
export async function* parseReports(
  inputs: AsyncIterable<ReportInput> | Iterable<ReportInput>,
  options: ParserOptions = {},
): AsyncGenerator<Report, void, undefined> {
  const parse = createParser(options)
  for await (const input of inputs) {
    if (typeof input === 'string' || input instanceof Uint8Array) yield parse(input)
    else yield parse(input.content, input)
  }
}
