import { compileIndicators } from './knowledge-kit/indicators.js'
import { compileLexicon } from './knowledge-kit/lexicon.js'
import { loadDivisions } from './knowledge-kit/load-divisions.js'
import type { DiagnosticCatalogue } from './model/diagnostic.js'
import type { FormEdition } from './model/form.js'
import type { HeadingKnowledge } from './model/heading-knowledge.js'
import type { FindIndicator } from './model/indicator.js'
import type { Knowledge } from './model/knowledge.js'
import type { Lexicon } from './model/lexicon.js'
import type { PeriodKnowledge } from './model/period.js'
import type { UnitKnowledge } from './model/unit.js'
import { compileCitations, type TitleRules } from './stages/citation/title.js'
import { type ContactRules, compileContacts } from './stages/contact/contact-rules.js'
import { compileKinds, type KindRules } from './stages/kind/compile-kinds.js'
import { type CompiledMeta, compileMeta } from './stages/meta/meta.js'
import { compileRatios, type KnownRatio } from './stages/metric/ratio.js'
import { compileFolds } from './stages/normalise/folds.js'
import { compileRegions, type Gazetteer } from './stages/region/region.js'
import { compileDuties, type DutyRules } from './stages/responsibility/duty-rules.js'
import { type CompiledPages, compilePages } from './stages/strip/strip.js'

/** Knowledge made ready for the stages: expressions built, tables filled, once for all documents. */
export interface CompiledKnowledge {
  readonly folds: Uint16Array
  readonly pages: CompiledPages
  readonly meta: CompiledMeta
  readonly forms: readonly FormEdition[]
  readonly prose: Knowledge['prose']
  readonly headings: HeadingKnowledge
  readonly units: UnitKnowledge
  readonly periods: PeriodKnowledge
  readonly kinds: KindRules
  readonly lexicon: Lexicon
  readonly indicators: FindIndicator
  readonly ratios: readonly KnownRatio[]
  readonly terms: readonly string[]
  readonly citations: TitleRules
  readonly contacts: ContactRules
  readonly duties: DutyRules
  readonly diagnostics: DiagnosticCatalogue
  /** Asked for when an issuer is known: the lists of divisions are read then. */
  readonly regions: () => Gazetteer
}

const compiled = new WeakMap<Knowledge, CompiledKnowledge>()

/** The same knowledge is compiled once, whoever asks. */
export function compileKnowledge(knowledge: Knowledge): CompiledKnowledge {
  const known = compiled.get(knowledge)
  if (known !== undefined) return known
  const fresh: CompiledKnowledge = {
    folds: compileFolds(knowledge.folds),
    pages: compilePages(knowledge.pages),
    meta: compileMeta(knowledge.meta),
    forms: knowledge.forms,
    prose: knowledge.prose,
    headings: knowledge.headings,
    units: knowledge.units,
    periods: knowledge.periods,
    kinds: compileKinds(knowledge.kinds),
    lexicon: compileLexicon(knowledge.words),
    indicators: compileIndicators(knowledge.indicators),
    ratios: compileRatios(knowledge.ratios),
    terms: knowledge.terms,
    citations: compileCitations(knowledge.citations),
    contacts: compileContacts(knowledge.contacts),
    duties: compileDuties(knowledge.duties),
    diagnostics: knowledge.diagnostics,
    regions: once(() => compileRegions(loadDivisions(), knowledge.regions)),
  }
  compiled.set(knowledge, fresh)
  return fresh
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
