import { add, type Decimal, decimal, shift, zero } from './decimal.js'

interface Atom {
  readonly end: number
  readonly low: Decimal
  readonly high: Decimal
  readonly kind: 'arabic' | 'digit' | 'pair' | 'vague' | 'positional' | 'implied'
}

/** A number below 10,000 as it is being read: 一千二百, 1.5千, 38. */
export interface Section {
  end: number
  low: Decimal
  high: Decimal
  last: number
  words: number
  script: 'arabic' | 'han'
  kind: Atom['kind']
  afterZero: boolean
  bare: boolean
}

const hanDigit = new Map([...'〇一二三四五六七八九'].map((letter, digit) => [letter, digit]))
hanDigit.set('零', 0).set('两', 2)
const tens = new Map([
  ['廿', 2],
  ['卅', 3],
  ['卌', 4],
])
export const smallScale = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
])
const whole = (digit: number): Decimal => ({ coefficient: digit, exponent: 0 })
const longest = 24

const grouped = /[1-9]\d{0,2}(?:,\d{3}){1,6}(?!\d|,\d)(?:\.\d{1,12}(?!\d))?/uy
const spaced = /(?<!\d )[1-9]\d{0,2}(?: \d{3}){1,4}(?!\d| \d|\.\d)/uy
const longestFraction = 12

const match = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

export const afterBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at)

const digitsEnd = (text: string, at: number): number => {
  let end = at
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++
  return end
}

/** The end of a number without thousands signs, its places behind the point included; `run` is where its digits end. */
const plainEnd = (text: string, run: number): number => {
  if (text[run] !== '.') return run
  const end = digitsEnd(text, run + 1)
  const places = end - run - 1
  return places > 0 && places <= longestFraction ? end : run
}

/** The Arabic number at `at`, with its thousands signs, or null. */
const readArabic = (text: string, at: number): Atom | null => {
  const run = digitsEnd(text, at)
  const parted = text[run] === ',' ? match(grouped, text, at) : text[run] === ' ' ? match(spaced, text, at) : null
  if (parted === null && run - at > longest) return null
  const end = parted === null ? plainEnd(text, run) : at + parted.length
  const value = decimal(parted?.replace(/[, ]/gu, '') ?? text.slice(at, end))
  return { end, low: value, high: value, kind: 'arabic' }
}

const isPair = (first: number, second: number): boolean =>
  (first > 0 && second === first + 1) || (first === 3 && second === 5)

/** 两 is a unit behind any digit but 一: 二[两], 一两个. */
const joinsDigits = (text: string, at: number): boolean => text[at] !== '两' || text[at - 1] === '一'

/** Chinese digits side by side: one digit, a pair that means a span (三五), or a row of digits (二〇一九). */
const readHanDigits = (text: string, at: number): Atom | null => {
  let end = at
  while (end - at <= longest && hanDigit.has(text[end] ?? '') && (end <= at || joinsDigits(text, end))) end++
  if (end === at || end - at > longest) return null
  const digits = [...text.slice(at, end)].map(letter => hanDigit.get(letter) ?? 0)
  const [first = 0, second = 0] = digits
  if (digits.length === 1) return { end, low: whole(first), high: whole(first), kind: 'digit' }
  if (digits.length === 2 && isPair(first, second)) return { end, low: whole(first), high: whole(second), kind: 'pair' }
  const value = decimal(digits.join(''))
  return { end, low: value, high: value, kind: 'positional' }
}

const readAtom = (text: string, at: number): Atom | null => {
  const letter = text[at] ?? ''
  if (letter >= '0' && letter <= '9') return readArabic(text, at)
  if (letter === '几' || letter === '数') return { end: at + 1, low: whole(2), high: whole(9), kind: 'vague' }
  if (letter === '十') return { end: at, low: whole(1), high: whole(1), kind: 'implied' }
  return readHanDigits(text, at)
}

const append = (section: Section, atom: Atom, places: number, end: number): void => {
  section.low = add(section.low, shift(atom.low, places))
  section.high = add(section.high, shift(atom.high, places))
  section.end = end
  section.words++
  if (atom.kind === 'arabic') section.script = 'arabic'
}

/** Where another unit begins with a scale word (千米), the number ends before it. */
export type Stop = (at: number) => boolean

export const scaleAt = (scales: ReadonlyMap<string, number>, text: string, at: number, stop: Stop): number => {
  const found = scales.get(text[at] ?? '') ?? 0
  return found > 0 && !stop(at) ? found : 0
}

/** 零 within a number only joins: 一百零五. */
export const skipZero = (text: string, at: number): number => {
  const letter = text[at]
  const next = text[at + 1] ?? ''
  return (letter === '零' || letter === '〇') && (hanDigit.get(next) || next === '十' || next === '几') ? at + 1 : at
}

/** One step of a section; false when nothing more belongs to it. */
const extendSection = (text: string, section: Section, first: boolean, stop: Stop): boolean => {
  const opened = afterBlank(text, section.end)
  const begin = first ? section.end : opened
  const start = first && section.words === 0 && !section.afterZero ? begin : skipZero(text, begin)
  const zeroed = start > begin
  const score = tens.get(text[start] ?? '')
  if (score !== undefined && section.last > 1) {
    append(section, { end: start + 1, low: whole(score), high: whole(score), kind: 'digit' }, 1, start + 1)
    section.last = 1
    section.bare = false
    return true
  }
  const atom = readAtom(text, start)
  if (atom === null) return false
  const after = afterBlank(text, atom.end)
  const scale = atom.kind === 'positional' ? 0 : scaleAt(smallScale, text, after, stop)
  if (scale > 0) {
    if (scale >= section.last) return false
    append(section, atom, scale, after + 1)
    section.last = scale
    section.bare = false
    section.afterZero = false
    return true
  }
  if (section.words > 0 && (atom.kind === 'arabic' || atom.kind === 'positional')) return false
  if (atom.kind === 'vague' && section.last !== 1 && !zeroed) return false
  if (atom.kind === 'vague' && text[start] === '数') return false
  // 三十两 is thirty of the unit 两
  if (section.words > 0 && text[start] === '两') return false
  // 两千三 is 2300: the digit takes the next lower place
  const places = section.words > 0 && !zeroed && !section.afterZero && section.last > 1 ? section.last - 1 : 0
  if (places > 0 && atom.kind === 'digit' && text[start] === '一' && text[start - 1] !== '百') return false
  const low = atom.kind === 'vague' ? { ...atom, low: whole(1) } : atom
  append(section, low, places, atom.end)
  section.kind = atom.kind
  section.last = 0
  return false
}

export const readSection = (text: string, at: number, first: boolean, stop: Stop): Section | null => {
  const section: Section = {
    end: at,
    low: zero,
    high: zero,
    last: 4,
    words: 0,
    script: 'han',
    kind: 'digit',
    afterZero: false,
    bare: true,
  }
  while (extendSection(text, section, first && section.words === 0, stop));
  return section.words === 0 ? null : section
}

const hanFraction = /点(?<digits>[〇零一二三四五六七八九]{1,12})(?![十百千]|分(?!之)|钟|刻)/uy

/** The places behind a spoken point: 一[点五]. */
export const readFraction = (text: string, at: number): { readonly end: number; readonly value: Decimal } | null => {
  hanFraction.lastIndex = at
  const digits = hanFraction.exec(text)?.groups?.digits
  if (digits === undefined) return null
  const places = [...digits].map(letter => hanDigit.get(letter) ?? 0).join('')
  return { end: at + 1 + digits.length, value: shift(decimal(places), -places.length) }
}

export const withFraction = (text: string, section: Section): Section => {
  if (section.script === 'arabic' || section.kind === 'vague' || section.kind === 'pair') return section
  const fraction = readFraction(text, section.end)
  if (fraction === null) return section
  const low = add(section.low, fraction.value)
  return { ...section, end: fraction.end, low, high: low, words: section.words + 2, bare: false }
}
