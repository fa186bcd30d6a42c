import type { Heading, MetricDraft } from '../../model/draft.js'
import type { FindIndicator } from '../../model/indicator.js'
import type { Lexicon } from '../../model/lexicon.js'
import type { Segmenter } from '../../model/segmenter.js'
import type { ReadSentence } from '../../model/sentence.js'
import { splitClauses } from './clause.js'
import { draftMetric } from './draft.js'
import { headingPhrases } from './heading.js'
import { PeriodTracker } from './period.js'
import { placesOf } from './places.js'
import { type KnownRatio, sharesOfParts } from './ratio.js'
import { NOTHING_CARRIED, namedIn, readSentence } from './read-sentence.js'
import type { FigureContext, Reading } from './scope.js'

/** What the document says of itself. */
export interface MetricContext {
  readonly year: number | null
  /** The period that the document states for all its data. */
  readonly period: readonly [string, string] | null
  readonly title: string | null
  readonly written?: string | null
  readonly issuer: string | null
}

export interface MetricKnowledge {
  readonly lexicon: Lexicon
  readonly segmenter: Segmenter
  readonly indicators: FindIndicator | null
  readonly ratios: readonly KnownRatio[]
}

/** How many earlier figures of a paragraph 其中 may look back to. */
const MEMORY = 24

/** The measured quantities of the prose, in order of appearance. */
export function readMetrics(
  sentences: readonly ReadSentence[],
  headings: readonly Heading[],
  context: MetricContext,
  knowledge: MetricKnowledge,
): MetricDraft[] {
  const dated = { ...knowledge, year: context.year }
  const words = { lexicon: knowledge.lexicon, segmenter: knowledge.segmenter }
  const figureContext: FigureContext = { lexicon: knowledge.lexicon, places: placesOf(context.issuer) }
  const titles = headingPhrases(headings, words)
  const periods = new PeriodTracker(context, headings, sentences, knowledge.lexicon)
  const drafts: MetricDraft[] = []
  let carried = NOTHING_CARRIED
  let paragraph = -1
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) carried = NOTHING_CARRIED
    paragraph = sentence.paragraph
    periods.enter(sentence)
    if (!sentence.mentions.some(mention => mention.kind === 'metric')) {
      if (sentence.text.includes('“')) carried = { ...carried, named: namedIn(sentence, words) }
      continue
    }
    const clauses = splitClauses(sentence)
    const read = readSentence(clauses, words, figureContext, carried, () => titles(sentence.section))
    for (const reading of inOrder(read.readings, sharesOfParts(clauses, knowledge.ratios)))
      drafts.push(draftMetric(reading, sentence, periods, dated))
    carried = { ...read.carried, readings: [...carried.readings, ...read.readings].slice(-MEMORY) }
  }
  return drafts
}

/** Readings of a sentence with those of its ratios, as they stand. */
const inOrder = (readings: readonly Reading[], shares: readonly Reading[]): readonly Reading[] =>
  shares.length === 0
    ? readings
    : [...readings, ...shares].sort((a, b) => a.figure.mention.start - b.figure.mention.start)
