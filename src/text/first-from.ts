/** Index of the first of some things, in order of their starts, that starts at `offset` or behind it. */
export function firstFrom(things: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (things[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
