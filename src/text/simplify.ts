import * as t2cn from 'opencc-js/t2cn'

// The package's own types do not resolve under NodeNext: https://github.com/nk2028/opencc-js/issues/60
type Convert = (text: string) => string
/** Dictionaries in a row, each `from to|from to|…`. */
type Chain = readonly (readonly string[])[]
const { Converter, Locale } = t2cn as unknown as {
  Converter: (options: { from: string; to: string }) => Convert
  Locale: { configs: { t2s: { normalizationChain: Chain; conversionChain: Chain } } }
}

/** One character for one (UTF-16 lengths may differ for some 220 rare characters). */
const convert: Convert = Converter({ from: 't', to: 'cn' })

let traditionalOnly: Uint8Array | null = null

const HAN = 1
const TRADITIONAL_ONLY = 2

/** For each code unit of the basic plane whether it is a Chinese character, and whether only traditional text uses it. */
function table(): Uint8Array {
  if (traditionalOnly !== null) return traditionalOnly
  const marks = new Uint8Array(0x10000).fill(HAN, 0x3400, 0xa000)
  const all = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i)).join('\n')
  const simplified = convert(all).split('\n')
  all.split('\n').forEach((ch, i) => {
    if (simplified[i] !== ch) marks[ch.charCodeAt(0)] = HAN | TRADITIONAL_ONLY
  })
  // Used in simplified text too: 乾县, 瞭望, 著名, 狼藉, 宫商角徵羽, 覆 and the like.
  for (const ch of '乾著藉瞭徵覆麽於馀夥昇迴薑麴鬱託祇彷蹟摺鉅沈濛') marks[ch.charCodeAt(0)] = HAN
  traditionalOnly = marks
  return marks
}

/** Above this share of traditional-only characters a text is traditional; simplified pages stay below 0.005. */
const TRADITIONAL = 0.02

export const isTraditional = (text: string): boolean => traditionalShare(text) > TRADITIONAL

/** Share of a text's Chinese characters that only traditional text uses. */
export function traditionalShare(text: string): number {
  const marks = table()
  let wide = 0
  let traditional = 0
  for (let i = 0; i < text.length; i++) {
    const mark = marks[text.charCodeAt(i)]!
    wide += mark & HAN
    traditional += mark >> 1
  }
  return wide === 0 ? 0 : traditional / wide
}

/** The text in simplified characters, whatever it is: use on text that is known to be traditional, else 乾县 becomes 干县. */
export const simplify = (text: string): string => convert(text)

/** How letters are simplified that stand in no phrase, and which stand in one: 乾 is 干 but in 乾坤. */
interface Letters {
  /** The code unit that each is replaced by. */
  readonly plain: Uint16Array
  /** 1 for code units of phrases, and for halves of rare letters. */
  readonly inPhrase: Uint8Array
}

let letters: Letters | null = null

function compileLetters(): Letters {
  const plain = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  const inPhrase = new Uint8Array(0x10000).fill(1, 0xd800, 0xe000)
  const { normalizationChain, conversionChain } = Locale.configs.t2s
  for (const entry of [...normalizationChain, ...conversionChain].flat().flatMap(dictionary => dictionary.split('|'))) {
    const from = entry.split(' ', 1)[0]!
    if (from.length === 1) plain[from.charCodeAt(0)] = lettersInPlace(from).charCodeAt(0)
    else for (let i = 0; i < from.length; i++) inPhrase[from.charCodeAt(i)] = 1
  }
  return { plain, inPhrase }
}

/** Simplified characters without a change of length: a character whose replacement is longer or shorter stays. */
export function simplifyInPlace(text: string): string {
  letters ??= compileLetters()
  const { plain, inPhrase } = letters
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; ) {
    const start = i
    while (i < text.length && inPhrase[text.charCodeAt(i)] === 1) i++
    if (i > start + 1) {
      const simplified = stretchInPlace(text.slice(start, i))
      for (let k = 0; k < simplified.length; k++) units[start + k] = simplified.charCodeAt(k)
    } else {
      units[start] = plain[text.charCodeAt(start)]!
      i = start + 1
    }
  }
  return Buffer.from(units.buffer).toString('utf16le')
}

function stretchInPlace(text: string): string {
  const whole = convert(text)
  return whole.length === text.length ? whole : lettersInPlace(text)
}

const lettersInPlace = (text: string): string =>
  [...text].map(ch => (convert(ch).length === ch.length ? convert(ch) : ch)).join('')
