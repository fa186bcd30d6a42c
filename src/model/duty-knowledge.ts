/** Words of notes on who does what: (州编委办牵头,州政府法制办配合,责任单位:…). Sources of regular expressions. */
export interface DutyKnowledge {
  /** Labels in front of a list. */
  readonly leadLabel: readonly string[]
  readonly supportLabel: readonly string[]
  readonly responsibleLabel: readonly string[]
  /** Words behind a list. */
  readonly leadVerb: readonly string[]
  readonly supportVerb: readonly string[]
  readonly responsibleVerb: readonly string[]
  /** Words that stand between a list and its verb: 等部门, 分别, 按职责分工. */
  readonly between: readonly string[]
  /** Ends of the names of bodies. */
  readonly bodyEnd: readonly string[]
}
