import type { RequirementDraft } from '../../model/draft.js'
import type { Quantity } from '../../model/mention.js'

export type Comparator = RequirementDraft['comparator']

/** Each pattern looks back from the number. */
const LEAST =
  /$(?<=不(?:得|应|能|准|可)?(?:低于|少于|小于|短于|足|晚于)[^,。;]{0,20}|(?:至少|最低|达到?|力争|确保|稳定在|保持在|提高[到至])[^,。;]{0,12})/u
const MOST =
  /$(?<=不(?:得|应|能|准|可)?(?:超过|高于|大于|多于|迟于)[^,。;]{0,12}|(?:最迟|最多|最高|控制在|压缩[到至]|缩短[到至]|降[到至])[^,。;]{0,8})/u
const EVERY = /每隔?$/u
const AHEAD = /$(?<=(?:提前|满)[^,。;]{0,2})/u
const EACH = /$(?<=每[^,。;]{0,12})/u
/** 公示7天: neither more nor less. */
const LASTING = /$(?<=(?:公示|公告|为期|有效期|期限为|保存|保留)[^,。;]{0,4})/u
/** 用3年左右时间 */
const TAKING = /用[^,。;]{0,2}$/u
/** 30日后施行 */
const LATER = /^后(?:施行|实施|生效|执行|起)/u
const OWN_MOST = /^(?:不(?:得|应|能)?[超高大多迟]|最[迟多])/u
const OWN_LEAST = /^(?:不(?:得|应|能)?[低少小短]|至少)/u
const TIME = /^(?:个?小时|天|日|分钟|年|个月|周|星期|个?工作日|季度|个季度)$/u

export const isTimeUnit = (unit: string | null): boolean => unit !== null && TIME.test(unit)

/** Which side of the number is asked. `clause` is what stands before the number in its clause, `raw` holds bound words. */
export function comparatorOf(quantity: Quantity, clause: string, after: string): Comparator {
  if (EVERY.test(clause)) return 'every'
  if (isTimeUnit(quantity.unit) && LATER.test(after)) return 'min'
  if (isTimeUnit(quantity.unit) && TAKING.test(clause)) return 'max'
  if (MOST.test(clause) || OWN_MOST.test(quantity.raw)) return 'max'
  if (LEAST.test(clause) || AHEAD.test(clause) || OWN_LEAST.test(quantity.raw)) {
    return isTimeUnit(quantity.unit) && quantity.bound === 'under' ? 'max' : 'min'
  }
  if (isTimeUnit(quantity.unit) && quantity.bound === 'exact' && LASTING.test(clause) && !/^(?:以|之)?内/u.test(after))
    return 'exact'
  if (isTimeUnit(quantity.unit)) return /^(?:以|之)?前/u.test(after) ? 'min' : quantity.bound === 'over' ? 'min' : 'max'
  if (quantity.bound === 'over') return 'min'
  if (quantity.bound === 'under') return 'max'
  if (quantity.bound === 'about') return 'exact'
  if (quantity.unit === '%') return 'min'
  return EACH.test(clause) ? 'min' : 'exact'
}
