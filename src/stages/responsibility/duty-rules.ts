import type { DutyKnowledge } from '../../model/duty-knowledge.js'

export type Role = 'lead' | 'support' | 'responsible'

export interface DutyRules {
  /** `牵头单位:` in front of a clause. */
  readonly labels: readonly (readonly [Role, RegExp])[]
  /** `牵头` at the end of a clause. */
  readonly verbs: readonly (readonly [Role, RegExp])[]
  readonly body: RegExp
  readonly tail: RegExp
  readonly hint: RegExp
  /** Label at the head of a line or sentence. */
  readonly opening: RegExp
  /** `由…牵头、…配合` at the end of an item. */
  readonly byWhom: RegExp
  /** Blanks between one label's list and the next label. */
  readonly betweenLabels: RegExp
}

const any = (words: readonly string[]): string => `(?:${words.join('|')})`

/** Patterns built once from what is known about notes of duty. */
export function compileDuties(knowledge: DutyKnowledge): DutyRules {
  const { leadLabel, supportLabel, responsibleLabel, leadVerb, supportVerb, responsibleVerb } = knowledge
  const label = (words: readonly string[]): RegExp => new RegExp(`^${any(words)}(?:为|:)+`, 'u')
  const verb = (words: readonly string[]): RegExp => new RegExp(`${any(words)}(?:完成)?$`, 'u')
  const labels = any([...leadLabel, ...supportLabel, ...responsibleLabel])
  return {
    labels: [
      ['responsible', label(responsibleLabel)],
      ['lead', label(leadLabel)],
      ['support', label(supportLabel)],
    ],
    verbs: [
      ['lead', verb(leadVerb)],
      ['support', verb(supportVerb)],
      ['responsible', verb(responsibleVerb)],
    ],
    body: new RegExp(`${any(knowledge.bodyEnd)}$`, 'u'),
    tail: new RegExp(`(?:${knowledge.between.join('|')})$`, 'u'),
    hint: /牵头|配合|责任|负责|主办|协办|承办|职责/u,
    // What stands before is looked at last, so that a search goes from one 由 or label to the next.
    byWhom:
      /由(?<=(?:[,;:。\n]|^)由)[^,;:。()\n]{2,80}?(?:牵头|主办|负责)(?:[、,][^,;。()\n]{2,80}(?:配合|协办|协助))?(?=[;。\n]|$)/gu,
    betweenLabels: new RegExp(`\\s(?=${labels}:)`, 'gu'),
    opening: new RegExp(`${labels}(?<=(?:^|[\\n。;])${labels}) ?: ?(?!\\n)[^\\n。]{2,300}`, 'gu'),
  }
}
