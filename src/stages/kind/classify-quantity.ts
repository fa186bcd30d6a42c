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

const CLAUSE_END = /[,。;:!?]/u
const EVERY =
  /每(?:年|月|周|日|天|季度?|半年|学期|两年|隔|个?工作日|[一二三四五六七八九十\d]+[年月周日天])[^,。;]{0,16}$/u
const NOT_LESS = /不(?:得|应|能|准|可)?(?:低于|少于|高于|超过|大于|小于|晚于|短于|多于)[^,。;]{0,4}$/u
const STATIVE = /(?:已|共|累计|总计|合计|现有|设有|占|达|有|为|面积|由)[^,。;]{0,12}$/u
const REPORTED =
  /(?:已|了|同比|比上年|较上年|缩短|压缩|缩减|压减|平均|增加|减少|提高|下降|增长|上升|提升)[^,。;]{0,10}$/u
const COMPARED = /(?:比|较)(?:上年|去年|上一年|同期|年初|上年末)[^,。;]{0,12}$/u

const clauseBefore = (text: string, at: number): string => {
  let start = at
  const floor = Math.max(0, at - 60)
  while (start > floor && !CLAUSE_END.test(text[start - 1]!)) start--
  return text.slice(start, at)
}

const isTime = (quantity: Quantity, cues: CompiledCues): boolean =>
  quantity.unit !== null && cues.timeUnit.test(quantity.unit)

function asksLimit(text: string, quantity: Quantity, clause: string, setting: Setting, cues: CompiledCues): boolean {
  const [from, to] = quantity.outer
  const own = text.slice(from, quantity.start)
  const after = text.slice(quantity.end, quantity.end + 12)
  if (NOT_LESS.test(clause) || /^不(?:得|应)?(?:低|少|超|高)/u.test(own))
    return !/(?:投入|筹集|共)[^,。;]{0,8}不(?:低于|少于)/u.test(clause)
  if (/(?:至少|最迟)[^,。;]{0,4}$/u.test(clause) || /^(?:至少|最迟|最多)/u.test(own)) return true
  if (isTime(quantity, cues) && (cues.limitAfter.test(after) || /(?:以内|之内|内)$/u.test(text.slice(from, to))))
    return !REPORTED.test(clause)
  if (/之日起 ?(?:的)?$/u.test(clause)) return isTime(quantity, cues)
  return setting.ruling && cues.limitAfter.test(after)
}

/** In a text that rules or plans: what is asked rather than told. */
function isAsked(text: string, quantity: Quantity, clause: string, setting: Setting, cues: CompiledCues): boolean {
  const before = text.slice(Math.max(0, quantity.outer[0] - 160), quantity.outer[0])
  if (setting.planning) return !COMPARED.test(clause) && !/已|累计|了[^,。;]{0,4}$/u.test(clause)
  if (!setting.ruling) return false
  if (EVERY.test(clause) || cues.modal.test(before)) return true
  return !STATIVE.test(clause) && (quantity.bound === 'over' || quantity.bound === 'under' || quantity.unit === '%')
}

/** Which kind a quantity is that no name, date or reference holds. */
export function classifyQuantity(text: string, quantity: Quantity, setting: Setting, cues: CompiledCues): Reading {
  const clause = clauseBefore(text, quantity.outer[0])
  if (asksLimit(text, quantity, clause, setting, cues)) return { kind: 'requirement', rule: 'requirement/limit' }
  if (cues.distributed.test(clause)) return { kind: 'requirement', rule: 'requirement/of-each' }
  const time = isTime(quantity, cues)
  if (
    isAsked(text, quantity, clause, setting, cues) &&
    !(time && /(?:连续|近|过去|未来|周)[^,。;]{0,2}$/u.test(clause))
  )
    return { kind: 'requirement', rule: setting.planning ? 'requirement/planned' : 'requirement/ruled' }
  if (time) return readTime(clause, cues)
  if (quantity.unit === null && !isLabelled(text, quantity, cues))
    return { kind: 'unexplained', rule: 'unexplained/bare' }
  return { kind: 'metric', rule: quantity.unit === null ? 'metric/labelled' : 'metric/measured' }
}

const readTime = (clause: string, cues: CompiledCues): Reading =>
  cues.measuredTime.test(clause) ? { kind: 'metric', rule: 'metric/time' } : { kind: 'duration', rule: 'duration/span' }

/** A bare number is a figure where a label or a scale says so: 粉丝数26, 400余万. */
const isLabelled = (text: string, quantity: Quantity, cues: CompiledCues): boolean =>
  /[万亿分成倍余多]/u.test(quantity.raw) ||
  cues.bareLabel.test(text.slice(Math.max(0, quantity.outer[0] - 8), quantity.outer[0]))
