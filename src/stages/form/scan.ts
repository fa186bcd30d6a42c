import type { Label, Lexicon } from './lexicon.js'

/** A label found in a text, in the text's offsets. */
export interface Anchor {
  readonly label: Label
  readonly start: number
  readonly end: number
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The labels that stand in a text, leftmost and longest, whatever blanks and marks they are broken by. */
export function scan(text: string, { opens, byFirst }: Lexicon): Anchor[] {
  const anchors: Anchor[] = []
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    const found = opens[code] === 0 ? null : anchorAt(text, i, byFirst.get(code)!)
    if (found !== null) anchors.push(found)
    i = found === null ? i + 1 : found.end
  }
  return anchors
}

function anchorAt(text: string, start: number, labels: readonly Label[]): Anchor | null {
  const second = hanAfter(text, start, furthestEnd(start, labels[0]!))
  for (const label of labels) {
    if (label.second !== second && label.second !== 0) continue
    const end = endOf(text, start, label)
    if (end > 0) return { label, start, end }
  }
  return null
}

/** Blanks and marks may break a label, but not a long stretch of anything. */
const furthestEnd = (start: number, { key }: Label): number => start + 2 * key.length + 8

/** The Chinese character that follows the one at `start`. */
function hanAfter(text: string, start: number, furthest: number): number {
  let at = start + 1
  while (at < furthest && !isHan(text.charCodeAt(at))) at++
  return text.charCodeAt(at)
}

/** Where a label ends that begins at `start`, whatever it is broken by but numbers; 0 where it does not stand there. */
function endOf(text: string, start: number, label: Label): number {
  const { key } = label
  const furthest = furthestEnd(start, label)
  let at = start + 1
  for (let k = 1; k < key.length; at++) {
    const code = text.charCodeAt(at)
    if (code === key.charCodeAt(k)) k++
    else if (isHan(code) || isDigit(code) || at >= furthest) return 0
  }
  return at > furthest ? 0 : at
}
