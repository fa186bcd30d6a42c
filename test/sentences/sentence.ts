/** What a careful reader writes down for one quantity of a sentence. */
export interface ExpectedMetric {
  /** Words that label and path together must hold. */
  readonly label: readonly string[]
  /** Null for a range, which has `low` and `high`. */
  readonly value: number | null
  readonly unit: string | null
  readonly bound: 'exact' | 'about' | 'over' | 'under'
  readonly change?: 'up' | 'down'
  readonly low?: number
  readonly high?: number
  /** A word of the whole that this is a part of. */
  readonly path?: string
  /** Year or ISO interval; null where the sentence leaves it open; left out where the table does not ask. */
  readonly period?: string | null
}

/** What a careful reader writes down for one thing that is asked for. */
export interface ExpectedRequirement {
  readonly comparator: 'min' | 'max' | 'every' | 'by' | 'exact'
  readonly value: number | null
  readonly unit: string | null
  readonly deadline?: string | null
  readonly per?: string
  /** Words that `what` must hold. */
  readonly what?: readonly string[]
}

/** A sentence and all that is to be found in it: `expect` holds every metric, none for a negative. */
export interface Sentence {
  readonly text: string
  /** Year of the document that the sentence stands in; 2021 where it does not matter. */
  readonly year?: number
  readonly expect: readonly ExpectedMetric[]
  /** Numbers, as they stand in the text, and their kind; only those that the sentence is about. */
  readonly numbers?: readonly (readonly [raw: string, kind: string])[]
  readonly requirements?: readonly ExpectedRequirement[]
}

/** A metric whose label holds the words of `label`, parted by blanks. */
export function m(
  label: string,
  value: number | null,
  unit: string | null,
  rest: Partial<Omit<ExpectedMetric, 'label' | 'value' | 'unit'>> = {},
): ExpectedMetric {
  return { label: label.split(' '), value, unit, bound: 'exact', ...rest }
}

/** A requirement. */
export function r(
  comparator: ExpectedRequirement['comparator'],
  value: number | null,
  unit: string | null,
  rest: Partial<Omit<ExpectedRequirement, 'comparator' | 'value' | 'unit'>> = {},
): ExpectedRequirement {
  return { comparator, value, unit, ...rest }
}

export const about = { bound: 'about' } as const
export const over = { bound: 'over' } as const
export const under = { bound: 'under' } as const
export const up = { change: 'up' } as const
export const down = { change: 'down' } as const
