import { createParser } from '../../src/index.js'
import type { Report } from '../../src/model/report.js'
import type { GoldDocument } from './gold-sets.js'
import type { ScoredSet } from './score-set.js'

export const segmenterNames = ['nodejieba', 'intl'] as const
export type SegmenterName = (typeof segmenterNames)[number]

/** Reads gold documents with one segmenter. */
export function readerWith(segmenter: SegmenterName): (document: GoldDocument) => Report {
  const parse = createParser({ segmenter })
  return ({ gold, bytes }) => parse(bytes, { name: gold.source })
}

/** Documents that say they were read with another segmenter than the one asked for. */
export const otherSegmenter = ({ set, documents }: ScoredSet, asked: SegmenterName): readonly string[] =>
  documents
    .filter(({ record }) => record.engine.segmenter !== asked)
    .map(
      ({ document, record }) =>
        `${set.name}: ${document.id} was read with ${record.engine.segmenter}, not with ${asked}`,
    )
