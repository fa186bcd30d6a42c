import { generator } from '../bench/pages.js'

/** Whole numbers from 0 up to a limit, the same for the same seed. */
export type Draw = (limit: number) => number

export const drawFrom = (seed: number): Draw => generator(seed)

export const one = <T>(draw: Draw, items: readonly T[]): T => items[draw(items.length)]!

/** A whole number from `low` to `high`, small ones oftener: each doubling is as likely as the next. */
export const between = (draw: Draw, low: number, high: number): number =>
  Math.round(low * (high / low) ** (draw(10_000) / 10_000))
