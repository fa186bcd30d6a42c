import type { DateMention, Quantity } from '../../model/mention.js'

const DAYS = /^(?<days>\d{1,3})日$/u
const LIMIT_BEFORE =
  /(?:不(?:得|应)?(?:少于|超过|低于|晚于|多于|迟于)|之日起(?:的)?|后(?:的)?|提前|至少|满|每|连续|限|期限为|时间为|时限为|超过|延长|缩短[至到为])$/u
const LIMIT_AFTER = /^(?:的?期限|内(?![蒙容部])|以内|之内|以上|以下|后)/u
const DAY_OF_MONTH = /(?:月|于|在|至|到|前|、|-|—)$/u

/** `30日` as thirty days, where a limit stands around it; null where it is a day of a month. */
export function bareDays(text: string, date: DateMention): Quantity | null {
  const days = DAYS.exec(date.raw)?.groups?.days
  if (days === undefined) return null
  const { start, end, raw } = date
  const before = text.slice(Math.max(0, start - 8), start)
  const after = text.slice(end, end + 4)
  const relative = after.startsWith('前') && !DAY_OF_MONTH.test(before) && !/[每本当上下次]月/u.test(before)
  if (!relative && !LIMIT_BEFORE.test(before) && !LIMIT_AFTER.test(after)) return null
  const value = Number(days)
  return { start, end, raw, value, low: null, high: null, unit: '日', bound: 'exact', outer: [start, end] }
}
