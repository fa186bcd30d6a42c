import { createParser } from '../../src/index.js'
import type { Report } from '../../src/model/report.js'
import type { GoldDocument } from './gold-sets.js'

export const segmenterNames = ['nodejieba', 'intl'] as const
export type SegmenterName = (typeof segmenterNames)[number]

/** Reads gold documents with one segmenter; what the record says of itself must agree. */
export function readerWith(name: SegmenterName): (document: GoldDocument) => Report {
  const parser = createParser({ segmenter: name })
  return ({ gold, bytes }) => {
    const report = parser.parse(bytes, { name: gold.source })
    if (report.engine.segmenter !== name)
      throw new Error(`${gold.id}: read with ${report.engine.segmenter}, not with ${name}`)
    return report
  }
}
