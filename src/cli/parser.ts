import { createParser } from '../index.js'
import type { ParseOptions } from '../model/options.js'
import type { Report } from '../model/report.js'

export type Parse = (input: Uint8Array, options: ParseOptions) => Report

/** A parser for many documents: knowledge is compiled and the segmenter loaded once. */
export const openParser = (): Parse => createParser()
