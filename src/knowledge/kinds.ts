import type { KindKnowledge } from '../model/kind-rule.js'
import { contactKinds } from './contacts.js'
import { kindCues } from './kind-cues.js'
import { idioms, leftoverKinds, shapes } from './leftovers.js'
import { names, namesBeforeDates, ordinals } from './names.js'
import { referenceKinds } from './references.js'

/** All rules about kinds, in order of precedence. */
export const kinds: KindKnowledge = {
  beforeDates: [...contactKinds, ...referenceKinds, ...namesBeforeDates, ...idioms],
  afterDates: [...ordinals, ...names, ...shapes],
  leftovers: leftoverKinds,
  cues: kindCues,
}
