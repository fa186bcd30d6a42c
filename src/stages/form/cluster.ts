import type { LabelUse, Lexicon } from './lexicon.js'
import type { Anchor } from './scan.js'

/** A stretch of anchors that may be a form, and the edition whose labels they are. */
export interface Cluster {
  readonly edition: number
  readonly anchors: readonly Anchor[]
  /** Where the text goes on after it: the next label of any form, or the end. */
  readonly next: number
}

const MAX_GAP = 320
const NEAR = 30
const DIGIT = /\d/u

/** In this order: those that only the rest can tell apart come last. */
export const FAMILIES = ['applications', 'disclosure', 'statistics', 'review'] as const

/** The stretches of text that hold forms, in the order of the text; `year` and the forms beside them tell twins apart. */
export function clusters(
  text: string,
  anchors: readonly Anchor[],
  lexicon: Lexicon,
  year: number | null,
  beside: readonly number[],
): Cluster[] {
  const found: Cluster[] = []
  for (const family of FAMILIES) {
    const members = membersOf(lexicon, family)
    const set = new Set(members)
    for (const [first, last] of stretches(anchors, set)) {
      const [from, to] = widen(text, anchors, first, last, set)
      const own = anchors.slice(from, to + 1)
      const edition = bestEdition(own, members, lexicon, [...beside, ...found.map(cluster => cluster.edition)], year)
      if (edition !== null) found.push({ edition, anchors: own, next: anchors[to + 1]?.start ?? text.length })
    }
  }
  return found
}

/** The editions of one form. */
export const membersOf = (lexicon: Lexicon, family: string): number[] =>
  lexicon.forms.map((_, e) => e).filter(e => lexicon.forms[e]!.family === family)

/** First and last of each run of telling labels of one family. */
function stretches(anchors: readonly Anchor[], members: ReadonlySet<number>): [number, number][] {
  const result: [number, number][] = []
  const strong = (use: LabelUse) =>
    members.has(use.edition) && !use.common && (use.kind === 'row' || use.kind === 'column' || use.kind === 'block')
  anchors.forEach((anchor, i) => {
    if (!anchor.label.uses.some(strong)) return
    const last = result.at(-1)
    if (last && anchor.start - anchors[last[1]]!.end <= MAX_GAP) last[1] = i
    else result.push([i, i])
  })
  return result
}

/** Labels with little but rules and blanks between them. */
const near = (text: string, end: number, start: number): boolean =>
  start - end <= NEAR || (start - end <= MAX_GAP && /^[\s|:-]*$/u.test(text.slice(end, start)))

/** Takes in the labels on both sides that stand close by: headers of common words in front, a last row behind. */
function widen(
  text: string,
  anchors: readonly Anchor[],
  first: number,
  last: number,
  members: ReadonlySet<number>,
): [number, number] {
  const own = (anchor: Anchor | undefined) =>
    anchor?.label.uses.some(use => members.has(use.edition) && use.kind !== 'title') === true
  let [from, to] = [first, last]
  while (from > 0 && own(anchors[from - 1]) && near(text, anchors[from - 1]!.end, anchors[from]!.start)) {
    if (DIGIT.test(text.slice(anchors[from - 1]!.end, anchors[from]!.start))) break
    from--
  }
  while (own(anchors[to + 1]) && near(text, anchors[to]!.end, anchors[to + 1]!.start)) to++
  return [from, to]
}

/** The edition of which most is there; null where too little of any is. */
export function bestEdition(
  anchors: readonly Anchor[],
  members: readonly number[],
  lexicon: Lexicon,
  beside: readonly number[],
  year: number | null,
): number | null {
  let best: number | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const edition of members) {
    const share = scoreOf(anchors, edition, lexicon)
    if (share === 0) continue
    const score = share - 0.1 * strangers(anchors, edition, members) + hint(lexicon, edition, beside, year)
    if (score > bestScore) [best, bestScore] = [edition, score]
  }
  return best
}

/** Labels that other editions of the form have and this one lacks. */
function strangers(anchors: readonly Anchor[], edition: number, members: readonly number[]): number {
  const keys = new Set<string>()
  for (const { label } of anchors) {
    if (label.uses.some(use => use.edition === edition)) continue
    if (label.uses.some(use => members.includes(use.edition) && (use.kind === 'row' || use.kind === 'column')))
      keys.add(label.key)
  }
  return keys.size
}

/** Share of an edition's labels that are there; 0 where they make no form. */
export function scoreOf(anchors: readonly Anchor[], edition: number, lexicon: Lexicon): number {
  const form = lexicon.forms[edition]!
  const rows = new Set<number>()
  const columns = new Set<string>()
  let columnCount = 0
  for (const anchor of anchors)
    for (const use of anchor.label.uses) {
      if (use.edition !== edition) continue
      if (use.kind === 'row') rows.add(use.index)
      if (use.kind === 'column') {
        columns.add(`${use.block} ${use.index}`)
        columnCount++
      }
    }
  const rowTotal = form.blocks.reduce((sum, block) => sum + block.rows.length, 0)
  const columnTotal = form.blocks.reduce((sum, block) => sum + block.columns.length, 0)
  if (form.orientation === 'across' && columnCount < rowTotal * 3) return 0
  if (rows.size < Math.min(3, rowTotal) || (columnTotal > 0 && columns.size < 2 && rows.size < rowTotal / 2)) return 0
  if (rows.size / rowTotal < 0.3) return 0
  return (rows.size + columns.size) / (rowTotal + columnTotal)
}

/** Twins have one set of labels: the forms beside it tell, else the year, else the newer one is taken. */
function hint(lexicon: Lexicon, edition: number, beside: readonly number[], year: number | null): number {
  const [from, to] = lexicon.forms[edition]!.years
  const neighbour = beside.some(e => lexicon.forms[e]!.years[0] === from)
  const inForce = year !== null && year >= from && (to === null || year <= to)
  return (neighbour ? 0.02 : 0) + (inForce ? 0.01 : 0) + from / 1e7
}
