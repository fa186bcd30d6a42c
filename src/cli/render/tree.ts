import type { Section } from '../../model/report.js'
import { clip } from './width.js'

const notes = ({ runIn, inline }: Section): string => (inline ? '  [inline]' : runIn ? '  [run-in]' : '')

/** Branches of the tree in front of a line: `deeper` says for each outer level whether more of it follows. */
const branches = (deeper: readonly boolean[]): string =>
  deeper.map((more, i) => (i < deeper.length - 1 ? (more ? '│  ' : '   ') : more ? '├─ ' : '└─ ')).join('')

/** The outline as a tree, one line a heading. */
export function outlineTree(outline: readonly Section[], columns: number): string[] {
  const known = new Set(outline.map(section => section.id))
  const last = new Map<string | null, string>()
  const parentOf = ({ parent }: Section): string | null => (parent !== null && known.has(parent) ? parent : null)
  for (const section of outline) last.set(parentOf(section), section.id)
  const deeper = new Map<string, readonly boolean[]>()
  return outline.map(section => {
    const parent = parentOf(section)
    const above = parent === null ? [] : (deeper.get(parent) ?? [])
    const here = [...above, last.get(parent) !== section.id]
    deeper.set(section.id, here)
    const branch = branches(here)
    return branch + clip(`${section.marker}${section.title ?? ''}${notes(section)}`, columns - branch.length)
  })
}
