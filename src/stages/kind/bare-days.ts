import type { DateMention, Quantity } from '../../model/mention.js'
import type { CompiledCues } from './compile-kinds.js'

const DAYS = /^(?<days>\d{1,3})日$/u
const REACH = 8

/** `30日` as thirty days, where a limit stands around it; null where it is a day of a month. */
export function bareDays(text: string, date: DateMention, cues: CompiledCues): Quantity | null {
  const days = DAYS.exec(date.raw)?.groups?.days
  if (days === undefined) return null
  const { start, end, raw } = date
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const ahead = cues.aheadAfter.test(after) && !cues.dayOfMonthBefore.test(before) && !cues.monthBefore.test(before)
  if (!ahead && !cues.daysBefore.test(before) && !cues.daysAfter.test(after)) return null
  const value = Number(days)
  return { start, end, raw, value, low: null, high: null, unit: '日', bound: 'exact', outer: [start, end] }
}
