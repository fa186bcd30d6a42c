/** How bodies that issue documents are named. */
export interface OrganKnowledge {
  /** What names of bodies end in, longest first where one holds another. */
  readonly suffixes: readonly string[]
  /** Parts of a body (政务公开科) that follow its name where readers are told whom to ask. */
  readonly parts: readonly string[]
  /** What the names of places end in. */
  readonly places: readonly string[]
}

export interface KindRule {
  readonly kind: 'annual-report' | 'work-report' | 'measures'
  /** Against the title, blanks dropped. */
  readonly pattern: string
  /** What the title must hold besides. */
  readonly also?: string
  readonly examples: readonly string[]
  readonly counterExamples?: readonly string[]
}

export interface MetaKnowledge {
  readonly organs: OrganKnowledge
  readonly kinds: readonly KindRule[]
}
