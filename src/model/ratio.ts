/** A whole that is told by the shares of its parts, in an order that needs no saying: 三次产业结构为6.0:55.0:39.0. */
export interface Ratio {
  /** The path of its parts. */
  readonly whole: string
  /** The parts in their order. */
  readonly parts: readonly string[]
  /** A pattern of the words in front of the shares by which it is known. */
  readonly said: string
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}
