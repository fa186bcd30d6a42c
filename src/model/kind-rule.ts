import type { Cues } from './cue.js'
import type { NumberKind } from './report.js'

/** A pattern that tells by itself of which kind the numbers are that it covers. */
export interface KindRule {
  readonly id: string
  readonly kind: NumberKind
  /**
   * Source of a regular expression (flag `u`) over normalised text without blanks beside Chinese characters.
   * A group `n` names the number's own place where that is less than the whole match.
   */
  readonly pattern: string
  /** Texts in which the pattern finds what stands between ⟦ and ⟧. */
  readonly examples: readonly string[]
  /** Texts in which the pattern finds nothing. */
  readonly counterExamples?: readonly string[]
}

/** Names of the cues by which a sentence shows what its numbers are; what each means stands in the knowledge. */
export type KindCue =
  | 'notLess'
  | 'shareNotLess'
  | 'atLeast'
  | 'toReach'
  | 'ownLimit'
  | 'gathered'
  | 'sinceDay'
  | 'within'
  | 'limitAfter'
  | 'interval'
  | 'assigned'
  | 'each'
  | 'penaltyBefore'
  | 'penaltyAfter'
  | 'ageUnit'
  | 'age'
  | 'every'
  | 'modal'
  | 'askingVerb'
  | 'defining'
  | 'reaching'
  | 'law'
  | 'planSection'
  | 'planSentence'
  | 'planClause'
  | 'problems'
  | 'turned'
  | 'told'
  | 'toldOf'
  | 'toldFirmly'
  | 'toldInPlan'
  | 'reported'
  | 'stateBefore'
  | 'stateAfter'
  | 'compared'
  | 'ofBefore'
  | 'existingAfter'
  | 'missingAfter'
  | 'timeUnit'
  | 'measuredTime'
  | 'spanBefore'
  | 'sortBefore'
  | 'spanUnit'
  | 'spanAfter'
  | 'daysBefore'
  | 'daysAfter'
  | 'dayOfMonthBefore'
  | 'monthBefore'
  | 'aheadAfter'
  | 'scaled'
  | 'bareLabel'
  | 'bareAfter'
  | 'hanScaled'
  | 'one'
  | 'articleUnit'
  | 'idiom'
  | 'countingVerb'
  | 'askedEach'
  | 'askedTime'
  | 'quotedTarget'
  | 'planName'

/** All that is known about kinds; rules in order of precedence. */
export interface KindKnowledge {
  /** Tried before dates: 〔2019〕55号, URLs, 第十四个五年规划. */
  readonly beforeDates: readonly KindRule[]
  /** Tried after dates. */
  readonly afterDates: readonly KindRule[]
  /** Tried for digits that no quantity holds. */
  readonly leftovers: readonly KindRule[]
  readonly cues: Cues<KindCue>
}
