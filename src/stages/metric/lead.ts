import type { Clause } from './clause.js'
import { lengthOf } from './label.js'
import { type Phrase, parsePhrase } from './phrase.js'
import { tokenise, type Words } from './token.js'

/** How many letters of a clause, and how many clauses back, a figure looks for what it is about. */
export const LEAD_LIMIT = 100
const REACH = 24

/** A clause without figures and those in front of it; cut into words only where a figure asks what they were about. */
export interface Lead {
  /** Null where the clause names nothing. */
  readonly phrase: () => Phrase | null
  readonly before: Lead | null
}

export function leadOf(clause: Clause, before: Lead | null, words: Words): Lead {
  let known: Phrase | null | undefined
  const phrase = (): Phrase | null => {
    known ??= parsePhrase(tokenise(clause, 0, Math.min(clause.text.length, LEAD_LIMIT), words), words.lexicon)
    return lengthOf(known.object) + lengthOf(known.subject) > 1 ? known : null
  }
  return { phrase, before }
}

/** What the last clause without figures that names something was about. */
export function leadPhrase(lead: Lead | null): Phrase | null {
  let at = lead
  for (let steps = 0; at !== null && steps < REACH; steps++) {
    const phrase = at.phrase()
    if (phrase !== null) return phrase
    at = at.before
  }
  return null
}
