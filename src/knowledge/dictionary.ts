import { metricLexicon } from './metric-lexicon.js'

/** Terms of the field that a general dictionary cuts apart. */
export const domainTerms: readonly string[] = metricLexicon.nouns.split(/\s+/u).filter(Boolean)
