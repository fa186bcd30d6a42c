import type { Candidate } from './candidate.js'
import { type Family, isInline } from './marker.js'

/** 编, 章, 节, 条 nest in this order whatever came first; other families nest as they come. */
const RANKED: readonly Family[] = ['part', 'chapter', 'section', 'article']
const rank = (family: Family): number => RANKED.indexOf(family) + 1

interface Open {
  readonly id: string
  readonly family: Family
  readonly ordinal: number
  readonly runIn: boolean
  readonly paragraph: number
  readonly openedInLine: boolean
  /** All items of this list so far kept to one paragraph. */
  readonly singleParagraph: boolean
}

export interface Place {
  readonly parent: string | null
  readonly level: number
  /** How many of the open headings stay open. */
  readonly keep: number
}

/** The headings that are open at a place of the document, outermost first, and where the next marker goes. */
export class Nesting {
  private open: Open[] = []
  private readonly lastOfFamily = new Map<Family, number>()

  /** Where a marker belongs; null where it continues nothing and stands in the middle of a sentence's flow. */
  place(c: Candidate): Place | null {
    if (isInline(c.family)) this.leaveParagraphs(c)
    const keep = isInline(c.family) ? this.keepForPoint(c) : this.keepForHeading(c)
    if (keep === null) return null
    return { keep, parent: this.open[keep - 1]?.id ?? null, level: keep + 1 }
  }

  enter(c: Candidate, id: string, place: Place, runIn: boolean): void {
    const before = this.open[place.keep]
    const singleParagraph = before === undefined || (before.singleParagraph && before.paragraph === c.paragraph - 1)
    this.open = this.open.slice(0, place.keep)
    const { family, ordinal, paragraph } = c
    const openedInLine = !c.lineStart && c.start !== c.paragraphStart
    this.open.push({ id, family, ordinal, runIn, paragraph, openedInLine, singleParagraph })
    this.lastOfFamily.set(family, ordinal)
  }

  /** A list opened inside an earlier paragraph ends with it; so does a run-in item whose like keep to one paragraph. */
  private leaveParagraphs(c: Candidate): void {
    while (this.open.length > 0) {
      const last = this.open.at(-1)!
      if (last.paragraph === c.paragraph) return
      const startsHere = c.start === c.paragraphStart
      const list = isInline(last.family) && last.openedInLine && !(startsHere && last.family === c.family)
      const item = !isInline(last.family) && last.runIn && last.singleParagraph && last.ordinal > 1 && !startsHere
      if (!list && !item) return
      this.open.pop()
    }
  }

  private keepForPoint(c: Candidate): number | null {
    for (let i = this.open.length - 1; i >= 0 && isInline(this.open[i]!.family); i--) {
      const o = this.open[i]!
      if (o.family === c.family && c.ordinal === o.ordinal + 1) return i
    }
    const same = this.open.findLastIndex(o => o.family === c.family)
    if (c.ordinal === 1) {
      // 一是 where 一是 is open: a list inside the point, unless it opens a paragraph of its own.
      if (same >= 0 && c.start === c.paragraphStart) return same
      return this.open.length
    }
    if (same >= 0 && c.ordinal > this.open[same]!.ordinal) return same
    return same >= 0 ? same : this.open.length
  }

  private keepForHeading(c: Candidate): number | null {
    const below = this.open.findIndex(o => rank(o.family) >= rank(c.family))
    if (below >= 0 && rank(c.family) > 0) return below
    const atStart = c.start === c.paragraphStart || c.lineStart
    for (let i = this.open.length - 1; i >= 0; i--) {
      const o = this.open[i]!
      if (o.family !== c.family) continue
      if (c.ordinal === o.ordinal + 1) return i
      return atStart || c.ordinal === 1 ? i : null
    }
    if (!atStart && c.ordinal !== 1 && !this.runsOn(c)) return null
    return this.outer()
  }

  /** (七) in a new chapter goes on behind (六) of the one before. */
  private runsOn(c: Candidate): boolean {
    return this.lastOfFamily.get(c.family) === c.ordinal - 1
  }

  private outer(): number {
    const point = this.open.findIndex(o => isInline(o.family))
    return point < 0 ? this.open.length : point
  }
}
