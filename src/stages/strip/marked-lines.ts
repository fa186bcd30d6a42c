import { FURNITURE, HIDDEN } from './marks.js'
import type { Work } from './work.js'

/** A line of furniture by its element's name is text all the same where it reads like a paragraph. */
const PARAGRAPH = 40

/** Cuts lines within the text that the page hides, and short ones that stand in furniture by name. */
export function cutMarkedLines({ document, cuts }: Work, marks: Uint8Array, begin: number, end: number): void {
  const hidden = count(marks, begin, end, HIDDEN)
  const furniture = count(marks, begin, end, FURNITURE)
  for (let i = begin; i < end; i++) {
    const span = document.lines[i]!.span
    if (marks[i] === HIDDEN && hidden < (end - begin) / 2) cuts.push({ span, reason: 'hidden' })
    const short = span[1] - span[0] < PARAGRAPH
    if (marks[i] === FURNITURE && short && furniture < (end - begin) / 2) cuts.push({ span, reason: 'navigation' })
  }
}

function count(marks: Uint8Array, begin: number, end: number, mark: number): number {
  let n = 0
  for (let i = begin; i < end; i++) if (marks[i] === mark) n++
  return n
}
