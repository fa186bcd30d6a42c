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

const MAX_NODES = 20_000
const MAX_REACH = 20_000
const MAX_SOLUTIONS = 4_000

/** The options that agree with the sums of the form; values of `known` cells are fixed, null where unknown. */
export function solve(known: readonly (number | null)[], runs: readonly OpenRun[], sums: readonly FormSum[]): Solution {
  const equations = equationsOf(known, runs, sums)
  const start = runs.map(run => run.options.map((_, i) => i))
  const possible = equations.filter(equation => feasible(equation, start))
  const broken = equations.filter(equation => !possible.includes(equation)).map(equation => equation.name)
  if (start.every(options => options.length <= 1)) return { kept: start, broken, gaveUp: false }
  const all = satisfy(start, possible)
  if (all.kept) return { kept: all.kept, broken, gaveUp: all.gaveUp }
  return withOneSetAside(start, possible, broken)
}

/** No choice satisfies every sum: what every choice that breaks but one of them agrees on. */
function withOneSetAside(
  start: readonly (readonly number[])[],
  equations: readonly Equation[],
  broken: readonly string[],
): Solution {
  const union = start.map(() => new Set<number>())
  const aside: string[] = []
  let gaveUp = false
  for (const equation of equations) {
    const { kept, gaveUp: stopped } = satisfy(
      start,
      equations.filter(other => other !== equation),
    )
    gaveUp ||= stopped
    if (!kept) continue
    aside.push(equation.name)
    kept.forEach((options, r) => {
      for (const option of options) union[r]!.add(option)
    })
  }
  if (aside.length === 0) return { kept: start, broken, gaveUp }
  return { kept: union.map(options => [...options].sort((a, b) => a - b)), broken: [...broken, ...aside], gaveUp }
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

/** Sums that contributions can reach, run by run; null where there are too many to keep. */
function reach(
  parts: readonly (readonly number[])[],
  options: readonly (readonly number[])[],
  first: number,
): Set<number>[] | null {
  const sets: Set<number>[] = [new Set([first])]
  for (let i = 0; i < parts.length; i++) {
    const steps = new Set(options[i]!.map(option => parts[i]![option]!))
    const next = new Set<number>()
    for (const from of sets[i]!) for (const step of steps) next.add(from + step)
    if (next.size > MAX_REACH) return null
    sets.push(next)
  }
  return sets
}

function feasible(equation: Equation, kept: readonly (readonly number[])[]): boolean {
  const sets = reach(
    equation.parts,
    equation.runs.map(r => kept[r]!),
    equation.constant,
  )
  return sets === null || sets.at(-1)!.has(0)
}

interface Satisfied {
  /** null where no choice satisfies all sums. */
  readonly kept: readonly (readonly number[])[] | null
  readonly gaveUp: boolean
}

function satisfy(start: readonly (readonly number[])[], equations: readonly Equation[]): Satisfied {
  const narrowed = narrow(start, equations)
  if (!narrowed) return { kept: null, gaveUp: false }
  if (narrowed.every(options => options.length <= 1)) return { kept: narrowed, gaveUp: false }
  return enumerate(narrowed, equations)
}

/** Drops every option that makes some sum impossible, until none does; null where a run has none left. */
function narrow(start: readonly (readonly number[])[], equations: readonly Equation[]): readonly number[][] | null {
  const kept = start.map(options => [...options])
  let changed = true
  while (changed) {
    changed = false
    for (const equation of equations) {
      const result = narrowBy(equation, kept)
      if (result === 'impossible') return null
      changed ||= result === 'changed'
    }
  }
  return kept
}

function narrowBy(equation: Equation, kept: number[][]): 'impossible' | 'changed' | 'same' {
  const { runs, parts } = equation
  if (runs.every(r => kept[r]!.length === 1)) {
    const sum = runs.reduce((s, r, i) => s + parts[i]![kept[r]![0]!]!, equation.constant)
    return sum === 0 ? 'same' : 'impossible'
  }
  const options = runs.map(r => kept[r]!)
  const before = reach(parts, options, equation.constant)
  const backwards = reach([...parts].reverse(), [...options].reverse(), 0)
  if (!before || !backwards) return 'same'
  let result: 'changed' | 'same' = 'same'
  for (let i = 0; i < runs.length; i++) {
    const after = backwards[runs.length - 1 - i]!
    const fits = new Map<number, boolean>()
    const possible = options[i]!.filter(option => {
      const part = parts[i]![option]!
      if (!fits.has(part))
        fits.set(
          part,
          [...before[i]!].some(sum => after.has(-sum - part)),
        )
      return fits.get(part)
    })
    if (possible.length === 0) return 'impossible'
    if (possible.length < options[i]!.length) {
      kept[runs[i]!] = possible
      result = 'changed'
    }
  }
  return result
}

/** Walks the choices that satisfy all sums and keeps the options that occur in one. */
function enumerate(start: readonly (readonly number[])[], equations: readonly Equation[]): Satisfied {
  const seen = start.map(() => new Set<number>())
  const tied = new Set(equations.flatMap(equation => equation.runs))
  const order = start.map((_, r) => r).filter(r => start[r]!.length > 1 && tied.has(r))
  if (order.length === 0) return { kept: start, gaveUp: false }
  order.sort((a, b) => start[a]!.length - start[b]!.length)
  const budget = { nodes: 0, solutions: 0 }
  walk(start, equations, order, seen, budget)
  const gaveUp = budget.nodes >= MAX_NODES || budget.solutions >= MAX_SOLUTIONS
  if (gaveUp) return { kept: start, gaveUp }
  if (budget.solutions === 0) return { kept: null, gaveUp }
  return {
    kept: start.map((options, r) => (options.length > 1 ? [...seen[r]!].sort((a, b) => a - b) : options)),
    gaveUp,
  }
}

function walk(
  kept: readonly (readonly number[])[],
  equations: readonly Equation[],
  order: readonly number[],
  seen: readonly Set<number>[],
  budget: { nodes: number; solutions: number },
): void {
  if (budget.nodes++ >= MAX_NODES || budget.solutions >= MAX_SOLUTIONS) return
  const next = order.find(r => kept[r]!.length > 1)
  if (next === undefined) {
    budget.solutions++
    kept.forEach((options, r) => {
      for (const option of options) seen[r]!.add(option)
    })
    return
  }
  for (const option of kept[next]!) {
    const choice = kept.map((options, r) => (r === next ? [option] : options))
    const narrowed = narrow(
      choice,
      equations.filter(equation => equation.runs.some(r => kept[r]!.length > 1)),
    )
    if (narrowed) walk(narrowed, equations, order, seen, budget)
  }
}
