import type { ChromeRule, FieldRule, PageKnowledge } from '../../model/chrome.js'
import type { Span } from '../../model/span.js'

export type Zone = 'head' | 'tail' | 'inside'

interface Piece {
  readonly rule: ChromeRule
  readonly sticky: RegExp
}

/** The knowledge about pages with its expressions built. */
export interface CompiledPages {
  readonly pieces: Readonly<Record<Zone, readonly Piece[]>>
  readonly endings: readonly Piece[]
  /** Squeezed label → its rule. */
  readonly labels: ReadonlyMap<string, FieldRule>
  readonly containerIds: ReadonlySet<string>
  readonly containerClasses: ReadonlySet<string>
  readonly furniture: ReadonlySet<string>
  readonly titleEnding: RegExp
}

const SEPARATOR = /[\s|·,;>»[\](（)）【】》/*:：_—-]/u

/** Builds every expression once. */
export function compilePages(knowledge: PageKnowledge): CompiledPages {
  const piece = (rule: ChromeRule): Piece => ({ rule, sticky: new RegExp(rule.pattern, 'uy') })
  const zone = (name: Zone): Piece[] => knowledge.chrome.filter(r => r.zones?.includes(name) ?? true).map(piece)
  const labels = new Map<string, FieldRule>()
  for (const rule of knowledge.fields) for (const name of [rule.label, ...rule.variants]) labels.set(name, rule)
  return {
    pieces: { head: zone('head'), tail: zone('tail'), inside: zone('inside') },
    endings: knowledge.endings.map(piece),
    labels,
    containerIds: new Set(knowledge.containers.flatMap(c => (c.id === undefined ? [] : [c.id]))),
    containerClasses: new Set(knowledge.containers.flatMap(c => (c.className === undefined ? [] : [c.className]))),
    furniture: new Set(knowledge.furniture),
    titleEnding: new RegExp(`(?:${knowledge.titleEndings.join('|')})(?:[(（《].{1,20}[)）》])?$`, 'u'),
  }
}

export interface Furniture {
  readonly span: Span
  readonly reason: string
  /** At least one piece that is furniture wherever it stands. */
  readonly strong: boolean
  readonly pieces: readonly { readonly rule: ChromeRule; readonly span: Span }[]
}

/** No source line is longer. */
const REACH = 4000

/** The furniture that stands at `from`, piece after piece, up to `to` at most; null where the text begins otherwise. */
export function furnitureAt(
  text: string,
  from: number,
  to: number,
  zone: Zone,
  pages: CompiledPages,
): Furniture | null {
  const pieces: { rule: ChromeRule; span: Span }[] = []
  let at = from
  for (;;) {
    while (at < to && SEPARATOR.test(text[at]!)) at++
    const found = at < to && at - from < REACH ? pieceAt(text, at, to, pages.pieces[zone]) : null
    if (found === null) break
    pieces.push(found)
    at = found.span[1]
  }
  if (pieces.length === 0) return null
  const end = trailing(text, pieces.at(-1)!.span[1], to)
  const strongest = pieces.find(p => p.rule.weak !== true) ?? pieces[0]!
  return { span: [from, end], reason: strongest.rule.reason, strong: strongest.rule.weak !== true, pieces }
}

function trailing(text: string, from: number, to: number): number {
  let at = from
  while (at < to && SEPARATOR.test(text[at]!)) at++
  return at
}

function pieceAt(
  text: string,
  at: number,
  to: number,
  pieces: readonly Piece[],
): { rule: ChromeRule; span: Span } | null {
  let best: { rule: ChromeRule; span: Span } | null = null
  for (const { rule, sticky } of pieces) {
    sticky.lastIndex = at
    const hit = sticky.exec(text)
    if (hit === null || hit[0].length === 0 || at + hit[0].length > to) continue
    if (best === null || hit[0].length > best.span[1] - best.span[0]) best = { rule, span: [at, at + hit[0].length] }
  }
  return best
}

/** Furniture that fills `[from, to)` from end to end. */
export function wholeFurniture(
  text: string,
  from: number,
  to: number,
  zone: Zone,
  pages: CompiledPages,
): Furniture | null {
  if (to - from > 400) return null
  const found = furnitureAt(text, from, to, zone, pages)
  return found !== null && found.span[1] >= to ? found : null
}

/** The reason why nothing of the document follows a line that begins so, or null. */
export function endingAt(text: string, from: number, to: number, pages: CompiledPages): string | null {
  const line = text.slice(from, Math.min(to, from + 400))
  for (const { rule, sticky } of pages.endings) {
    sticky.lastIndex = 0
    const hit = sticky.exec(line)
    if (hit !== null && trailing(line, hit[0].length, line.length) === line.length) return rule.reason
  }
  return null
}
