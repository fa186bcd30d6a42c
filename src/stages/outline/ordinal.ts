const DIGITS = '〇一二三四五六七八九'

/** 十二 → 12, 一百零五 → 105, 12 → 12; NaN for what is no numeral. */
export function chineseInteger(raw: string): number {
  if (/^\d+$/u.test(raw)) return Number.parseInt(raw, 10)
  let total = 0
  let digit = 0
  for (const ch of raw.replace(/零/gu, '〇')) {
    const value = DIGITS.indexOf(ch)
    if (value >= 0) digit = value
    else if (ch === '十') [total, digit] = [total + (digit || 1) * 10, 0]
    else if (ch === '百') [total, digit] = [total + (digit || 1) * 100, 0]
    else return Number.NaN
  }
  return raw === '' ? Number.NaN : total + digit
}
