/** A list of like objects as columns: a value that all share stands once, words that return stand in a list of their own. */
export interface Columns {
  readonly length: number
  readonly columns: Readonly<Record<string, Column>>
}

type Column =
  | { readonly all: unknown }
  | { readonly each: readonly unknown[] }
  | Indexed
  /** Ids that count up from 1 behind a letter. */
  | { readonly count: string }
  /** Spans: how far each begins behind the one before it, and its length. */
  | { readonly spans: readonly number[] }
interface Indexed {
  readonly words: readonly unknown[]
  readonly at: readonly number[]
}

/** A column of words pays where each stands three times or more. */
const REPEATS = 3

export function toColumns(items: readonly object[]): Columns {
  const keys = new Set(items.flatMap(item => Object.keys(item)))
  const values = (key: string): unknown[] => items.map(item => (item as Record<string, unknown>)[key] ?? null)
  return {
    length: items.length,
    columns: Object.fromEntries([...keys].map(key => [key, toColumn(values(key))])),
  }
}

function toColumn(values: readonly unknown[]): Column {
  const written = values.map(value => JSON.stringify(value))
  const index = new Map<string, number>()
  for (const text of written) if (!index.has(text)) index.set(text, index.size)
  if (index.size === 1) return { all: values[0] }
  if (values.every((value, i) => value === `${String(values[0])[0]}${i + 1}`)) return { count: String(values[0])[0]! }
  if (values.every(isSpan))
    return { spans: values.flatMap(([start, end], i) => [start - (values[i - 1]?.[0] ?? 0), end - start]) }
  if (index.size * REPEATS > values.length || typeof values[0] === 'number') return { each: values }
  return { words: [...index.keys()].map(text => JSON.parse(text)), at: written.map(text => index.get(text)!) }
}

const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)

function valuesOf(column: Column, length: number): readonly unknown[] {
  if ('each' in column) return column.each
  if ('words' in column) return column.at.map(i => column.words[i])
  if ('spans' in column) return spansOf(column.spans)
  return Array.from({ length }, (_, i) => ('all' in column ? column.all : `${column.count}${i + 1}`))
}

function spansOf(steps: readonly number[]): [number, number][] {
  let start = 0
  return Array.from({ length: steps.length / 2 }, (_, i) => {
    start += steps[2 * i]!
    return [start, start + steps[2 * i + 1]!]
  })
}

/** The list that {@link toColumns} made columns of. */
export function fromColumns<T>({ length, columns }: Columns): T[] {
  const all = Object.entries(columns).map(([key, column]) => [key, valuesOf(column, length)] as const)
  return Array.from({ length }, (_, i) => Object.fromEntries(all.map(([key, values]) => [key, values[i]])) as T)
}
