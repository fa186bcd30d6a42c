/** A list of like objects as columns: a value that all share stands once, words that return stand in a list of their own. */
export interface Columns {
  readonly length: number
  readonly columns: Readonly<Record<string, Column>>
}

type Column = { readonly all: unknown } | { readonly each: readonly unknown[] } | Indexed
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
  if (index.size * REPEATS > values.length || typeof values[0] === 'number') return { each: values }
  return { words: [...index.keys()].map(text => JSON.parse(text)), at: written.map(text => index.get(text)!) }
}

function valueAt(column: Column, i: number): unknown {
  if ('all' in column) return column.all
  return 'each' in column ? column.each[i] : column.words[column.at[i]!]
}

export const fromColumns = <T>({ length, columns }: Columns): T[] =>
  Array.from(
    { length },
    (_, i) => Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, valueAt(column, i)])) as T,
  )
