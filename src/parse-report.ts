import { chooseSegmenter } from './choose-segmenter.js'
import { type CompiledKnowledge, compileKnowledge } from './compile-knowledge.js'
import { diagnose } from './diagnose.js'
import { defaultKnowledge } from './knowledge/index.js'
import { wordDiagnostic } from './knowledge-kit/wording.js'
import type { Document } from './model/document.js'
import type { Claim, Heading } from './model/draft.js'
import type { ParseOptions, ParserOptions } from './model/options.js'
import type { Region, Report } from './model/report.js'
import type { Segmenter } from './model/segmenter.js'
import type { Span } from './model/span.js'
import { labelClaims, mentionClaims, type NumberReading, readProse } from './read-prose.js'
import { describeTables, findTables } from './read-tables.js'
import { assemble } from './stages/assemble/assemble.js'
import { findCitations } from './stages/citation/find-citations.js'
import { findContacts } from './stages/contact/find-contacts.js'
import { findDates } from './stages/date/find-dates.js'
import { decode } from './stages/decode/decode.js'
import { chromeFacts } from './stages/ledger/chrome-facts.js'
import { ledger } from './stages/ledger/ledger.js'
import { type DocumentFacts, meta, regimeOf } from './stages/meta/meta.js'
import { readMetrics } from './stages/metric/read-metrics.js'
import { escapeClaims, normalise } from './stages/normalise/normalise.js'
import { outline } from './stages/outline/outline.js'
import { findQuantities } from './stages/quantity/find-quantities.js'
import { read } from './stages/read/read.js'
import { resolveRegion } from './stages/region/region.js'
import { findRequirements } from './stages/requirement/find-requirements.js'
import { findResponsibilities } from './stages/responsibility/find-responsibilities.js'
import { sentences } from './stages/sentence/sentence.js'
import { diagnoseBody, strip } from './stages/strip/strip.js'
import { tableMetrics } from './table-metrics.js'
import { markerSpan } from './text/marker-span.js'
import { version } from './version.js'

/** Reads one document after another with what it has compiled once. */
export type Parser = (input: Uint8Array | string, options?: ParseOptions) => Report

/** A parser for many documents: knowledge is compiled once, the segmenter loaded once. */
export function createParser(defaults: ParserOptions = {}): Parser {
  const knowledge = compileKnowledge(defaults.knowledge ?? defaultKnowledge)
  const segmenter = chooseSegmenter(defaults.segmenter, knowledge.terms)
  return (input, options = {}) => parse(input, { ...defaults, ...options }, knowledge, segmenter)
}

/** The record of one document. Never throws on content: what could not be read is said in `diagnostics`. */
export function parseReport(input: Uint8Array | string, options: ParserOptions = {}): Report {
  return createParser(options)(input)
}

function parse(
  input: Uint8Array | string,
  options: ParseOptions,
  known: CompiledKnowledge,
  segmenter: Segmenter,
): Report {
  const document = normalise(read(decode(input, options)), known.folds)
  const stripped = strip(document, known.pages)
  const { kind, meta: stated } = meta(document, stripped, known.meta, options)
  const found = findTables(document, stripped.body, known.forms, stated.year)
  const regime = regimeOf(
    kind,
    stated.year,
    found.forms.map(t => t.form),
  )

  const headings = outline(document, stripped.body, found.spans, known.headings)
  const reading = numberReading(known, kind, stated, options)
  const prose = readProse(sentences(document, stripped.body, found.spans, headings, stripped.title), headings, reading)
  const inTables = readProse(sentences(document, found.spans, [], [], null), [], reading)

  const figures = readMetrics(prose, headings, stated, {
    lexicon: known.lexicon,
    segmenter,
    indicators: known.indicators,
    ratios: known.ratios,
  })
  const told = { metrics: figures, sentences: prose }
  const tables = describeTables(document, found, told, stated.year, options.earlier, known)
  const metrics = [...figures, ...tableMetrics(tables.tables, known.forms, headings, stated)].sort(byPlace)
  const claims = [
    ...tables.claims,
    ...headingClaims(document, headings),
    ...mentionClaims(prose),
    ...chromeFacts(document, stripped),
    ...escapeClaims(document),
    ...labelClaims(mentionClaims(inTables)),
  ]
  const numbers = ledger(document, claims, stripped.body)
  const said = diagnose(document, stripped, stated, numbers, options).map(d => wordDiagnostic(d, known.diagnostics))
  return assemble(
    document,
    {
      kind,
      meta: { ...stated, regime, region: regionOf(document, stated.issuer, known) },
      contacts: findContacts(document.text, stripped.body, known.contacts),
      stripped,
      headings,
      tables: tables.tables.map(table => table.draft),
      numbers,
      metrics,
      requirements: findRequirements(prose, {
        kind,
        year: stated.year,
        written: stated.written ?? stated.published,
        headings,
      }),
      responsibilities: findResponsibilities(document.text, stripped.body, headings, known.duties),
      citations: findCitations(document.text, stripped.body, known.citations),
      checks: tables.checks,
      diagnostics: [
        ...document.page.source.diagnostics,
        ...diagnoseBody(document, stripped),
        ...tables.diagnostics,
        ...said,
      ],
    },
    { version, segmenter: segmenter.name },
  )
}

/** How numbers are read in this document: 去年 counts from the end of the year that it reports on, or from its date. */
function numberReading(
  known: CompiledKnowledge,
  kind: DocumentFacts['kind'],
  { title, period, year, written, published }: DocumentFacts['meta'],
  options: ParseOptions,
): NumberReading {
  const spoken = title?.includes('政府工作报告') ? written : null
  const reference =
    spoken ?? period?.[1] ?? written ?? published ?? options.reference ?? (year === null ? undefined : `${year}-12-31`)
  return {
    quantities: text => findQuantities(text, known.units),
    dates: text => findDates(text, reference === undefined ? {} : { reference }, known.periods),
    rules: known.kinds,
    kind,
  }
}

const byPlace = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span[0] - b.span[0]

const headingClaims = (document: Document, headings: readonly Heading[]): Claim[] =>
  headings.map(h => ({ span: markerSpan(document.text, h), kind: 'marker', rule: 'marker/heading' }))

const regionOf = (document: Document, issuer: string | null, known: CompiledKnowledge): Region | null =>
  issuer === null ? null : resolveRegion(issuer, known.regions(), { text: document.text })
