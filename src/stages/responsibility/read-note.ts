import type { DutyRules, Role } from './duty-rules.js'
import { bodies, splitOutside } from './names.js'

export interface Note {
  readonly lead: string[]
  readonly support: string[]
  readonly responsible: string[]
}

/** Longest list of names in one clause. */
const CLAUSE = 240

/** Who leads, supports and is responsible by one note, or null where the text is none. */
export function readNote(text: string, rules: DutyRules): Note | null {
  const note: Record<Role, string[]> = { lead: [], support: [], responsible: [] }
  let pending: string[] = []
  let labelled: Role | null = null
  for (const clause of splitOutside(text.replace(/(牵头|主办)、/gu, '$1,'), ',;。')) {
    if (clause.length > CLAUSE) return null
    const label = rules.labels.find(([, pattern]) => pattern.test(clause))
    const rest = label === undefined ? clause : clause.replace(label[1], '')
    const verb = rules.verbs.find(([, pattern]) => pattern.test(rest))
    const list = verb === undefined ? rest : rest.replace(verb[1], '')
    const names = bodies(list, rules).filter(name => isBody(name, rules))
    const role: Role | undefined = verb?.[0] ?? label?.[0]
    if (role === undefined) {
      if (labelled === null) pending.push(...names)
      else note[labelled].push(...names)
      continue
    }
    note[role].push(...pending, ...names)
    pending = []
    labelled = label?.[0] ?? null
  }
  return note.lead.length + note.support.length + note.responsible.length > 0 ? note : null
}

const isBody = (name: string, rules: DutyRules): boolean =>
  name.length <= 40 && (rules.body.test(name) || /^(?:各|有关|相关)/u.test(name)) && !/[。!?]/u.test(name)
