/** How a title between 《》 shows whether it names a document. */
export interface CitationKnowledge {
  /** Last words of titles of documents, without 《》. */
  readonly documentNouns: readonly string[]
  /** Last words of titles of newspapers, programmes and forms, though they end like a document's. */
  readonly otherNouns: readonly string[]
  /** First words that only documents' titles have. */
  readonly openings: readonly string[]
  /** Words that introduce a short name. */
  readonly aliasWords: readonly string[]
  /** Titles with the answer that a reader gives. */
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}
