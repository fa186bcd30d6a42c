import type { NumberKind } from '../../src/model/report.js'

/** What a careful reader found in a document; offsets are code points into the decoded source. */
export interface Gold {
  readonly id: string
  readonly source: string
  readonly encoding?: string
  readonly kind?: string
  readonly meta?: Readonly<Record<string, unknown>>
  readonly metaHans?: Readonly<Record<string, unknown>>
  readonly metaAlt?: Readonly<Record<string, readonly unknown[]>>
  readonly body?: GoldPlace & { readonly chromeInside?: readonly (readonly [number, number])[] }
  readonly outline?: readonly GoldHeading[]
  readonly numbers?: readonly GoldNumber[]
  readonly tables?: readonly GoldTable[]
  readonly citations?: readonly GoldCitation[]
  readonly ignoreCitations?: readonly (readonly [number, number])[]
  readonly requirements?: readonly GoldRequirement[]
  readonly responsible?: readonly GoldResponsibility[]
}

export interface GoldPlace {
  readonly start: number
  readonly end: number
}

export interface GoldHeading {
  readonly level: number
  readonly marker: string
  readonly title: string | null
  readonly titleHans?: string
  readonly start: number
  readonly runIn?: boolean
  readonly inline?: boolean
  readonly optional?: boolean
}

export type GoldPeriod = string | number | readonly [string, string] | null

export interface GoldMetric {
  readonly label: string
  readonly must?: readonly string[]
  readonly mustHans?: readonly string[]
  readonly value: number
  readonly unit?: string | null
  readonly unitHans?: string
  readonly unitAlt?: readonly (string | null)[]
  readonly bound?: string
  readonly period?: GoldPeriod
  readonly periodAlt?: readonly GoldPeriod[]
  readonly of?: string
  readonly optional?: boolean
}

export interface GoldNumber extends GoldPlace {
  readonly raw: string
  readonly kind: NumberKind
  readonly alt?: readonly NumberKind[]
  readonly cell?: boolean
  readonly metrics?: readonly GoldMetric[]
}

export interface GoldCell {
  readonly code?: string
  readonly row: string
  readonly col?: string | null
  readonly value: number | null
  readonly undecidable?: boolean
}

export interface GoldTable {
  readonly form: string | null
  readonly cells?: readonly GoldCell[]
}

export interface GoldCitation extends GoldPlace {
  readonly title: string
  readonly titleHans?: string
  readonly titleAlt?: readonly string[]
  readonly number?: string | null
  readonly numberHans?: string
  readonly optional?: boolean
}

export interface GoldRequirement extends GoldPlace {
  readonly raw?: string
  readonly comparator: string
  readonly comparatorAlt?: string | readonly string[]
  readonly value?: number | null
  readonly unit?: string | null
  readonly unitHans?: string
  readonly deadline?: string | null
  readonly deadlineAlt?: string | readonly (string | null)[]
  readonly optional?: boolean
}

type DutyKey = 'lead' | 'support' | 'responsible'
type Duties = Readonly<Partial<Record<DutyKey | `${DutyKey}Hans`, readonly string[]>>>

export interface GoldResponsibility extends GoldPlace, Duties {
  readonly optional?: boolean
}
