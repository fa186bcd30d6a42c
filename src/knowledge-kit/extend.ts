import type { PageKnowledge } from '../model/chrome.js'
import type { IndicatorEntry } from '../model/indicator.js'
import type { Knowledge } from '../model/knowledge.js'
import type { MetricWords } from '../model/lexicon.js'
import type { Unit, UnitKnowledge } from '../model/unit.js'
import { defineIndicator, failingExamples } from './indicators.js'

/** What a user's script may add to what the program knows. */
export interface KnowledgeExtension {
  /** Tried before the catalogue's own where both match equally well; one with a known id takes its place. */
  readonly indicators?: readonly IndicatorEntry[]
  /** Terms that the segmenter shall not cut apart. */
  readonly terms?: readonly string[]
  /** Words for the reading of figures, list by list, parted by blanks. */
  readonly words?: Partial<MetricWords>
  readonly forms?: Knowledge['forms']
  /** Measure words and units; one with a known name takes its place. */
  readonly units?: readonly Unit[]
  /** Containers, furniture and labels of sites; tried before those that are known. */
  readonly pages?: Partial<PageKnowledge>
}

/** The knowledge with the extension's entries; throws a TypeError that names each entry whose own examples fail. */
export function extendKnowledge(knowledge: Knowledge, extension: KnowledgeExtension): Knowledge {
  const added = (extension.indicators ?? []).map(defineIndicator)
  const ids = new Set(added.map(entry => entry.id))
  const indicators = [...added, ...knowledge.indicators.filter(entry => !ids.has(entry.id))]
  const failing = failingExamples(indicators).filter(text => ids.has(text.slice(0, text.indexOf(':'))))
  if (failing.length > 0) throw new TypeError(`examples that do not hold: ${failing.join('; ')}`)
  return {
    ...knowledge,
    indicators,
    terms: [...knowledge.terms, ...(extension.terms ?? [])],
    words: extendWords(knowledge.words, extension.words ?? {}),
    forms: [...knowledge.forms, ...(extension.forms ?? [])],
    units: extendUnits(knowledge.units, extension.units ?? []),
    pages: extendPages(knowledge.pages, extension.pages ?? {}),
  }
}

function extendWords(words: MetricWords, more: Partial<MetricWords>): MetricWords {
  const entries = Object.entries(words).map(([list, known]) => {
    const added = more[list as keyof MetricWords]
    return [list, added === undefined ? known : `${known} ${added}`]
  })
  return Object.fromEntries(entries) as MetricWords
}

function extendUnits({ units, plainWords }: UnitKnowledge, more: readonly Unit[]): UnitKnowledge {
  const names = new Set(more.map(({ name }) => name))
  return { units: [...more, ...units.filter(({ name }) => !names.has(name))], plainWords }
}

function extendPages(pages: PageKnowledge, more: Partial<PageKnowledge>): PageKnowledge {
  const lists = Object.entries(pages).map(([list, known]) => [
    list,
    [...(more[list as keyof PageKnowledge] ?? []), ...known],
  ])
  return Object.fromEntries(lists) as PageKnowledge
}
