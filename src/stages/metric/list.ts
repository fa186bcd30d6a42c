import type { Figure } from './figure.js'
import type { Token } from './token.js'

const AND = /^(?:、|和|及|与|以及)$/u
const MOST_NAMED = 12

/** Items of an enumeration. */
export function splitList(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]]
  for (const token of tokens) AND.test(token.text) ? items.push([]) : items.at(-1)!.push(token)
  return items.filter(item => item.length > 0)
}

/** As many items as asked for: parted by each 、 and 和, by 、 and the last 和, or by 、 alone (维修及服务 is one). */
export function listOf(tokens: readonly Token[], count: number): readonly Token[][] | null {
  const all = splitList(tokens)
  if (all.length <= count) return all.length === count ? all : null
  const last = tokens.findLastIndex(({ text }) => /^(?:和|及|与|以及)$/u.test(text))
  const commas = splitAt(tokens, i => tokens[i]!.kind === 'comma')
  if (commas.length === count) return commas
  const both = splitAt(tokens, i => tokens[i]!.kind === 'comma' || i === last)
  return both.length === count ? both : null
}

function splitAt(tokens: readonly Token[], parts: (i: number) => boolean): Token[][] {
  const items: Token[][] = [[]]
  for (const [i, token] of tokens.entries()) parts(i) ? items.push([]) : items.at(-1)!.push(token)
  return items.filter(item => item.length > 0)
}

/** 甲、乙和丙[三个]行政区: what stands in front are the three. */
export function namesAll({ before, quantity, start }: Pick<Figure, 'before' | 'quantity' | 'start'>): boolean {
  const { value } = quantity
  if (value === null || value < 2 || value > MOST_NAMED || before.at(-1)?.end !== start) return false
  return before.at(-1)!.kind === 'noun' && listOf(before, value) !== null
}
