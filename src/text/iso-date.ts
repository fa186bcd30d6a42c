import type { Span } from '../model/span.js'
import { matchesOf } from './matches.js'

export interface FoundDate {
  readonly iso: string
  readonly span: Span
}

const DIGITS = '[0-9〇○Ｏ零0一二三四五六七八九十]'
const DATE = new RegExp(
  String.raw`(?<year>(?:19|20)\d{2}|[一二][〇○零0ＯO一二三四五六七八九]{3}) ?(?<sep>[-/.年]) ?(?<month>${DIGITS}{1,3}) ?[-/.月] ?(?<day>${DIGITS}{1,3})(?: ?日)?(?!\d)`,
  'gu',
)

const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  Ｏ: 0,
  O: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** Digit by digit: 二〇一九 → 2019. */
const year = (text: string): number => Number([...text].map(ch => VALUES[ch] ?? ch).join(''))

/** Up to 39: 12, 十二, 二十九, 三十. */
function small(text: string): number {
  const ten = text.indexOf('十')
  if (ten < 0) return Number([...text].map(ch => VALUES[ch] ?? ch).join(''))
  const tens = ten === 0 ? 1 : (VALUES[text[0]!] ?? Number.NaN)
  const ones = ten === text.length - 1 ? 0 : (VALUES[text[ten + 1]!] ?? Number.NaN)
  return tens * 10 + ones
}

/** Every full calendar date of a normalised text, as ISO: 2019年12月13日, 2019-12-13, 二〇一九年十二月十三日. */
export function fullDates(text: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const hit of matchesOf(DATE, text)) {
    const groups = hit.groups as { year: string; month: string; day: string }
    const [y, m, d] = [year(groups.year), small(groups.month), small(groups.day)]
    if (!isDate(y, m, d)) continue
    const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    found.push({ iso, span: [hit.index, hit.index + hit[0].length] })
  }
  return found
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isDate = (y: number, m: number, d: number): boolean =>
  y >= 1949 && y <= 2099 && m >= 1 && m <= 12 && d >= 1 && d <= DAYS[m - 1]!

/** The first full date, or null. */
export const firstDate = (text: string): string | null => fullDates(text)[0]?.iso ?? null

/** The year that `text` names (2019年, 2019年度, 二〇一九年), or null. */
export function firstYear(text: string): number | null {
  const hit = /(?<year>(?:19|20)\d{2}|[一二][〇○零0ＯO一二三四五六七八九]{3}) ?(?:年|年度|度)/u.exec(text)
  return hit === null ? null : year(hit.groups!.year!)
}
