/** A piece of page furniture as it stands in normalised text: a word, a label with its value, a run of padding. */
export interface ChromeRule {
  readonly id: string
  /** What it is to a reader of the page; the record's `reason`. */
  readonly reason: string
  /** Source of a regular expression for one piece, without anchors. */
  readonly pattern: string
  /** A weak piece is furniture only beside others: a bare date, 打印. */
  readonly weak?: boolean
  /** Where it may stand: between title and text, below the text, between lines of the text. All where not stated. */
  readonly zones?: readonly ('head' | 'tail' | 'inside')[]
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
}

/** A label of front matter, of a source line or of a metadata table, with the names that sites give it. */
export interface FieldRule {
  readonly label: string
  readonly variants: readonly string[]
  /** Stands in metadata tables (索引号) and not in source lines. */
  readonly table?: boolean
}

/** Where a content system keeps the document's text. */
export interface ContainerRule {
  readonly id?: string
  readonly className?: string
  readonly system: string
  readonly examples: readonly string[]
}

export interface PageKnowledge {
  readonly chrome: readonly ChromeRule[]
  readonly fields: readonly FieldRule[]
  readonly containers: readonly ContainerRule[]
  /** Words in ids and class names that mark furniture, whatever text they hold. */
  readonly furniture: readonly string[]
  /** Lines from which on nothing of the document follows. */
  readonly endings: readonly ChromeRule[]
  readonly titleEndings: readonly string[]
}
