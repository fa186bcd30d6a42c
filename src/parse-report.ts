import { folds } from './knowledge/folds.js'
import { headings as headingKnowledge } from './knowledge/headings.js'
import type { Claim, Stripped } from './model/draft.js'
import type { Findings } from './model/findings.js'
import type { ParseOptions, ParserOptions } from './model/options.js'
import type { Report } from './model/report.js'
import { assemble } from './stages/assemble/assemble.js'
import { decode } from './stages/decode/decode.js'
import { ledger } from './stages/ledger/ledger.js'
import { compileFolds, normalise } from './stages/normalise/normalise.js'
import { outline } from './stages/outline/outline.js'
import { read } from './stages/read/read.js'
import { version } from './version.js'

const foldTable = compileFolds(folds)

/** A parser that has compiled what it knows once. */
export function createParser(
  defaults: ParserOptions = {},
): (input: Uint8Array | string, options?: ParseOptions) => Report {
  return (input, options = {}) => {
    const given = { ...defaults, ...options }
    const document = normalise(read(decode(input, given)), foldTable)
    const stripped: Stripped = {
      body: document.text.length > 0 ? [[0, document.text.length]] : [],
      removals: [],
      title: null,
      fields: [],
    }
    const headings = outline(document, stripped.body, [], headingKnowledge)
    const claims: Claim[] = headings.map(h => ({
      span: [h.span[0], h.span[0] + h.marker.length],
      kind: 'marker',
      rule: 'marker/heading',
    }))
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
      tables: [],
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
