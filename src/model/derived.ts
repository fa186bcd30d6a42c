/** A share or rate that is worked out from cells of one report's forms. */
export interface DerivedIndicator {
  readonly id: string
  readonly label: string
  /** Forms whose cells it takes. */
  readonly forms: readonly string[]
  /** Cell codes that are added up. */
  readonly numerator: readonly string[]
  readonly denominator: readonly string[]
  /** 100 for percentages and for numbers by the hundred. */
  readonly factor: number
  readonly unit: string | null
  readonly formula: string
  readonly caveat: string
}
