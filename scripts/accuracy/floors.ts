import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Measure, measures, ratio } from '../score/count.js'
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

const roundDown = (value: number): number => Math.floor(value * 1000) / 1000

/** Floors as they were, raised to what is measured now; none falls. */
function raised(floors: Floors, { all }: ScoredSet): Floors {
  const measured = measures.map(measure => [measure, all[measure] === undefined ? null : ratio(all[measure])] as const)
  const rising = measured
    .filter(([, value]) => value !== null)
    .map(([measure, value]) => [measure, Math.max(roundDown(value!), floors[measure] ?? 0)] as const)
  return { ...floors, ...Object.fromEntries(rising) }
}

/** Pins the gold as it is now, and the floors to what is reached on it. */
export function pin(pinned: Pinned, scored: readonly ScoredSet[]): void {
  const fresh = scored.map(one => [
    one.set.name,
    { digest: one.set.digest, floors: raised(pinned.sets[one.set.name]?.floors ?? {}, one) },
  ])
  writeFileSync(
    FILE,
    `${JSON.stringify({ ...pinned, sets: { ...pinned.sets, ...Object.fromEntries(fresh) } }, null, 2)}\n`,
  )
}

const entries = (floors: Floors): (readonly [Measure, number])[] => Object.entries(floors) as [Measure, number][]

/** What of a set stands below its floor, or was measured on other gold than the floors. */
export function fallen({ set, all }: ScoredSet, pinned: Pinned): readonly string[] {
  const kept = pinned.sets[set.name]
  if (kept === undefined) return [`${set.name}: no floors pinned in ${FILE}`]
  const changed =
    kept.digest === set.digest
      ? []
      : [`${set.name}: the gold is not the one that the floors were pinned on (--pin pins this one)`]
  const below = entries(kept.floors).flatMap(([measure, floor]) => {
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
