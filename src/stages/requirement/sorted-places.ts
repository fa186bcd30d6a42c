import { firstFrom } from '../../text/first-from.js'

/** Anything that has a place in a sentence. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Those that lie within the stretch. */
export function placesWithin<T extends Place>(places: readonly T[], { start, end }: Place): readonly T[] {
  const within: T[] = []
  for (let i = firstFrom(places, start); i < places.length && places[i]!.end <= end; i++) within.push(places[i]!)
  return within
}
