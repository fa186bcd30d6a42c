/**
 * Text with runs that lead back to the text it was made from.
 * Run `i` covers `[at[i], at[i + 1])` of `text` and `[from[i], to[i])` of the origin; where both are of one length the
 * run maps character by character, otherwise as a whole (an entity, a separator that stands for no character).
 */
export interface Aligned {
  readonly text: string
  readonly at: ArrayLike<number>
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
}
