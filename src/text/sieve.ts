import { requiredWords, type Words } from './required-words.js'
import { wordTree } from './word-tree.js'

/** Which of some patterns a text may match: their places in rising order. */
export type Sieve = (text: string) => readonly number[]

/** More sets than this hardly ever tell a text apart. */
const ASKED = 3

interface Needs {
  /** Words with the ids of the sets that they are of. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly sets: number
  /** For each pattern the ids of its sets, the rarest first. */
  readonly ofPattern: readonly (readonly number[])[]
}

function needsOf(sources: readonly string[]): Needs {
  const ids = new Map<string, number>()
  const words = new Map<string, number[]>()
  const idOf = (set: Words): number => {
    const key = [...set].sort().join('\n')
    const known = ids.get(key)
    if (known !== undefined) return known
    const id = ids.size
    ids.set(key, id)
    for (const word of set) words.set(word, [...(words.get(word) ?? []), id])
    return id
  }
  const ofPattern = sources.map(source => [...new Set(requiredWords(source).map(idOf))].slice(0, ASKED))
  return { words, sets: ids.size, ofPattern }
}

const NONE: readonly number[] = []

/** A sieve of patterns by the words without which they cannot match, so that most need not be tried. */
export function sieveOf(sources: readonly string[]): Sieve {
  const { words, sets, ofPattern } = needsOf(sources)
  const walk = wordTree(words)
  /** Patterns by the set that they need first of all; those that need none are tried always. */
  const waiting: number[][] = Array.from({ length: sets }, () => [])
  const always: number[] = []
  for (const [place, needed] of ofPattern.entries()) (waiting[needed[0] ?? -1] ?? always).push(place)
  const seen = new Int32Array(sets)
  let round = 0
  const found: number[] = []
  const see = (ids: readonly number[]): void => {
    for (let i = 0; i < ids.length; i++) {
      if (seen[ids[i]!] === round) continue
      seen[ids[i]!] = round
      if (waiting[ids[i]!]!.length > 0) found.push(ids[i]!)
    }
  }
  const isPossible = (place: number): boolean => ofPattern[place]!.every(id => seen[id] === round)
  return text => {
    round++
    found.length = 0
    walk(text, see)
    if (found.length === 0 && always.length === 0) return NONE
    const possible = [...always]
    for (const set of found) for (const place of waiting[set]!) if (isPossible(place)) possible.push(place)
    return possible.sort((a, b) => a - b)
  }
}
