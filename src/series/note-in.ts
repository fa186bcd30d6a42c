import { caveatsInChinese } from '../knowledge/forms/caveats.js'
import type { SeriesCheck } from './year-checks.js'

/** A note of the panel in a language; as it stands where it has no other wording. */
export const noteIn = (note: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? (caveatsInChinese[note] ?? note) : note

/** What a check between two years came to, with its cell in front. */
export function checkIn({ cell, message, expected, actual }: SeriesCheck, language: 'zh' | 'en'): string {
  if (language === 'zh' && expected !== null) return `${cell}：${actual}，按上年应为 ${expected}`
  if (language === 'zh') return `${cell}：有一方没有数值`
  return message.startsWith(cell) ? message : `${cell}: ${message}`
}
