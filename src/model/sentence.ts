import type { DateMention, Quantity } from './mention.js'
import type { NumberKind } from './report.js'
import type { Span } from './span.js'

/**
 * A sentence of the body (headings and captions included), as rules read it: blanks inside it dropped where they
 * stand beside a Chinese character, so that `重40 件` reads `重40件`.
 */
export interface Sentence {
  readonly text: string
  /** Document offset of each character of `text`; null where no blank was dropped and `text` stands as it is at `span`. */
  readonly at: Int32Array | null
  /** In the document. */
  readonly span: Span
  /** Number of the paragraph (line, or section of a line where breaks were lost) that it stands in. */
  readonly paragraph: number
  /** Id of the innermost section that it belongs to. */
  readonly section: string | null
  /** The sentence is a heading's own title, a caption, the document's title. */
  readonly role: 'prose' | 'heading' | 'title'
}

/** A number of a sentence, told apart by kind. Offsets count in the sentence's text. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly kind: NumberKind
  /** Id of the rule that told the kind. */
  readonly rule: string
  readonly quantity: Quantity | null
  readonly date: DateMention | null
}

/** A sentence with all its numbers, in order, none overlapping. */
export interface ReadSentence extends Sentence {
  readonly mentions: readonly Mention[]
}
