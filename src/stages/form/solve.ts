import type { FormSum } from '../../knowledge-kit/form-sums.js'

/** Cells that stand in one run: `options[k]` holds a value for each of `cells`. */
export interface OpenRun {
  readonly cells: readonly number[]
  readonly options: readonly (readonly number[])[]
}

export interface Solution {
  /** For each run, the options that are still possible. */
  readonly kept: readonly (readonly number[])[]
  /** Sums that cannot hold, or that had to be set aside for the rest to hold. */
  readonly broken: readonly string[]
  readonly gaveUp: boolean
}

/** A sum over open runs: `constant` plus one contribution of each run is nought. */
interface Equation {
  readonly name: string
  readonly constant: number
  readonly runs: readonly number[]
  /** Contribution of each option, by place in `runs`. */
  readonly parts: readonly (readonly number[])[]
}

const MAX_NODES = 600
const MAX_REACH = 4_000
/** Steps in the sets of reachable sums, over one search. */
const MAX_WORK = 1_500_000

/** The options that agree with the sums of the form; values of `known` cells are fixed, null where unknown. */
export function solve(known: readonly (number | null)[], runs: readonly OpenRun[], sums: readonly FormSum[]): Solution {
  const equations = equationsOf(known, runs, sums)
  const start = runs.map(run => run.options.map((_, i) => i))
  const effort: Effort = { work: 0, nodes: 0 }
  const possible = equations.filter(equation => feasible(equation, start, effort))
  const broken = equations.filter(equation => !possible.includes(equation)).map(equation => equation.name)
  if (start.every(options => options.length <= 1)) return { kept: start, broken, gaveUp: false }
  const all = satisfy(start, possible, effort)
  if (all.kept) return { kept: all.kept, broken, gaveUp: all.gaveUp }
  return withOneSetAside(start, possible, broken, effort)
}

/** No choice satisfies every sum: what every choice that breaks but one of them agrees on. */
function withOneSetAside(
  start: readonly (readonly number[])[],
  equations: readonly Equation[],
  broken: readonly string[],
  effort: Effort,
): Solution {
  const union = start.map(() => new Set<number>())
  const aside: string[] = []
  for (const equation of equations) {
    const { kept, gaveUp: stopped } = satisfy(
      start,
      equations.filter(other => other !== equation),
      effort,
    )
    if (stopped || effort.work > MAX_WORK) return { kept: start, broken, gaveUp: true }
    if (!kept) continue
    aside.push(equation.name)
    kept.forEach((options, r) => {
      for (const option of options) union[r]!.add(option)
    })
  }
  if (aside.length === 0) return { kept: start, broken, gaveUp: false }
  return {
    kept: union.map(options => [...options].sort((a, b) => a - b)),
    broken: [...broken, ...aside],
    gaveUp: false,
  }
}

function equationsOf(
  known: readonly (number | null)[],
  runs: readonly OpenRun[],
  sums: readonly FormSum[],
): Equation[] {
  const home = new Map<number, [run: number, place: number]>()
  runs.forEach((run, r) => {
    run.cells.forEach((cell, p) => {
      home.set(cell, [r, p])
    })
  })
  const equations: Equation[] = []
  for (const sum of sums) {
    const equation = equationOf(known, runs, home, sum)
    if (equation && equation.runs.length > 0) equations.push(equation)
  }
  return equations
}

function equationOf(
  known: readonly (number | null)[],
  runs: readonly OpenRun[],
  home: ReadonlyMap<number, [number, number]>,
  sum: FormSum,
): Equation | null {
  let constant = 0
  const parts = new Map<number, number[]>()
  for (const [cells, sign] of [
    [sum.left, 1],
    [sum.right, -1],
  ] as const)
    for (const cell of cells) {
      const place = home.get(cell)
      if (!place) {
        const value = known[cell]
        if (value === null || value === undefined) return null
        constant += sign * value
        continue
      }
      const [r, p] = place
      const part = parts.get(r) ?? new Array<number>(runs[r]!.options.length).fill(0)
      runs[r]!.options.forEach((option, k) => {
        part[k]! += sign * option[p]!
      })
      parts.set(r, part)
    }
  return { name: `${sum.rule}: ${sum.about}`, constant, runs: [...parts.keys()], parts: [...parts.values()] }
}

/** What a search may still spend: once it is used up nothing is ruled out any more. */
interface Effort {
  work: number
  nodes: number
}

const spent = (effort: Effort): boolean => effort.work > MAX_WORK || effort.nodes > MAX_NODES

/** Sums that contributions can reach, run by run; null where there are too many to keep. */
function reach(
  parts: readonly (readonly number[])[],
  options: readonly (readonly number[])[],
  first: number,
  effort: Effort,
): Set<number>[] | null {
  const sets: Set<number>[] = [new Set([first])]
  for (let i = 0; i < parts.length; i++) {
    const steps = new Set(options[i]!.map(option => parts[i]![option]!))
    const next = new Set<number>()
    effort.work += sets[i]!.size * steps.size
    if (effort.work > MAX_WORK) return null
    for (const from of sets[i]!) for (const step of steps) next.add(from + step)
    if (next.size > MAX_REACH) return null
    sets.push(next)
  }
  return sets
}

function feasible(equation: Equation, kept: readonly (readonly number[])[], effort: Effort): boolean {
  const options = equation.runs.map(r => kept[r]!)
  const sets = reach(equation.parts, options, equation.constant, effort)
  return sets === null || sets.at(-1)!.has(0)
}

interface Satisfied {
  /** null where no choice satisfies all sums. */
  readonly kept: readonly (readonly number[])[] | null
  readonly gaveUp: boolean
}

function satisfy(start: readonly (readonly number[])[], equations: readonly Equation[], effort: Effort): Satisfied {
  const narrowed = narrow(start, equations, equations, effort)
  if (!narrowed) return { kept: null, gaveUp: false }
  if (narrowed.every(options => options.length <= 1)) return { kept: narrowed, gaveUp: false }
  return enumerate(narrowed, equations, effort)
}

/** Drops every option that makes some sum impossible, until none does; null where a run has none left. */
function narrow(
  start: readonly (readonly number[])[],
  equations: readonly Equation[],
  first: readonly Equation[],
  effort: Effort,
): readonly number[][] | null {
  const kept = start.map(options => [...options])
  const due = new Set(first)
  for (const equation of due) {
    due.delete(equation)
    if (effort.work > MAX_WORK) return kept
    const changed = narrowBy(equation, kept, effort)
    if (changed === null) return null
    if (changed.length > 0)
      for (const other of equations) if (other !== equation && other.runs.some(r => changed.includes(r))) due.add(other)
  }
  return kept
}

/** Narrows the runs of one sum and says which; null where no choice satisfies it. */
function narrowBy(equation: Equation, kept: number[][], effort: Effort): readonly number[] | null {
  const { runs, parts } = equation
  if (runs.every(r => kept[r]!.length === 1)) {
    const sum = runs.reduce((s, r, i) => s + parts[i]![kept[r]![0]!]!, equation.constant)
    return sum === 0 ? [] : null
  }
  const options = runs.map(r => kept[r]!)
  const before = reach(parts, options, equation.constant, effort)
  const backwards = before && reach([...parts].reverse(), [...options].reverse(), 0, effort)
  if (!before || !backwards) return []
  const changed: number[] = []
  for (let i = 0; i < runs.length; i++) {
    const possible = fitting(options[i]!, parts[i]!, before[i]!, backwards[runs.length - 1 - i]!, effort)
    if (possible.length === 0) return null
    if (possible.length === options[i]!.length) continue
    kept[runs[i]!] = possible
    changed.push(runs[i]!)
  }
  return changed
}

/** The options whose part, between what the runs before and behind can reach, makes nought. */
function fitting(
  options: readonly number[],
  parts: readonly number[],
  before: ReadonlySet<number>,
  after: ReadonlySet<number>,
  effort: Effort,
): number[] {
  const fits = new Map<number, boolean>()
  return options.filter(option => {
    const part = parts[option]!
    const known = fits.get(part)
    if (known !== undefined) return known
    effort.work += before.size
    let found = false
    for (const sum of before) {
      found = after.has(-sum - part)
      if (found) break
    }
    fits.set(part, found)
    return found
  })
}

/** Walks the choices that satisfy all sums and keeps the options that occur in one. */
function enumerate(start: readonly (readonly number[])[], equations: readonly Equation[], effort: Effort): Satisfied {
  const seen = start.map(() => new Set<number>())
  const tied = new Set(equations.flatMap(equation => equation.runs))
  const order = start.map((_, r) => r).filter(r => start[r]!.length > 1 && tied.has(r))
  if (order.length === 0) return { kept: start, gaveUp: false }
  order.sort((a, b) => start[a]!.length - start[b]!.length)
  effort.nodes = 0
  walk(start, equations, order, seen, effort)
  if (spent(effort)) return { kept: start, gaveUp: true }
  if (seen[order[0]!]!.size === 0) return { kept: null, gaveUp: false }
  const kept = start.map((options, r) =>
    tied.has(r) && options.length > 1 ? [...seen[r]!].sort((a, b) => a - b) : options,
  )
  return { kept, gaveUp: false }
}

/** Goes down only where an option lies that no choice so far has had. */
function walk(
  kept: readonly (readonly number[])[],
  equations: readonly Equation[],
  order: readonly number[],
  seen: readonly Set<number>[],
  effort: Effort,
): void {
  effort.nodes++
  if (spent(effort) || order.every(r => kept[r]!.every(option => seen[r]!.has(option)))) return
  const next = order.find(r => kept[r]!.length > 1)
  if (next === undefined) {
    for (const r of order) seen[r]!.add(kept[r]![0]!)
    return
  }
  const own = equations.filter(equation => equation.runs.includes(next))
  for (const option of kept[next]!) {
    const choice = kept.map((options, r) => (r === next ? [option] : options))
    const narrowed = narrow(choice, equations, own, effort)
    if (narrowed) walk(narrowed, equations, order, seen, effort)
  }
}
