/** What a measure is computed from: hits, false alarms and misses, or right ones out of all. Counts of documents add up. */
export type Count =
  | { readonly tp: number; readonly fp: number; readonly fn: number }
  | { readonly right: number; readonly total: number }

export const pooled = (tp: number, fp: number, fn: number): Count => ({ tp, fp, fn })
export const share = (right: number, total: number): Count => ({ right, total })

/** F1 or share, 0 to 1; null where there was nothing to measure. */
export function ratio(count: Count): number | null {
  if ('tp' in count) {
    const { tp, fp, fn } = count
    return tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn)
  }
  return count.total === 0 ? null : count.right / count.total
}

export function add(a: Count | undefined, b: Count): Count {
  if (a === undefined) return b
  if ('tp' in a && 'tp' in b) return pooled(a.tp + b.tp, a.fp + b.fp, a.fn + b.fn)
  if ('right' in a && 'right' in b) return share(a.right + b.right, a.total + b.total)
  throw new TypeError('counts of two kinds cannot be added')
}

export const measures = [
  'body',
  'chrome',
  'outline',
  'outlineLevel',
  'outlineTitle',
  'outlineInline',
  'numbers',
  'coverage',
  'metrics',
  'metricsPrecision',
  'metricsRecall',
  'metricsLoose',
  'period',
  'periodOther',
  'path',
  'tables',
  'tablesFree',
  'meta',
  'citations',
  'requirements',
  'responsibilities',
  'grounding',
] as const

export type Measure = (typeof measures)[number]
export type Counts = Partial<Record<Measure, Count>>

/** What was missed, in words, under the measure that it cost. */
export type Misses = Partial<Record<Measure, string[]>>

/** Takes down what was missed under one measure. */
export const missTeller =
  (misses: Misses, measure: Measure) =>
  (words: string): void => {
    const list = misses[measure] ?? []
    list.push(words)
    misses[measure] = list
  }
