import { createParser, type ParseOptions } from '../index.js'
import type { Report } from '../model/report.js'

export type Parse = (input: Uint8Array, options: ParseOptions) => Report

/** A parser for many documents: knowledge is compiled and the segmenter loaded once. */
export function openParser(): Parse {
  const parser = createParser()
  return (input, options) => parser.parse(input, options)
}
