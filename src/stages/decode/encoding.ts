import { isUtf8, transcode } from 'node:buffer'
import type { Diagnostic } from '../../model/report.js'
import { matchesOf } from '../../text/matches.js'
import { undoDoubleEncoding } from './double-encoding.js'
import { isPlainlyChinese, plausibility, wideCharacters } from './plausibility.js'

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

/** Share of zeros in one byte of two that Latin letters and markup in UTF-16 leave. */
const ZEROS = 0.15

/** UTF-16 without a mark: Latin letters leave every other byte zero; Chinese leaves high bytes 0x4e–0x9f. */
function looksLikeUtf16(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length & ~1, 4096)
  if (n < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < n; i++) if (bytes[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros as [number, number]
  if (Math.max(even, odd) > (n / 2) * ZEROS && Math.min(even, odd) * 8 < Math.max(even, odd)) {
    return even > odd ? 'utf-16be' : 'utf-16le'
  }
  const plausible = [0, 0]
  for (let i = 0; i < n; i += 2) {
    for (const side of [0, 1] as const) {
      const high = bytes[i + side]!
      const low = bytes[i + 1 - side]!
      const latin = high === 0 && ((low >= 0x20 && low < 0x7f) || low === 10 || low === 13 || low === 9)
      if (latin || (high >= 0x4e && high <= 0x9f) || high === 0xff || (high === 0x30 && low <= 0x1f))
        plausible[side]! += 2
    }
  }
  const [big, little] = plausible as [number, number]
  if (Math.max(big, little) < n * 0.9 || Math.abs(big - little) < n * 0.3) return null
  return big > little ? 'utf-16be' : 'utf-16le'
}

const DECLARING = /<(?:meta|\?xml)[^>]{1,260}/giu
const IN_META = /charset\s{0,8}=\s{0,8}["']?\s{0,8}(?<name>[\w-]{2,20})/iu
const IN_XML = /encoding\s{0,8}=\s{0,8}["'](?<name>[\w-]{2,20})/iu

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  for (const [tag] of matchesOf(DECLARING, head)) {
    const name = (tag.startsWith('<?') ? IN_XML : IN_META).exec(tag)?.groups?.name
    if (name !== undefined) return canonical(name)
  }
  return null
}

/** The text where the bytes are UTF-8 throughout; this way takes half the time of a strict decoder. */
const strictUtf8 = (bytes: Uint8Array): string | null =>
  isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : null

const loose = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** Below this share of common characters a text of any length is not what its author wrote. */
const DOUBTFUL = 0.12
const ENOUGH = 24

/** Decodes by order mark, strict UTF-8, then the most plausible of the declared charset, GB18030, Big5 and UTF-8. */
export function chooseEncoding(bytes: Uint8Array, override?: string, stated?: string): Decoded {
  const forced = override === undefined ? null : canonical(override)
  if (forced !== null) {
    const text = loose(bytes, forced).replace(/^\ufeff/u, '')
    return {
      text,
      encoding: forced,
      diagnostics: [note('info', 'decode/override', `encoding given by the caller: ${forced}`)],
    }
  }
  const before =
    override === undefined ? [] : [note('warning', 'decode/unknown-encoding', `no such encoding: ${override}`)]
  const marked = byOrderMark(bytes)
  if (marked !== null) return finish(loose(bytes, marked).replace(/^\ufeff/u, ''), marked, null, before)
  const wide = looksLikeUtf16(bytes)
  if (wide !== null) return finish(loose(bytes, wide), wide, null, before)
  const declared = declaredCharset(bytes) ?? (stated === undefined ? null : canonical(stated))
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null && !onlyLooksLikeUtf8(utf8, bytes)) return finish(utf8, 'utf-8', declared, before)
  const [text, encoding] = mostPlausible(bytes, declared)
  return finish(text, encoding, declared, before)
}

/** A few GBK characters (联通) are well-formed UTF-8 too, of letters that no Chinese page holds. */
function onlyLooksLikeUtf8(text: string, bytes: Uint8Array): boolean {
  if (/[\u0800-\uffff]/u.test(text) || !/[\u0080-\u07ff]/u.test(text)) return false
  return plausibility(loose(bytes, 'gb18030')) > 0.3
}

function mostPlausible(bytes: Uint8Array, declared: string | null): [text: string, encoding: string] {
  const first = declared ?? 'gb18030'
  const text = loose(bytes, first)
  if (isPlainlyChinese(text)) return [text, first]
  const candidates = [...new Set([first, 'gb18030', 'big5', 'utf-8'])]
  const sample = bytes.subarray(0, 65_536)
  let best = candidates[0]!
  let bestScore = Number.NEGATIVE_INFINITY
  for (const encoding of candidates) {
    const score = plausibility(loose(sample, encoding)) + (encoding === declared ? 0.02 : 0)
    if (score > bestScore) [best, bestScore] = [encoding, score]
  }
  return [best === first ? text : loose(bytes, best), best]
}

function finish(text: string, encoding: string, declared: string | null, before: readonly Diagnostic[]): Decoded {
  const diagnostics = [...before]
  if (declared !== null && declared !== encoding && !(declared.startsWith('utf-16') && encoding === 'utf-8')) {
    diagnostics.push(note('info', 'decode/declared-otherwise', `declared ${declared}, read as ${encoding}`))
  }
  const likely = isPlainlyChinese(text) ? 1 : plausibility(text)
  const doubled = likely < 0.3 ? undoDoubleEncoding(text, likely) : null
  if (doubled !== null) {
    const what = `UTF-8 or GBK bytes that were read as ${doubled.readAs} and saved as ${encoding}`
    if (doubled.text !== null) {
      diagnostics.push(note('warning', 'decode/double-encoded', `${what}: undone without loss`))
      return { text: doubled.text, encoding, diagnostics }
    }
    diagnostics.push(note('warning', 'decode/double-encoded', `${what}: characters were lost, left as it is`))
    return { text, encoding, diagnostics }
  }
  const lost = countReplacements(text)
  if (lost > 0)
    diagnostics.push(note('warning', 'decode/replacement', `${lost} characters could not be decoded as ${encoding}`))
  if (likely < DOUBTFUL && wideCharacters(text) >= ENOUGH) {
    diagnostics.push(
      note('warning', 'decode/doubtful', `read as ${encoding}, but this does not look like Chinese text`),
    )
  }
  return { text, encoding, diagnostics }
}

function countReplacements(text: string): number {
  let n = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) n++
  return n
}
