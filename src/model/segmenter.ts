/** A word of a text with its part of speech as the ictclas tags name it (n, v, m, q, …); null where the segmenter has none. */
export interface Word {
  readonly text: string
  readonly tag: string | null
}

/** Cuts text into words without loss: the words joined are the text. */
export interface Segmenter {
  readonly name: string
  readonly cut: (text: string) => readonly Word[]
}
