/** What the reading of figures knows of words; each list is plain text, words parted by blanks. */
export interface MetricWords {
  /** Verbs that open a predicate wherever they stand: 收到 召开 发布. */
  readonly verbs: string
  /** Verbs that are as often nouns: 公开 解读 服务. They open a predicate only behind an agent or at the head. */
  readonly nominalVerbs: string
  /** Words that join a subject or predicate to a number and name nothing: 为 达 共 实现. */
  readonly links: string
  /** Words that sum up: what stands before them is subject, what follows is predicate. */
  readonly sums: string
  readonly prepositions: string
  readonly adverbs: string
  readonly conjunctions: string
  /** Words of time that say nothing of what is counted. */
  readonly times: string
  /** Subjects that are the issuer itself or all that it governs. */
  readonly generic: string
  /** Last letters of nouns that act: behind them a nominal verb is a predicate. */
  readonly agents: string
  /** Last letters of names of rates. */
  readonly rates: string
  /** Last letters of nouns that measure: 产量 总额 面积. */
  readonly measures: string
  /** Nouns that measure what was named before: 减免金额 总阅读量. */
  readonly attributes: string
  /** Verbs that say what became of a part: 办结 采纳. */
  readonly disposals: string
  /** Objects that point to what was named before: 信息 有关信息. */
  readonly anaphors: string
  readonly rising: string
  readonly falling: string
  /** Nouns that the segmenter would cut apart. */
  readonly nouns: string
}

export type WordClass =
  | 'verb'
  | 'nominal'
  | 'link'
  | 'sum'
  | 'preposition'
  | 'adverb'
  | 'conjunction'
  | 'time'
  | 'generic'
  | 'noun'
  | 'particle'
  | 'comma'

/** {@link MetricWords}, compiled. */
export interface Lexicon {
  readonly classes: ReadonlyMap<string, WordClass>
  readonly agent: RegExp
  readonly rate: RegExp
  readonly measure: RegExp
  readonly anaphors: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
  readonly disposals: ReadonlySet<string>
  /** A verb of change at the end of a phrase, with what it is compared with. */
  readonly change: RegExp
  readonly rising: ReadonlySet<string>
}
