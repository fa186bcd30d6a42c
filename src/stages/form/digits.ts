/** A sum over the cells of a run, by place: `parts` add up to `total`. */
export interface RunSum {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

export interface DigitCuts {
  /** For each cut, where each cell ends. */
  readonly cuts: readonly (readonly number[])[]
  readonly gaveUp: boolean
}

const MAX_NODES = 200_000
const MAX_CUTS = 500
const MAX_DIGITS = 9

interface Walk {
  readonly digits: Uint8Array
  /** First offset behind the piece that holds an offset: no cell reaches beyond. */
  readonly pieceEnd: Int32Array
  readonly count: number
  /** For each cell the sum that it closes, by place. */
  readonly closes: readonly (RunSum | null)[]
  readonly ends: number[]
  readonly values: number[]
  readonly found: number[][]
  nodes: number
  /** The total at the end, tried before its parts: it bounds them. */
  total: number
  totalLength: number
  readonly firstPart: number
}

/**
 * Every way to cut runs of digits into `count` whole numbers, none with a leading nought, that satisfies `sums`, each of
 * which is closed by a single total behind its parts. `pieces` are the lengths of runs that stand apart.
 */
export function cutDigits(text: string, pieces: readonly number[], count: number, sums: readonly RunSum[]): DigitCuts {
  const digits = Uint8Array.from(text, char => char.charCodeAt(0) - 48)
  const pieceEnd = new Int32Array(digits.length)
  let end = 0
  for (const length of pieces) {
    pieceEnd.fill(end + length, end, end + length)
    end += length
  }
  const closes = Array.from({ length: count }, (_, cell) => sums.find(sum => sum.right[0] === cell) ?? null)
  const last = closes[count - 1]
  const walk: Walk = {
    digits,
    pieceEnd,
    count,
    closes,
    ends: [],
    values: [],
    found: [],
    nodes: 0,
    total: -1,
    totalLength: 0,
    firstPart: last ? Math.min(...last.left) : count,
  }
  if (digits.length > count * MAX_DIGITS) return { cuts: [], gaveUp: true }
  if (!last) step(walk, 0)
  else
    for (let length = 1; length <= Math.min(pieces.at(-1)!, MAX_DIGITS); length++) {
      const from = digits.length - length
      if (digits[from] === 0 && length > 1) continue
      walk.total = Number(text.slice(from))
      walk.totalLength = length
      step(walk, 0)
    }
  return { cuts: walk.found, gaveUp: walk.nodes > MAX_NODES || walk.found.length >= MAX_CUTS }
}

function step(walk: Walk, from: number): void {
  const { ends, count, digits, closes } = walk
  if (++walk.nodes > MAX_NODES || walk.found.length >= MAX_CUTS) return
  const cell = ends.length
  if (cell === count) {
    if (from === digits.length) walk.found.push([...ends])
    return
  }
  if (!possible(walk, cell, from)) return
  const wanted = closes[cell] ? partSum(walk, closes[cell]) : -1
  const stop = Math.min(walk.pieceEnd[from]!, from + MAX_DIGITS)
  let value = 0
  for (let end = from + 1; end <= stop; end++) {
    value = value * 10 + digits[end - 1]!
    if (wanted >= 0 && value > wanted) return
    if (wanted < 0 || value === wanted) take(walk, end, value)
    if (value === 0) return
  }
}

function take(walk: Walk, end: number, value: number): void {
  walk.ends.push(end)
  walk.values.push(value)
  step(walk, end)
  walk.ends.pop()
  walk.values.pop()
}

function partSum({ values }: Walk, sum: RunSum): number {
  let total = 0
  for (const part of sum.left) total += values[part]!
  return total
}

/** Whether the digits that are left can still be the cells that are left. */
function possible(walk: Walk, cell: number, from: number): boolean {
  const { digits, count, total, totalLength, firstPart, values } = walk
  const left = digits.length - from
  if (left < count - cell) return false
  if (total < 0 || cell < firstPart) return true
  const parts = count - 1 - cell
  const room = left - totalLength
  if (parts === 0) return room === 0
  if (room < parts || room > parts * totalLength) return false
  let sum = 0
  for (let part = firstPart; part < cell; part++) sum += values[part]!
  const longest = Math.ceil(room / parts)
  const least = longest > 1 ? 10 ** (longest - 1) : 0
  return sum + least <= total && sum + parts * 10 ** (room - parts + 1) >= total
}
