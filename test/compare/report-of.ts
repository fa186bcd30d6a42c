import { forms } from '../../src/knowledge/forms/index.js'
import { formSlots } from '../../src/knowledge-kit/form-sums.js'
import type { FormCell, Report, Table } from '../../src/model/report.js'

type Values = Readonly<Record<string, number | null>>

/** A form with the cells given; the others are blank. */
function tableOf(id: string, form: string, values: Values): Table {
  const edition = forms.find(own => own.id === form)!
  const cells = formSlots(edition).map((slot): FormCell => {
    const value = values[slot.code] ?? null
    const state = value === null ? 'blank' : value === 0 ? 'zero' : 'number'
    return {
      code: slot.code,
      row: slot.row.row,
      col: slot.column?.label ?? null,
      raw: value === null ? '' : String(value),
      value,
      state,
      unit: slot.unit,
      span: null,
    }
  })
  const grid = { rows: [], slots: [], cells: [] }
  return { id, form, span: [0, 0], caption: null, layout: 'html', grid, cells, assessed: null, held: null }
}

/** A report of one year with some forms. */
export function reportOf(
  year: number | null,
  tables: Readonly<Record<string, Values>>,
  issuer = '清河县人民政府',
): Report {
  return {
    schema: 1,
    engine: { version: '0', segmenter: 'intl' },
    source: { name: null, mediaType: 'text/plain', encoding: 'utf-8', sha256: '', length: 0 },
    kind: 'annual-report',
    meta: {
      title: null,
      issuer,
      region: null,
      year,
      regime: null,
      published: null,
      written: null,
      period: null,
      documentNumber: null,
      addressee: null,
      script: 'hans',
      contacts: [],
    },
    body: { spans: [] },
    chrome: [],
    text: '',
    outline: [],
    tables: Object.entries(tables).map(([form, values], i) => tableOf(`t${i + 1}`, form, values)),
    numbers: [],
    metrics: [],
    requirements: [],
    responsibilities: [],
    citations: [],
    checks: [],
    diagnostics: [],
  }
}
