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
const SHARE_NOT_LESS = /不(?:得|应|能|准|可)?(?:低于|少于|高于|超过)[^,。;]{0,20}的$/u
const OWN_LIMIT = /^(?:不(?:得|应|能)?(?:低|少|超|高|大|小|晚|短|多)|至少|最迟|最多)/u
const REPORTED =
  /(?:已|了|同比|比上年|较上年|缩短|压缩|缩减|压减|平均|增加|减少|提高|下降|增长|上升|提升)[^,。;]{0,10}$/u
const COMPARED = /(?:比|较)(?:上年|去年|上一年|同期|年初|上年末)[^,。;]{0,12}$/u
const TOLD =
  /(?:已(?!经?成为)|了|共(?![同享建治有产青公担识赢性])|累计|总计|合计|现有|设有|占|同比|为|面积|由|对照|按照|包括)[^,。;]{0,8}$|(?:的|对|覆盖|涉及|全[县市省州区]|所辖)$/u
const DEFINING = /(?:标准|不得|最高|最低|期限|限额|罚款|分值|权重|比例)[^,。;]{0,10}$/u
const ASKING_VERB =
  /(?:明确|建立|配备|安排|设立|设置|开设|开展|组织|举办|召开|举行|完成|公开|公示|发布|更新|提高|达到?|培训|处以?|新增|新建|建成|确保|参加|听取|研究|检查|抽查|连续|保持|推出|培育|打造|报送|提前)[^,。;]{0,24}$/u
const EXISTING = /^[^,。;、]{0,8}(?:未|没有|仍|存在|还|不到位|要|应当?|将)/u

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
  if (
    NOT_LESS.test(clause) ||
    (quantity.unit === '%' && SHARE_NOT_LESS.test(clause)) ||
    OWN_LIMIT.test(own) ||
    /(?:至少|最迟)[^,。;]{0,6}$/u.test(clause)
  )
    return !/(?:投入|筹集|共(?![享同建有治])|已)[^,。;]{0,8}$/u.test(clause.replace(NOT_LESS, ''))
  if (isTime(quantity, cues)) {
    if (/之日起(?:的)?$/u.test(clause)) return true
    if (cues.limitAfter.test(after) || /(?:以内|之内|内)$/u.test(text.slice(from, to)))
      return setting.planning || !REPORTED.test(clause)
    if (setting.ruling && /每隔?$/u.test(clause)) return true
  }
  return setting.ruling && cues.limitAfter.test(after)
}

/** In a text that rules or plans: what is asked rather than told. */
function isAsked(text: string, quantity: Quantity, clause: string, setting: Setting, cues: CompiledCues): boolean {
  const plans =
    setting.planning ||
    (!setting.ruling && cues.planClause.test(text.slice(Math.max(0, quantity.outer[0] - 80), quantity.outer[0])))
  if (!setting.ruling && !plans) return false
  if (/的$/u.test(clause) && EXISTING.test(text.slice(quantity.end, quantity.end + 12))) return false
  if (/^[^,。;、]{0,6}(?:未|没有|仍)/u.test(text.slice(quantity.end, quantity.end + 10))) return false
  if (plans) return !COMPARED.test(clause) && !/(?:已|累计|仅|共有|了[^,。;]{0,4}$)/u.test(clause)
  if (EVERY.test(clause)) return true
  const before = text.slice(Math.max(0, quantity.outer[0] - 160), quantity.outer[0])
  if (TOLD.test(clause))
    return DEFINING.test(clause) || (cues.modal.test(before) && !/(?:已|累计|对照|按照|由)[^,。;]{0,8}$/u.test(clause))
  return (
    cues.modal.test(before) ||
    ASKING_VERB.test(clause) ||
    quantity.bound === 'over' ||
    quantity.bound === 'under' ||
    quantity.unit === '%'
  )
}

/** Which kind a quantity is that no name, date or reference holds. */
export function classifyQuantity(text: string, quantity: Quantity, setting: Setting, cues: CompiledCues): Reading {
  const clause = clauseBefore(text, quantity.outer[0])
  if (asksLimit(text, quantity, clause, setting, cues)) return { kind: 'requirement', rule: 'requirement/limit' }
  if (cues.distributed.test(clause)) return { kind: 'requirement', rule: 'requirement/of-each' }
  const time = isTime(quantity, cues)
  if (isAgeLimit(quantity, clause)) return { kind: 'requirement', rule: 'requirement/age' }
  if (isAsked(text, quantity, clause, setting, cues) && !(time && isCircumstance(text, quantity, clause)))
    return { kind: 'requirement', rule: setting.ruling ? 'requirement/ruled' : 'requirement/planned' }
  if (time) return readTime(clause, cues)
  if (quantity.unit === null && !isLabelled(text, quantity, cues))
    return { kind: 'unexplained', rule: 'unexplained/bare' }
  return { kind: 'metric', rule: quantity.unit === null ? 'metric/labelled' : 'metric/measured' }
}

/** 年龄在18周岁以上、40周岁以下. */
const isAgeLimit = (quantity: Quantity, clause: string): boolean =>
  /^周?岁$/u.test(quantity.unit ?? '') && quantity.bound !== 'exact' && /年龄|不满|未满/u.test(clause)

/** 连续3年, 五年来, 40周年, 24小时值班. */
const isCircumstance = (text: string, quantity: Quantity, clause: string): boolean =>
  /(?:连续|近|过去|未来|满|这|今后)[^,。;]{0,2}$/u.test(clause) ||
  /^(?:周年|岁|周岁|世纪)/u.test(quantity.unit ?? '') ||
  /^(?:来|以来|值班|在线|不间断|畅通|服务|期间|左右的)/u.test(text.slice(quantity.end, quantity.end + 4))

const readTime = (clause: string, cues: CompiledCues): Reading =>
  cues.measuredTime.test(clause) ? { kind: 'metric', rule: 'metric/time' } : { kind: 'duration', rule: 'duration/span' }

/** A bare number is a figure where a label or a scale says so: 粉丝数26, 400余万. */
const isLabelled = (text: string, quantity: Quantity, cues: CompiledCues): boolean =>
  !/\d{13}/u.test(quantity.raw) && says(text, quantity, cues)

const says = (text: string, quantity: Quantity, cues: CompiledCues): boolean =>
  /[万亿分成倍余多]/u.test(quantity.raw) ||
  cues.bareLabel.test(text.slice(Math.max(0, quantity.outer[0] - 8), quantity.outer[0])) ||
  /^[\u4e00-\u9fff]{1,2}(?:吨|公里|千米|平方米|亩|千瓦)/u.test(text.slice(quantity.end, quantity.end + 5)) ||
  /^(?:大(?:类|版块|板块|模块|平台|项|领域)|所|小项)/u.test(text.slice(quantity.end, quantity.end + 4))
