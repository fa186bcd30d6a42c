import type { Report } from '../../src/model/report.js'
import { add, type Counts, type Measure, type Misses, measures } from '../score/count.js'
import { scoreDocument } from '../score/score-document.js'
import type { GoldDocument, GoldSet } from './gold-sets.js'

export interface ScoredDocument {
  readonly document: GoldDocument
  readonly record: Report
  readonly counts: Counts
  readonly misses: Misses
}

export interface ScoredSet {
  readonly set: GoldSet
  readonly documents: readonly ScoredDocument[]
  /** counts of all documents together */
  readonly all: Counts
}

function total(all: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all)
    for (const [measure, count] of Object.entries(counts)) sum[measure as Measure] = add(sum[measure as Measure], count)
  return sum
}

/** A set of gold, each document read and scored. */
export function scoreSet(set: GoldSet, read: (document: GoldDocument) => Report): ScoredSet {
  const documents = set.documents.map(document => {
    const record = read(document)
    return { document, record, ...scoreDocument(document.gold, record, document.source) }
  })
  return { set, documents, all: total(documents.map(({ counts }) => counts)) }
}

export const measured = (sets: readonly Counts[]): readonly Measure[] =>
  measures.filter(measure => sets.some(counts => counts[measure] !== undefined))
