import { requiredLetters } from './required-letters.js'

/** Which of some patterns a text may match; read before the next text is sifted. */
export interface Sieve {
  /** Marks with 1 the patterns whose letters the text holds. */
  readonly sift: (text: string) => Uint8Array
}

/** A sieve of patterns by the letters without which they cannot match, so that most need not be tried. */
export function sieveOf(sources: readonly string[]): Sieve {
  const idOf = new Map<string, number>()
  const setsOf: number[][] = []
  const needs = sources.map(source =>
    requiredLetters(source).map(letters => {
      const key = [...letters].sort().join('')
      const known = idOf.get(key)
      if (known !== undefined) return known
      const id = idOf.size
      idOf.set(key, id)
      for (const letter of letters) {
        // a letter beyond the basic plane is told by its first half
        const code = letter.charCodeAt(0)
        setsOf[code] = [...(setsOf[code] ?? []), id]
      }
      return id
    }),
  )
  const table: (readonly number[] | null)[] = Array.from({ length: 65_536 }, (_, code) => setsOf[code] ?? null)
  const seen = new Int32Array(idOf.size)
  const letterSeen = new Int32Array(65_536)
  const possible = new Uint8Array(sources.length)
  let round = 0
  const holds = (needed: readonly number[]): boolean => {
    for (let i = 0; i < needed.length; i++) if (seen[needed[i]!] !== round) return false
    return true
  }
  return {
    sift: text => {
      round++
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i)
        if (letterSeen[code] === round) continue
        letterSeen[code] = round
        const ids = table[code]!
        if (ids !== null) for (let k = 0; k < ids.length; k++) seen[ids[k]!] = round
      }
      for (let i = 0; i < needs.length; i++) possible[i] = holds(needs[i]!) ? 1 : 0
      return possible
    },
  }
}
