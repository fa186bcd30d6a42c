import * as t2cn from 'opencc-js/t2cn'

// The package's own types do not resolve under NodeNext: https://github.com/nk2028/opencc-js/issues/60
type Convert = (text: string) => string
const { Converter } = t2cn as unknown as { Converter: (options: { from: string; to: string }) => Convert }

/** One character for one (UTF-16 lengths may differ for some 220 rare characters). */
const convert: Convert = Converter({ from: 't', to: 'cn' })

let traditionalOnly: Uint8Array | null = null

/** 1 for each code unit of the basic plane that only traditional text uses. */
function table(): Uint8Array {
  if (traditionalOnly !== null) return traditionalOnly
  const marks = new Uint8Array(0x10000)
  const all = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, i) => String.fromCharCode(0x3400 + i)).join('\n')
  const simplified = convert(all).split('\n')
  all.split('\n').forEach((ch, i) => {
    if (simplified[i] !== ch) marks[ch.charCodeAt(0)] = 1
  })
  // Used in simplified text too: 乾县, 瞭望, 著名, 狼藉, 宫商角徵羽, 覆 and the like.
  for (const ch of '乾著藉瞭徵覆麽於馀夥昇迴薑麴鬱託祇彷蹟摺鉅沈濛') marks[ch.charCodeAt(0)] = 0
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
    const code = text.charCodeAt(i)
    if (code < 0x3400 || code > 0x9fff) continue
    wide++
    traditional += marks[code]!
  }
  return wide === 0 ? 0 : traditional / wide
}

/** The text in simplified characters, whatever it is: use on text that is known to be traditional, else 乾县 becomes 干县. */
export const simplify = (text: string): string => convert(text)

/** Simplified characters without a change of length: a character whose replacement is longer or shorter stays. */
export function simplifyInPlace(text: string): string {
  const whole = convert(text)
  if (whole.length === text.length) return whole
  return [...text].map(ch => (convert(ch).length === ch.length ? convert(ch) : ch)).join('')
}
