import type { Diagnostic } from '../../model/report.js'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly diagnostics: readonly Diagnostic[]
}

const GB_FAMILY = /^(?:gbk|gb2312|gb_2312-80|gb18030|x-gbk|cp936|936)$/iu

/** `gb18030` for every name of the GB family, since it reads them all; else the WHATWG name, or null. */
function canonical(label: string): string | null {
  if (GB_FAMILY.test(label.trim())) return 'gb18030'
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

const note = (level: Diagnostic['level'], code: string, message: string): Diagnostic => ({
  level,
  code,
  message,
  stage: 'decode',
  span: null,
})

function byOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: Latin letters and blanks leave every other byte zero; Chinese leaves high bytes 0x4e–0x9f. */
function looksLikeUtf16(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length & ~1, 4096)
  if (n < 4) return null
  const plausible = [0, 0]
  for (let i = 0; i < n; i += 2) {
    for (const side of [0, 1] as const) {
      const high = bytes[i + side]!
      const low = bytes[i + 1 - side]!
      const latin = high === 0 && ((low >= 0x20 && low < 0x7f) || low === 10 || low === 13 || low === 9)
      if (latin || (high >= 0x4e && high <= 0x9f) || high === 0xff || (high === 0x30 && low <= 0x1f)) plausible[side]! += 2
    }
  }
  const [big, little] = plausible as [number, number]
  if (Math.max(big, little) < n * 0.9 || Math.abs(big - little) < n * 0.3) return null
  return big > little ? 'utf-16be' : 'utf-16le'
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{2,20})/iu

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  const found = DECLARED.exec(head)
  return found === null ? null : canonical(found[1] ?? found[2] ?? '')
}

// The hundred-odd characters that fill half of any Chinese official text, in both scripts.
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞們這個國來為時會對發動過說產種麵後學經進著電裡實現體製機當點業還應開關義樣與間內數問變條沒結題黨長設級區強統計將組務據處隊論運農給門規領東導圧總資員報証類認權収転單風議聲確張傳許況須際連斷難近礦備辦習響約勞團歷構準號維劃選標寫親養層專狀廠識適屬圓調滿縣嚴龍飛引聽該鐵價，。、；：？！“”（）《》〔〕',
)

/** Share of the non-Latin characters that are common Chinese; replacement characters count heavily against. */
export function plausibility(text: string): number {
  let wide = 0
  let common = 0
  let broken = 0
  for (const ch of text.slice(0, 20_000)) {
    if (ch === '\ufffd') broken++
    const code = ch.codePointAt(0)!
    if (code < 0x80) continue
    wide++
    if (COMMON.has(ch)) common++
    else if (code >= 0xe000 && code <= 0xf8ff) broken++
  }
  return wide === 0 ? 0 : (common - 4 * broken) / wide
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const loose = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** Decodes by order mark, strict UTF-8, then the most plausible of the declared charset, GB18030, Big5 and UTF-8. */
export function chooseEncoding(bytes: Uint8Array, override?: string): Decoded {
  const forced = override === undefined ? null : canonical(override)
  if (forced !== null) {
    const text = loose(bytes, forced).replace(/^\ufeff/u, '')
    return { text, encoding: forced, diagnostics: [note('info', 'decode/override', `encoding given by the caller: ${forced}`)] }
  }
  const unknown = override === undefined ? [] : [note('warning', 'decode/unknown-encoding', `no such encoding: ${override}`)]
  const marked = byOrderMark(bytes)
  if (marked !== null) return finish(loose(bytes, marked).slice(1), marked, unknown)
  const wide = looksLikeUtf16(bytes)
  if (wide !== null) return finish(loose(bytes, wide), wide, unknown)
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return finish(utf8, 'utf-8', unknown)
  return finish(...mostPlausible(bytes), unknown)
}

function mostPlausible(bytes: Uint8Array): [text: string, encoding: string] {
  const declared = declaredCharset(bytes)
  const candidates = [...new Set([declared ?? 'gb18030', 'gb18030', 'big5', 'utf-8'])]
  const sample = bytes.subarray(0, 65_536)
  let best = candidates[0]!
  let bestScore = Number.NEGATIVE_INFINITY
  for (const encoding of candidates) {
    const score = plausibility(loose(sample, encoding)) + (encoding === declared ? 0.02 : 0)
    if (score > bestScore) [best, bestScore] = [encoding, score]
  }
  return [loose(bytes, best), best]
}

function finish(text: string, encoding: string, before: readonly Diagnostic[]): Decoded {
  const lost = text.split('\ufffd').length - 1
  const diagnostics = [...before]
  if (lost > 0) diagnostics.push(note('warning', 'decode/replacement', `${lost} characters could not be decoded as ${encoding}`))
  return { text, encoding, diagnostics }
}
