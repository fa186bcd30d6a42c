import { ANY_DIGIT } from './required-words.js'

/** Finds words in a text: `see` is told the ids of each word that stands somewhere in it, as often as it stands there. */
export type WordTree = (text: string, see: (ids: readonly number[]) => void) => void

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A tree of words letter by letter; node 0 is the root. */
interface Nodes {
  /** By node: ids of the word that ends there. */
  readonly ids: number[][]
  /** By node: where any digit leads, or 0. */
  readonly digit: number[]
  /** By node: a bit for each letter that leads on, one bit for many letters. */
  readonly letters: number[]
  /** Where a letter leads from a node. */
  readonly next: Map<number, number>
}

const keyOf = (node: number, code: number): number => node * 65_536 + code

function grow({ ids, digit, letters, next }: Nodes, word: string): number {
  let node = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const known = word[i] === ANY_DIGIT ? digit[node] || undefined : next.get(keyOf(node, code))
    const child = known ?? ids.length
    if (known === undefined) {
      ids.push([])
      digit.push(0)
      letters.push(0)
      if (word[i] === ANY_DIGIT) digit[node] = child
      else {
        next.set(keyOf(node, code), child)
        letters[node]! |= 1 << (code & 31)
      }
    }
    node = child
  }
  return node
}

/** Words with their ids, ready to be found in one walk over a text. */
export function wordTree(words: ReadonlyMap<string, readonly number[]>): WordTree {
  const nodes: Nodes = { ids: [[]], digit: [0], letters: [0], next: new Map() }
  for (const [word, ids] of words) nodes.ids[grow(nodes, word)]!.push(...ids)
  const { ids, next } = nodes
  const [digit, letters] = [Uint16Array.from(nodes.digit), Int32Array.from(nodes.letters)]
  const starts = new Uint16Array(65_536)
  for (const word of words.keys()) if (word[0] !== ANY_DIGIT) starts[word.charCodeAt(0)] = next.get(word.charCodeAt(0))!

  return (text, see) => {
    /** Goes on from a node that the letters before `at` led to. */
    const follow = (node: number, at: number): void => {
      if (ids[node]!.length > 0) see(ids[node]!)
      const code = text.charCodeAt(at)
      if (((letters[node]! >>> (code & 31)) & 1) === 1) {
        const child = next.get(keyOf(node, code))
        if (child !== undefined) follow(child, at + 1)
      }
      if (digit[node] !== 0 && isDigit(code)) follow(digit[node]!, at + 1)
    }
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (starts[code] !== 0) follow(starts[code]!, i + 1)
      if (digit[0] !== 0 && isDigit(code)) follow(digit[0]!, i + 1)
    }
  }
}
