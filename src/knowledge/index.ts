import type { Knowledge } from '../model/knowledge.js'
import { citations } from './citations.js'
import { contactLabels } from './contact-labels.js'
import { diagnostics } from './diagnostics.js'
import { domainTerms } from './dictionary.js'
import { documents } from './documents.js'
import { duties } from './duties.js'
import { folds } from './folds.js'
import { proseClaims, proseShares } from './forms/claims.js'
import { forms } from './forms/index.js'
import { headings } from './headings.js'
import { indicators } from './indicators/index.js'
import { kinds } from './kinds.js'
import { metricLexicon } from './metric-lexicon.js'
import { pages } from './pages.js'
import { periods } from './periods.js'
import { plainWords } from './plain-words.js'
import { ratios } from './ratios.js'
import { regions } from './regions.js'
import { units } from './units.js'

/** What the program knows without being told. */
export const defaultKnowledge: Knowledge = {
  folds,
  pages,
  meta: documents,
  forms,
  prose: { claims: proseClaims, shares: proseShares },
  headings,
  units: { units, plainWords },
  periods,
  kinds,
  words: metricLexicon,
  terms: domainTerms,
  indicators,
  ratios,
  citations,
  contacts: contactLabels,
  duties,
  regions,
  diagnostics,
}
