import type { Knowledge } from './knowledge.js'
import type { Report } from './report.js'
import type { Segmenter } from './segmenter.js'

/** What a reader may say of one document; what overrides an inference is noted in `diagnostics`. */
export interface ParseOptions {
  /** File name, for the record and for what its ending says of the format. */
  readonly name?: string
  readonly mediaType?: string
  readonly encoding?: string
  readonly year?: number
  readonly issuer?: string
  /** ISO date from which 去年 and the like are reckoned when the document itself gives none. */
  readonly reference?: string
  /** The same issuer's report of the year before: evidence for cells that this year's page leaves open. */
  readonly earlier?: Report
}

/** What holds for all documents of a parser. */
export interface ParserOptions extends ParseOptions {
  /** What the program knows; `extendKnowledge` makes one that knows more. */
  readonly knowledge?: Knowledge
  /** `nodejieba` is the default where it is installed; `intl` is the one that JavaScript brings along. */
  readonly segmenter?: Segmenter | 'nodejieba' | 'intl'
}
