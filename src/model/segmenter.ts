/** A word of a text; `tag` is the part of speech in the letters of the PKU tag set (n, v, p, d …), null where unknown. */
export interface SegmentedWord {
  readonly text: string
  readonly tag: string | null
}

/** Cuts Chinese text into words. Lossless: the words joined are the text. */
export interface Segmenter {
  /** As `engine.segmenter` of the record names it. */
  readonly name: string
  cut(text: string): readonly SegmentedWord[]
}
