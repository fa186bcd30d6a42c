/** The parts of a gold file that the checker reads; offsets are code points into the decoded source. */
export interface Gold {
  readonly id: string
  readonly source: string
  readonly encoding?: string
  readonly kind: string
  readonly meta: Readonly<Record<string, unknown>>
  readonly body: { readonly start: number; readonly end: number; readonly chromeInside?: readonly Pair[] } | null
  readonly outline: readonly Heading[]
  readonly tables: readonly Table[]
  readonly numbers: readonly Entry[]
  readonly citations: readonly Citation[]
  readonly ignoreCitations?: readonly Pair[]
  readonly requirements?: readonly Requirement[]
  readonly responsible?: readonly Responsible[]
}

export type Pair = readonly [number, number]

export interface Place {
  readonly start: number
  readonly end: number
}

export interface Heading {
  readonly level: number
  readonly marker: string
  readonly title: string | null
  readonly start: number
  readonly runIn: boolean
  readonly inline?: boolean
}

export interface Entry extends Place {
  readonly raw: string
  readonly kind: string
  readonly cell?: boolean
  readonly alt?: readonly string[]
  readonly metrics?: readonly Metric[]
}

export interface Metric {
  readonly label: string
  readonly must: readonly string[]
  readonly value: number
  readonly unit: string | null
  readonly bound: string
  readonly period: string | null
  readonly of?: string
}

export interface Table extends Place {
  readonly form: string | null
  readonly cells: readonly Cell[]
}

export interface Cell {
  readonly code?: string
  readonly row?: string
  readonly raw: string | null
  readonly value: number | null
  readonly undecidable?: boolean
}

export interface Citation extends Place {
  readonly title: string
  readonly number: string | null
}

export interface Requirement extends Place {
  readonly raw: string
  readonly value: number | null
  readonly comparator: string
  readonly deadline: string | null
}

export interface Responsible extends Place {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly responsible: readonly string[]
}
