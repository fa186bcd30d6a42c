import type { MetaKnowledge } from '../model/organs.js'
import { documentKinds } from './document-kinds.js'
import { organs } from './organs.js'

/** What tells the kind of a document and who issued it. */
export const documents: MetaKnowledge = { kinds: documentKinds, organs }
