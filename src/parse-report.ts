import { folds } from './knowledge/folds.js'
import { forms } from './knowledge/forms/index.js'
import { headings as headingKnowledge } from './knowledge/headings.js'
import { kinds } from './knowledge/kinds.js'
import { pages } from './knowledge/pages.js'
import { periods } from './knowledge/periods.js'
import { plainWords } from './knowledge/plain-words.js'
import { units } from './knowledge/units.js'
import type { Claim } from './model/draft.js'
import type { Findings } from './model/findings.js'
import type { ParseOptions, ParserOptions } from './model/options.js'
import type { Report } from './model/report.js'
import { labelClaims, mentionClaims, type NumberReading, readProse } from './read-prose.js'
import { assemble } from './stages/assemble/assemble.js'
import { formTable, freeTable } from './stages/assemble/table.js'
import { findDates } from './stages/date/find-dates.js'
import { decode } from './stages/decode/decode.js'
import { readForms } from './stages/form/read-forms.js'
import { dataGrids } from './stages/grid/data-grids.js'
import { htmlGrids } from './stages/grid/grid.js'
import { compileKinds } from './stages/kind/compile-kinds.js'
import { chromeDates } from './stages/ledger/chrome-dates.js'
import { ledger } from './stages/ledger/ledger.js'
import { compileFolds, normalise } from './stages/normalise/normalise.js'
import { outline } from './stages/outline/outline.js'
import { findQuantities } from './stages/quantity/find-quantities.js'
import { read } from './stages/read/read.js'
import { sentences } from './stages/sentence/sentence.js'
import { compilePages, strip } from './stages/strip/strip.js'
import { version } from './version.js'

const foldTable = compileFolds(folds)
const pageKnowledge = compilePages(pages)
const kindRules = compileKinds(kinds)
const unitKnowledge = { units, plainWords }

/** A parser that has compiled what it knows once. */
export function createParser(
  defaults: ParserOptions = {},
): (input: Uint8Array | string, options?: ParseOptions) => Report {
  return (input, options = {}) => {
    const given = { ...defaults, ...options }
    const document = normalise(read(decode(input, given)), foldTable)
    const stripped = strip(document, pageKnowledge)
    const grids = htmlGrids(document)
    const formTables = readForms({ text: document.text, body: stripped.body, grids }, forms)
    const freeGrids = dataGrids(
      grids,
      stripped.body,
      formTables.map(t => t.span),
    )
    const tableSpans = [...formTables, ...freeGrids].map(t => t.span).sort((a, b) => a[0] - b[0])
    const headings = outline(document, stripped.body, tableSpans, headingKnowledge)
    const prose = sentences(document, stripped.body, tableSpans, headings, stripped.title)
    const reading: NumberReading = {
      quantities: text => findQuantities(text, unitKnowledge),
      dates: text => findDates(text, {}, periods),
      rules: kindRules,
      kind: 'other',
    }
    const readSentences = readProse(prose, headings, reading)
    const claims: Claim[] = [
      ...formTables.flatMap(t => t.numbers.map(span => ({ span, kind: 'metric' as const, rule: 'metric/form-cell' }))),
      ...formTables.flatMap(t => t.markers.map(span => ({ span, kind: 'marker' as const, rule: 'marker/form-row' }))),
      ...headings.map(h => ({
        span: [h.span[0], h.span[0] + h.marker.length] as const,
        kind: 'marker' as const,
        rule: 'marker/heading',
      })),
    ]
    const tableText = readProse(sentences(document, tableSpans, [], [], null), [], reading)
    claims.push(
      ...mentionClaims(readSentences),
      ...chromeDates(document, stripped),
      ...labelClaims(mentionClaims(tableText)),
    )
    const findings: Findings = {
      kind: 'other',
      meta: {
        title: null,
        issuer: null,
        region: null,
        year: null,
        regime: null,
        published: null,
        written: null,
        period: null,
        documentNumber: null,
        addressee: null,
        script: document.script,
      },
      contacts: [],
      stripped,
      headings,
      tables: [...formTables.map(formTable), ...freeGrids.map(freeTable)]
        .sort((a, b) => a.span[0] - b.span[0])
        .map((t, i) => ({ id: `t${i + 1}`, ...t })),
      numbers: ledger(document, claims, stripped.body),
      metrics: [],
      requirements: [],
      responsibilities: [],
      citations: [],
      checks: [],
      diagnostics: document.page.source.diagnostics,
    }
    return assemble(document, findings, { version, segmenter: 'intl' })
  }
}

/** The record of one document. Never throws on content: what could not be read is said in `diagnostics`. */
export function parseReport(input: Uint8Array | string, options: ParserOptions = {}): Report {
  return createParser(options)(input)
}
