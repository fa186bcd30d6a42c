import type { Span } from '../../model/span.js'

/** Text that stands in a page and belongs to nobody's words. */
export interface Insertion {
  readonly span: Span
  readonly what: 'pinyin' | 'escape'
  /** The character that it stands for; null where it is dropped. */
  readonly code: number | null
}

const PINYIN = /[(（](?<letters>[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹ]{1,6})[)）]/gu
const TONE = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ong|ü|v|ue|ve|üe)$/u
const HAN = /[\p{Script=Han})）]/u
/** So many syllables without a tone show that a page was annotated and that (an) is no word of its own. */
const SURE = 3

/** Pinyin that a mirror put behind characters: 政務(wù), 公(gong)(gong)開(kai). */
export function pinyinInsertions(text: string): Insertion[] {
  const found: Insertion[] = []
  const unsure: Insertion[] = []
  for (const { index, 0: whole, groups } of text.matchAll(PINYIN)) {
    const letters = groups!.letters!
    if (index === 0 || !HAN.test(text[index - 1]!)) continue
    const insertion: Insertion = { span: [index, index + whole.length], what: 'pinyin', code: null }
    if (TONE.test(letters)) found.push(insertion)
    else if (SYLLABLE.test(letters)) unsure.push(insertion)
  }
  if (found.length + unsure.length < SURE) return found
  return [...found, ...unsure].sort((a, b) => a.span[0] - b.span[0])
}

const ESCAPE = /<U\+(?<hex>[0-9A-Fa-f]{4})>/gu
const EDGE_BEFORE = /^(?:\s|<U\+[0-9A-Fa-f]{4}>)+/u

/** Characters that a tool wrote out by their number inside a line: <U+00A0>. At its ends they stay as they are. */
export function escapeInsertions(text: string, lines: readonly { readonly span: Span }[]): Insertion[] {
  if (!text.includes('<U+')) return []
  return lines.flatMap(({ span }) => {
    const line = text.slice(...span)
    const first = EDGE_BEFORE.exec(line)?.[0].length ?? 0
    const hits = [...line.matchAll(ESCAPE)].filter(hit => hit.index >= first)
    let last = line.trimEnd().length
    while (hits.length > 0 && hits.at(-1)!.index + hits.at(-1)![0].length === last) {
      last = line.slice(0, hits.pop()!.index).trimEnd().length
    }
    return hits.map(
      ({ index, 0: whole, groups }): Insertion => ({
        span: [span[0] + index, span[0] + index + whole.length],
        what: 'escape',
        code: Number.parseInt(groups!.hex!, 16),
      }),
    )
  })
}
