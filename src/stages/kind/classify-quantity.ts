import type { Quantity } from '../../model/mention.js'
import type { NumberKind } from '../../model/report.js'
import type { CompiledCues } from './compile-kinds.js'

/** What stands around the sentence, as far as it tells kinds. */
export interface Setting {
  /** A notice or measures: what it says is asked. */
  readonly ruling: boolean
  /** The section plans what is to be done. */
  readonly planning: boolean
}

export interface Reading {
  readonly kind: NumberKind
  readonly rule: string
}

/** A quantity with what stands around it. */
interface Place {
  readonly quantity: Quantity
  /** Its clause up to its bound words. */
  readonly clause: string
  /** The sentence up to its bound words, as far as it matters. */
  readonly before: string
  /** Bound words in front: 不低于. */
  readonly own: string
  readonly after: string
  readonly time: boolean
}

const CLAUSE_END = /[,。;:!?]/u
const CLAUSE = 60
const SENTENCE = 160
const AFTER = 24

function placeOf(text: string, quantity: Quantity, cues: CompiledCues): Place {
  const [from] = quantity.outer
  let start = from
  const floor = Math.max(0, from - CLAUSE)
  while (start > floor && !CLAUSE_END.test(text[start - 1]!)) start--
  return {
    quantity,
    clause: text.slice(start, from),
    before: text.slice(Math.max(0, from - SENTENCE), from),
    own: text.slice(from, quantity.start),
    after: text.slice(quantity.end, quantity.end + AFTER),
    time: quantity.unit !== null && cues.timeUnit.test(quantity.unit),
  }
}

/** Which kind a quantity is that no name, date or reference holds. */
export function classifyQuantity(text: string, quantity: Quantity, setting: Setting, cues: CompiledCues): Reading {
  const place = placeOf(text, quantity, cues)
  if (asksLimit(place, setting, cues)) return { kind: 'requirement', rule: 'requirement/limit' }
  if (isAskedOfEach(place.clause, cues)) return { kind: 'requirement', rule: 'requirement/of-each' }
  if (isAgeLimit(place, cues)) return { kind: 'requirement', rule: 'requirement/age' }
  if (isAsked(place, setting, cues) && !(place.time && isCircumstance(place, cues)))
    return { kind: 'requirement', rule: setting.ruling ? 'requirement/ruled' : 'requirement/planned' }
  if (place.time) {
    const measured = cues.measuredTime.test(place.clause) && !isOneOfItsKind(place, cues)
    return measured ? { kind: 'metric', rule: 'metric/time' } : { kind: 'duration', rule: 'duration/span' }
  }
  if (quantity.unit !== null) return { kind: 'metric', rule: 'metric/measured' }
  return isLabelled(place, cues)
    ? { kind: 'metric', rule: 'metric/labelled' }
    : { kind: 'unexplained', rule: 'unexplained/bare' }
}

/** 各单位均明确一名. */
export const isAskedOfEach = (clause: string, cues: CompiledCues): boolean =>
  cues.assigned.test(clause) && cues.each.test(clause)

/** 不低于4%, 5小时内, 之日起3个工作日: limits wherever they stand. */
function asksLimit(place: Place, setting: Setting, cues: CompiledCues): boolean {
  const { quantity, clause, own, after } = place
  const share = quantity.unit === '%' && cues.shareNotLess.test(clause)
  if (share || cues.notLess.test(clause) || cues.ownLimit.test(own) || cues.atLeast.test(clause))
    return !cues.gathered.test(clause.replace(cues.notLess, ''))
  if (cues.toReach.test(clause)) return true
  if (place.time) {
    if (cues.sinceDay.test(clause)) return true
    const within = quantity.bound === 'under' && cues.within.test(after.slice(0, quantity.outer[1] - quantity.end))
    if (within || cues.limitAfter.test(after)) return setting.planning || !cues.reported.test(clause)
    if (setting.ruling && cues.interval.test(clause)) return true
  }
  return (setting.ruling && cues.limitAfter.test(after)) || isPenalty(place, cues)
}

const isBounded = ({ quantity }: Place): boolean => quantity.bound === 'over' || quantity.bound === 'under'

/** 处五万元以上五十万元以下的罚款. */
const isPenalty = (place: Place, cues: CompiledCues): boolean =>
  isBounded(place) && cues.penaltyBefore.test(place.clause) && cues.penaltyAfter.test(place.after)

/** 年龄在18周岁以上、40周岁以下. */
const isAgeLimit = (place: Place, cues: CompiledCues): boolean =>
  isBounded(place) && cues.ageUnit.test(place.quantity.unit ?? '') && cues.age.test(place.clause)

/** In a text that rules or plans: what is asked rather than told. */
function isAsked(place: Place, { ruling, planning }: Setting, cues: CompiledCues): boolean {
  const { quantity, clause, before, after } = place
  const plans = !ruling && (planning || cues.planClause.test(before.slice(-80)))
  if (!ruling && !plans) return false
  if (cues.ofBefore.test(clause) && cues.existingAfter.test(after)) return false
  if (cues.missingAfter.test(after)) return false
  if (cues.stateBefore.test(clause) && cues.stateAfter.test(after)) return false
  if (plans) return !cues.compared.test(clause) && !cues.toldInPlan.test(clause)
  if (cues.every.test(clause) || (cues.reaching.test(clause) && !cues.toldFirmly.test(clause))) return true
  if (cues.told.test(clause) || cues.toldOf.test(clause))
    return cues.defining.test(clause) || (cues.modal.test(before) && !cues.toldFirmly.test(clause))
  return cues.modal.test(before) || cues.askingVerb.test(clause) || isBounded(place) || quantity.unit === '%'
}

/** 连续3年, 五年来, 40周年, 24小时值班. */
const isCircumstance = (place: Place, cues: CompiledCues): boolean =>
  isOneOfItsKind(place, cues) ||
  cues.spanBefore.test(place.clause) ||
  cues.spanUnit.test(place.quantity.unit ?? '') ||
  cues.spanAfter.test(place.after)

/** 十分关键的一年 */
const isOneOfItsKind = ({ quantity, clause }: Place, cues: CompiledCues): boolean =>
  quantity.raw === '一年' && cues.sortBefore.test(clause)

/** Longest bare number that may be a figure; longer ones are codes. */
const FIGURE = 12

/** A bare number is a figure where a label, a scale or a noun says so: 粉丝数26, 400余万. */
const isLabelled = ({ quantity, before, after }: Place, cues: CompiledCues): boolean =>
  quantity.raw.length <= FIGURE + 4 &&
  !/\d{13}/u.test(quantity.raw) &&
  (cues.scaled.test(quantity.raw) || cues.bareLabel.test(before.slice(-8)) || cues.bareAfter.test(after))
