import { add, type Decimal, isSame, shift, toNumber } from './decimal.js'
import { foldNumerals } from './fold-numerals.js'
import {
  afterBlank,
  readFraction,
  readSection,
  type Section,
  type Stop,
  scaleAt,
  skipZero,
  withFraction,
} from './numeral-section.js'

const bigScale = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
])

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

interface Scaled {
  readonly end: number
  readonly places: number
  readonly bound: Cardinal['bound']
}

const inner: Readonly<Record<string, Cardinal['bound']>> = { 余: 'over', 多: 'over', 来: 'about' }

/** The scale words 万 and 亿 behind a section, with 余 or 多 before either: 400[余万], 4[万多亿]. */
const readScales = (text: string, at: number, stop: Stop): Scaled => {
  let bound: Cardinal['bound'] = 'exact'
  let places = 0
  let end = at
  for (;;) {
    const opened = afterBlank(text, end)
    const word: Cardinal['bound'] | undefined = bound === 'exact' ? inner[text[opened] ?? ''] : undefined
    const next = afterBlank(text, word === undefined ? end : opened + 1)
    const scale = scaleAt(bigScale, text, next, stop)
    if (scale === 0 || places + scale > 16) return { end, places, bound }
    bound = word ?? bound
    places += scale
    end = next + 1
  }
}

const noStop: Stop = () => false

/** Whether a section that follows a scale may be its lower part: 1亿[2000万], 12万[3456], 一万[零五]. */
const mayFollow = (section: Section, scaled: Scaled, lastBig: number, text: string, start: number): boolean => {
  if (scaled.places > 0) return scaled.places < lastBig
  if (section.kind === 'positional') return false
  if (section.script === 'arabic' && section.bare) return text.slice(start, section.end).length === Math.min(lastBig, 4)
  return true
}

/** A cardinal as it grows, section by section, to smaller scales. */
interface Growth {
  end: number
  low: Decimal
  high: Decimal
  bound: Cardinal['bound']
  /** the last scale word, below which the next section must stay */
  big: number
  scale: number
  words: number
}

const zeroBefore = (text: string, at: number): boolean => text[at - 1] === '零' || text[at - 1] === '〇'

/** 四万五千亿: the scale takes all that stands before it. */
const rescale = (grown: Growth, section: Section, next: Scaled): boolean => {
  if (next.places <= grown.big || grown.big !== 4 || section.script !== 'han' || section.bare) return false
  grown.low = shift(add(grown.low, section.low), next.places)
  grown.high = shift(add(grown.high, section.high), next.places)
  grown.end = next.end
  grown.scale = grown.big = next.places
  return true
}

/** Takes in the next lower part of a number: 1亿[2000万], 一万[三]; false where none follows. */
const grow = (text: string, grown: Growth, stop: Stop): boolean => {
  const start = skipZero(text, afterBlank(text, grown.end))
  const section = readSection(text, start, true, stop)
  if (section === null) return false
  const next = readScales(text, section.end, stop)
  if (!mayFollow(section, next, grown.big, text, start)) return rescale(grown, section, next)
  const zeroed = zeroBefore(text, start)
  const digitAlone = section.bare && section.words === 1 && section.script === 'han' && next.places === 0
  if (digitAlone && (text[start] === '两' || (text[start] === '一' && !zeroed))) return false
  // 一万三 is 13000: a lone digit takes the next lower place
  const places = digitAlone && !zeroed ? grown.big - 1 : next.places
  grown.low = add(grown.low, shift(section.low, places))
  grown.high = add(grown.high, shift(section.high, places))
  grown.bound = section.kind === 'vague' ? 'over' : next.bound
  grown.words += section.words
  grown.end = next.end
  grown.scale = grown.big = next.places
  return true
}

const isExact = (grown: Growth): boolean => isSame(grown.low, grown.high)

const open = (text: string, first: Section, stop: Stop): Growth => {
  const scaled = readScales(text, first.end, stop)
  const big = scaled.places
  const small = first.last > 0 && first.last < 4 ? first.last : 0
  return {
    end: scaled.end,
    low: shift(first.low, big),
    high: shift(first.high, big),
    bound: first.kind === 'vague' && first.words > 1 ? 'over' : scaled.bound,
    big,
    scale: big > 0 ? big : small,
    words: first.words + (big > 0 ? 1 : 0) + (first.bare ? 0 : 1),
  }
}

/**
 * The cardinal number at `at` of a folded text, or null: Arabic, Chinese or mixed (7万5千), with its scales.
 * `stop` tells where a unit begins that starts with a scale word.
 */
export const readCardinal = (text: string, at: number, stop: Stop = noStop): Cardinal | null => {
  const head = readSection(text, at, true, stop)
  if (head === null) return null
  const first = withFraction(text, head)
  const grown = open(text, first, stop)
  while (grown.big >= 4 && grown.bound === 'exact' && grow(text, grown, stop));
  const whole = first === head && isExact(grown) && grown.words > 1 && first.script === 'han'
  const fraction = whole ? readFraction(text, grown.end) : null
  return {
    end: fraction?.end ?? grown.end,
    low: fraction === null ? grown.low : add(grown.low, fraction.value),
    high: fraction === null ? grown.high : add(grown.high, fraction.value),
    bound: grown.bound,
    scale: grown.scale,
    words: grown.words,
    script: first.script,
    positional: first.kind === 'positional',
  }
}

/** The value of a numeral that is the whole of `text` (十二, 一百零五, 壹万, 1.2亿, ３，００１), or null. */
export const parseNumeral = (text: string): { readonly value: number } | null => {
  const folded = foldNumerals(text.trim())
  const negative = folded.startsWith('负') || folded.startsWith('-')
  const cardinal = readCardinal(folded, negative ? 1 : 0)
  if (cardinal === null || cardinal.end !== folded.length || !isSame(cardinal.low, cardinal.high)) return null
  const value = toNumber(cardinal.low)
  return { value: negative ? -value : value }
}
