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

/** Words by which a sentence shows what its numbers are; each entry is a source of a regular expression. */
export interface KindCues {
  /** Words in front of a number that ask for it wherever they stand: 不低于, 至少. */
  readonly limitBefore: readonly string[]
  /** Words behind a number that make it a limit: 个工作日内, 之日起. */
  readonly limitAfter: readonly string[]
  /** Words that rule: 应当, 必须, 力争. */
  readonly modal: readonly string[]
  /** Words that count something as done or as it is: 已, 共, 累计. */
  readonly done: readonly string[]
  /** Titles of sections that plan: 下一步, 工作计划. */
  readonly planSection: readonly string[]
  /** Heads of sentences that plan: 下一步, 今年发展主要预期目标是. */
  readonly planSentence: readonly string[]
  /** Words in front of a number that make what follows in the sentence a plan: 今年拟安排. */
  readonly planClause: readonly string[]
  /** What makes a span of time a measured one: 平均, 缩短至. */
  readonly measuredTime: readonly string[]
  /** Units of time. */
  readonly timeUnit: readonly string[]
  /** Ends of a label in front of a bare number: 粉丝数26, 关注量61. */
  readonly bareLabel: readonly string[]
  /** Verbs that count a Chinese 一 as a number: 新增一个. */
  readonly countingVerb: readonly string[]
  /** Asked of each: 均明确一名. */
  readonly distributed: readonly string[]
}

/** All that is known about kinds; rules in order of precedence. */
export interface KindKnowledge {
  /** Tried before dates: 〔2019〕55号, URLs, 第十四个五年规划. */
  readonly beforeDates: readonly KindRule[]
  /** Tried after dates. */
  readonly afterDates: readonly KindRule[]
  /** Tried for digits that no quantity holds. */
  readonly leftovers: readonly KindRule[]
  readonly cues: KindCues
}
