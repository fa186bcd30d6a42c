/** Anything that has a place in a sentence. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Index of the first of `places`, in order of their starts, that starts at `offset` or behind it. */
export function firstFrom(places: readonly Place[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those that lie within the stretch. */
export function placesWithin<T extends Place>(places: readonly T[], { start, end }: Place): readonly T[] {
  const within: T[] = []
  for (let i = firstFrom(places, start); i < places.length && places[i]!.end <= end; i++) within.push(places[i]!)
  return within
}
