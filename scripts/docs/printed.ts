const lines = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd())

/** Whether `shown` is what was printed; a line of … stands for any lines, … at the end of a line for the rest of it. */
export function isPrinted(shown: string, printed: string): boolean {
  const actual = lines(printed)
  const match = (wanted: readonly string[], at: number): boolean => {
    const [first, ...rest] = wanted
    if (first === undefined) return at === actual.length
    if (first.trim() === '…') return actual.slice(at).some((_, i) => match(rest, at + i)) || rest.length === 0
    const line = actual[at]
    if (line === undefined) return false
    const same = first.endsWith('…') ? line.startsWith(first.slice(0, -1)) : line === first
    return same && match(rest, at + 1)
  }
  return match(lines(shown), 0)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function holds(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) return JSON.stringify(part) === JSON.stringify(whole)
  if (!isObject(part)) return part === whole
  return isObject(whole) && Object.entries(part).every(([key, value]) => holds(value, whole[key]))
}

/** Whether an object like `part` is somewhere in the JSON that was printed. */
export function isPartOf(part: unknown, whole: unknown): boolean {
  if (holds(part, whole)) return true
  return isObject(whole) && Object.values(whole).some(value => isPartOf(part, value))
}
