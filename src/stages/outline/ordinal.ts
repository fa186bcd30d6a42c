/** What letters of a marker count: digits, 〇 and 零 to 九; l and I stand for 1. */
const VALUES = new Int8Array(65_536).fill(-1)
for (const [value, letters] of ['0', '1lI', '2', '3', '4', '5', '6', '7', '8', '9'].entries())
  for (const letter of letters) VALUES[letter.charCodeAt(0)] = value

const CHINESE = '〇一二三四五六七八九'

/** The number that a marker states, its other letters passed over: 第十二章 → 12, (一百零五) → 105, 12. → 12; NaN for none. */
export function ordinalOf(marker: string): number {
  let total = 0
  let digit = 0
  let numerals = 0
  for (const letter of marker) {
    const arabic = VALUES[letter.charCodeAt(0)]!
    const chinese = CHINESE.indexOf(letter === '零' ? '〇' : letter)
    if (arabic >= 0) total = total * 10 + arabic
    else if (chinese >= 0) digit = chinese
    else if (letter === '十' || letter === '百') {
      total += (digit || 1) * (letter === '十' ? 10 : 100)
      digit = 0
    } else continue
    numerals++
  }
  return numerals === 0 ? Number.NaN : total + digit
}
