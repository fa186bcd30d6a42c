import type { HeadingKnowledge } from '../../model/heading-knowledge.js'

/** Standard titles by their first letter, in the order in which knowledge lists them. */
type TitleIndex = ReadonlyMap<number, readonly string[]>

const indexes = new WeakMap<HeadingKnowledge, TitleIndex>()

function indexOf(knowledge: HeadingKnowledge): TitleIndex {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const index = new Map<number, string[]>()
  for (const title of knowledge.standardTitles) {
    const first = title.charCodeAt(0)
    const others = index.get(first)
    if (others === undefined) index.set(first, [title])
    else others.push(title)
  }
  indexes.set(knowledge, index)
  return index
}

/** The standard title that a text begins with, the one listed first of several. */
export function standardTitleOf(text: string, knowledge: HeadingKnowledge): string | undefined {
  return indexOf(knowledge)
    .get(text.charCodeAt(0))
    ?.find(title => text.startsWith(title))
}
