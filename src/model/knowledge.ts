import type { PageKnowledge } from './chrome.js'
import type { CitationKnowledge } from './citation-knowledge.js'
import type { ContactKnowledge } from './contact-knowledge.js'
import type { DiagnosticCatalogue } from './diagnostic.js'
import type { DutyKnowledge } from './duty-knowledge.js'
import type { FormEdition, ProseClaim, ProseShare } from './form.js'
import type { HeadingKnowledge } from './heading-knowledge.js'
import type { IndicatorEntry } from './indicator.js'
import type { KindKnowledge } from './kind-rule.js'
import type { MetricWords } from './lexicon.js'
import type { MetaKnowledge } from './organs.js'
import type { PeriodKnowledge } from './period.js'
import type { Ratio } from './ratio.js'
import type { RegionKnowledge } from './region.js'
import type { UnitKnowledge } from './unit.js'

/** All that the program knows, as data. Rooms of it may be extended by a user; none is touched by a stage. */
export interface Knowledge {
  /** Characters that normalising writes differently, grouped by why. */
  readonly folds: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly pages: PageKnowledge
  readonly meta: MetaKnowledge
  readonly forms: readonly FormEdition[]
  /** What reports say in prose of what a form counts. */
  readonly prose: { readonly claims: readonly ProseClaim[]; readonly shares: readonly ProseShare[] }
  readonly headings: HeadingKnowledge
  readonly units: UnitKnowledge
  readonly periods: PeriodKnowledge
  readonly kinds: KindKnowledge
  readonly words: MetricWords
  /** Quantities that recur in prose, and the words that name them. */
  readonly indicators: readonly IndicatorEntry[]
  readonly ratios: readonly Ratio[]
  /** Terms of the field that a segmenter would cut apart. */
  readonly terms: readonly string[]
  readonly citations: CitationKnowledge
  readonly contacts: ContactKnowledge
  readonly duties: DutyKnowledge
  readonly regions: RegionKnowledge
  readonly diagnostics: DiagnosticCatalogue
}
