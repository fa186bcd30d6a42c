import { add, type Decimal, decimal, shift, toNumber, zero } from './decimal.js'
import { foldNumerals } from './fold-numerals.js'

/** A cardinal number as it stands at a place of a folded text. */
export interface Cardinal {
  readonly end: number
  readonly low: Decimal
  /** equals `low` unless the numeral is vague (几十, 两三百) */
  readonly high: Decimal
  readonly script: 'arabic' | 'han'
  /** power of ten of the last scale word, which a range lends to its left side: 3至5[万] */
  readonly scale: number
  /** 余, 多 or 几 within the number: 400余万, 十几 */
  readonly bound: 'exact' | 'over' | 'about'
  /** digits written side by side: 二〇一九 */
  readonly positional: boolean
  /** how many numeral words it has */
  readonly words: number
}

interface Atom {
  readonly end: number
  readonly low: Decimal
  readonly high: Decimal
  readonly kind: 'arabic' | 'digit' | 'pair' | 'vague' | 'positional' | 'implied'
}

interface Section {
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
const smallScale = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
])
const bigScale = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
])
const whole = (digit: number): Decimal => ({ coefficient: BigInt(digit), exponent: 0 })
const longest = 24

const grouped = /[1-9]\d{0,2}(?:,\d{3}){1,6}(?!\d|,\d)(?:\.\d{1,12}(?!\d))?/uy
const spaced = /(?<!\d )[1-9]\d{0,2}(?: \d{3}){1,4}(?!\d| \d|\.\d)/uy
const plain = /\d{1,24}(?!\d)(?:\.\d{1,12}(?![\d]))?/uy

const match = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

const afterBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at)

/** The Arabic number at `at`, with its thousands signs, or null. */
const readArabic = (text: string, at: number): Atom | null => {
  const found = match(grouped, text, at) ?? match(spaced, text, at) ?? match(plain, text, at)
  if (found === null) return null
  const value = decimal(found.replace(/[, ]/gu, ''))
  return { end: at + found.length, low: value, high: value, kind: 'arabic' }
}

const isPair = (first: number, second: number): boolean =>
  (first > 0 && second === first + 1) || (first === 3 && second === 5)

/** Chinese digits side by side: one digit, a pair that means a span (三五), or a row of digits (二〇一九). */
const readHanDigits = (text: string, at: number): Atom | null => {
  let end = at
  while (end - at <= longest && hanDigit.has(text[end] ?? '')) end++
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
type Stop = (at: number) => boolean

const scaleAt = (scales: ReadonlyMap<string, number>, text: string, at: number, stop: Stop): number => {
  const found = scales.get(text[at] ?? '') ?? 0
  return found > 0 && !stop(at) ? found : 0
}

/** 零 within a number only joins: 一百零五. */
const skipZero = (text: string, at: number): number => {
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

const readSection = (text: string, at: number, first: boolean, stop: Stop): Section | null => {
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

/** The section with the places behind a spoken point: 一[点五]. */
const withFraction = (text: string, section: Section): Section => {
  if (section.script === 'arabic' || (section.low !== section.high && section.kind !== 'digit')) return section
  hanFraction.lastIndex = section.end
  const digits = hanFraction.exec(text)?.groups?.digits
  if (digits === undefined) return section
  const places = [...digits].map(letter => hanDigit.get(letter) ?? 0).join('')
  const fraction: Decimal = { coefficient: BigInt(places), exponent: -places.length }
  const low = add(section.low, fraction)
  return { ...section, end: section.end + 1 + digits.length, low, high: low, words: section.words + 2, bare: false }
}

interface Scaled {
  readonly end: number
  readonly places: number
  readonly bound: Cardinal['bound']
}

const inner: Readonly<Record<string, Cardinal['bound']>> = { 余: 'over', 多: 'over', 来: 'about' }

/** The scale words 万 and 亿 behind a section, with 余 or 多 between: 400[余万]. */
const readScales = (text: string, at: number, stop: Stop): Scaled => {
  const opened = afterBlank(text, at)
  const bound = inner[text[opened] ?? '']
  let next = afterBlank(text, bound === undefined ? at : opened + 1)
  let places = 0
  let end = at
  for (let scale = scaleAt(bigScale, text, next, stop); scale > 0; scale = scaleAt(bigScale, text, next, stop)) {
    if (places + scale > 16) break
    places += scale
    end = next + 1
    next = afterBlank(text, end)
  }
  if (places === 0 && bound === undefined) {
    const small = scaleAt(smallScale, text, next, stop)
    if (small > 1 && text[at - 1] !== undefined) return { end: at, places: 0, bound: 'exact' }
  }
  return { end, places, bound: places > 0 ? (bound ?? 'exact') : 'exact' }
}

const noStop: Stop = () => false

/** Whether a section that follows a scale may be its lower part: 1亿[2000万], 12万[3456], 一万[零五]. */
const mayFollow = (section: Section, scaled: Scaled, lastBig: number, text: string, start: number): boolean => {
  if (scaled.places > 0) return scaled.places < lastBig
  if (section.kind === 'positional') return false
  if (section.script === 'arabic' && section.bare) return text.slice(start, section.end).length === Math.min(lastBig, 4)
  return true
}

/**
 * The cardinal number at `at` of a folded text, or null: Arabic, Chinese or mixed (7万5千), with its scales.
 * `stop` tells where a unit begins that starts with a scale word.
 */
export const readCardinal = (text: string, at: number, stop: Stop = noStop): Cardinal | null => {
  const head = readSection(text, at, true, stop)
  if (head === null) return null
  const first = withFraction(text, head)
  const scaled = readScales(text, first.end, stop)
  let { low, high, words } = first
  let bound: Cardinal['bound'] = first.kind === 'vague' && first.words > 1 ? 'over' : scaled.bound
  let end = scaled.end
  let big = scaled.places
  let scale = big > 0 ? big : first.last > 0 && first.last < 4 ? first.last : 0
  low = shift(low, big)
  high = shift(high, big)
  while (big >= 4 && bound === 'exact') {
    const start = skipZero(text, afterBlank(text, end))
    const section = readSection(text, start, true, stop)
    if (section === null) break
    const next = readScales(text, section.end, stop)
    if (!mayFollow(section, next, big, text, start)) {
      // 四万五千亿: the scale takes all that stands before it
      if (next.places > big && big === 4 && section.script === 'han' && !section.bare) {
        low = shift(add(low, section.low), next.places)
        high = shift(add(high, section.high), next.places)
        end = next.end
        scale = big = next.places
        continue
      }
      break
    }
    const digitAlone = section.bare && section.words === 1 && section.script === 'han' && next.places === 0
    if (digitAlone && (text[start] === '两' || (text[start] === '一' && text[start - 1] !== '零'))) break
    const places = digitAlone && text[start - 1] !== '零' && text[start - 1] !== '〇' ? big - 1 : next.places
    low = add(low, shift(section.low, places))
    high = add(high, shift(section.high, places))
    if (section.kind === 'vague') bound = 'over'
    else bound = next.bound
    words += section.words
    end = next.end
    scale = big = next.places
  }
  return {
    end,
    low,
    high,
    bound,
    scale,
    words: words + (scaled.places > 0 ? 1 : 0) + (first.bare ? 0 : 1),
    script: first.script,
    positional: first.kind === 'positional',
  }
}

/** The value of a numeral that is the whole of `text` (十二, 一百零五, 壹万, 1.2亿, ３，００１), or null. */
export const parseNumeral = (text: string): { readonly value: number } | null => {
  const folded = foldNumerals(text.trim())
  const negative = folded.startsWith('负') || folded.startsWith('-')
  const cardinal = readCardinal(folded, negative ? 1 : 0)
  if (cardinal === null || cardinal.end !== folded.length || cardinal.low.coefficient !== cardinal.high.coefficient)
    return null
  const value = toNumber(cardinal.low)
  return { value: negative ? -value : value }
}
