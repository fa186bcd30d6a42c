/** Words that tell something by where they stand beside a number. */
export interface Cue {
  /** Where they must stand in the stretch that is looked at: at its end, at its start, anywhere, or be all of it. */
  readonly at: 'end' | 'start' | 'in' | 'whole'
  /** How many letters of the same clause may lie between them and the end or start. */
  readonly gap?: number
  /** Sources of regular expressions. */
  readonly words: readonly string[]
}

export type Cues<Name extends string> = Readonly<Record<Name, Cue>>
