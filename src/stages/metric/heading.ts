import type { Heading } from '../../model/draft.js'
import { type Phrase, parsePhrase } from './phrase.js'
import { tokenise, type Words } from './token.js'

/** What the heading of a section is about, looked up by id: its own title, else that of the section around it. */
export function headingPhrases(headings: readonly Heading[], words: Words): (id: string | null) => Phrase | null {
  const byId = new Map(headings.map(heading => [heading.id, heading]))
  const known = new Map<string, Phrase | null>()
  return id => {
    if (id === null) return null
    const cached = known.get(id)
    if (cached !== undefined) return cached
    const phrase = titlePhrase(byId.get(id), byId, words)
    known.set(id, phrase)
    return phrase
  }
}

function titlePhrase(heading: Heading | undefined, byId: ReadonlyMap<string, Heading>, words: Words): Phrase | null {
  const titled = heading?.inline && heading.title === null && heading.parent ? byId.get(heading.parent) : heading
  const text = titled?.title?.replace(/(?:情况|工作|方面)$/u, '').slice(0, 60)
  if (!text) return null
  const at = Array.from(text, (_, i) => i)
  return parsePhrase(tokenise({ text, at, opener: '', atoms: [], brackets: [] }, 0, text.length, words), words.lexicon)
}
