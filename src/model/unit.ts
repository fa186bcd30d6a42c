/** What a unit measures; quantities of different classes never stand in one series. */
export type UnitClass =
  | 'count'
  | 'money'
  | 'ratio'
  | 'time'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'information'
  | 'temperature'
  | 'score'

/** A measure word or unit with its proof. One entry is all that a new unit needs. */
export interface Unit {
  /** simplified name, as the record prints it */
  readonly name: string
  readonly class: UnitClass
  /** other ways to print it, traditional forms among them */
  readonly aliases?: readonly string[]
  /** what may not follow it: 件 is no unit in 条件, 次 none in 次日 */
  readonly notBefore?: readonly string[]
  /** false where a Chinese numeral before it makes a word more often than a measure */
  readonly afterHan?: false
  /** signs that print it in front of the number */
  readonly signs?: readonly string[]
  /** texts in which it is the unit of a quantity */
  readonly examples: readonly string[]
  /** texts in which it is not */
  readonly counterExamples?: readonly string[]
}

export interface UnitKnowledge {
  readonly units: readonly Unit[]
  /** words and set phrases whose numeral counts nothing: 一致, 统一 */
  readonly plainWords: readonly string[]
}
