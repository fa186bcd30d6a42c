import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Measure, ratio } from '../score/count.js'
import type { GoldSet } from './gold-sets.js'
import type { ScoredSet } from './score-set.js'

export type Floors = Partial<Record<Measure, number>>

interface PinnedSet {
  /** of the gold that the floors were measured on */
  readonly digest: string
  readonly floors: Floors
}

/** What may not fall, by set; `fallbackLoss` is what the fallback segmenter may lose against nodejieba. */
export interface Pinned {
  readonly sets: Readonly<Record<string, PinnedSet>>
  readonly fallbackLoss: Floors
}

const FILE = 'scripts/accuracy-floors.json'
const TOLERANCE = 1e-9

export const readPinned = (): Pinned =>
  existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { sets: {}, fallbackLoss: {} }

/** Writes the digests of the gold as it is now; floors stay as they are. */
export function pinDigests(pinned: Pinned, sets: readonly GoldSet[]): void {
  const fresh = sets.map(({ name, digest }) => [name, { digest, floors: pinned.sets[name]?.floors ?? {} }])
  writeFileSync(
    FILE,
    `${JSON.stringify({ ...pinned, sets: { ...pinned.sets, ...Object.fromEntries(fresh) } }, null, 2)}\n`,
  )
}

const entries = (floors: Floors): (readonly [Measure, number])[] => Object.entries(floors) as [Measure, number][]

/** What of a set stands below its floor, or was measured on other gold than the floors. */
export function fallen({ set, all }: ScoredSet, pinned: Pinned): readonly string[] {
  const pin = pinned.sets[set.name]
  if (pin === undefined) return [`${set.name}: no floors pinned in ${FILE}`]
  const changed =
    pin.digest === set.digest
      ? []
      : [`${set.name}: the gold is not the one that the floors were pinned on (--pin pins this one)`]
  const below = entries(pin.floors).flatMap(([measure, floor]) => {
    const count = all[measure]
    const value = count === undefined ? null : ratio(count)
    return value !== null && value >= floor - TOLERANCE
      ? []
      : [`${set.name}: ${measure} ${value?.toFixed(4) ?? 'not measured'}, floor ${floor}`]
  })
  return [...changed, ...below]
}

/** What the fallback segmenter loses more than it may. */
export function lost(best: ScoredSet, fallback: ScoredSet, { fallbackLoss }: Pinned): readonly string[] {
  return entries(fallbackLoss).flatMap(([measure, allowed]) => {
    const [a, b] = [best.all[measure], fallback.all[measure]].map(count => (count === undefined ? null : ratio(count)))
    const loss = (a ?? 0) - (b ?? 0)
    return loss <= allowed + TOLERANCE
      ? []
      : [`${best.set.name}: the fallback loses ${loss.toFixed(4)} of ${measure}, ${allowed} allowed`]
  })
}
