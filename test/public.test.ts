import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as baogao from '../src/index.js'
import {
  createParser,
  findDates,
  findQuantities,
  parseOutline,
  parseReport,
  parseReports,
  readForm,
  version,
} from '../src/index.js'

const page = '松屏县2018年政府信息公开工作年度报告\n一、总体情况\n全年公开信息1284条。去年培训3次。\n'

describe('what the package exports', () => {
  it('is this and nothing else', () => {
    expect(Object.keys(baogao).sort()).toEqual([
      'CorrectionsError',
      'applyCorrections',
      'boundSchema',
      'buildSeries',
      'cellStateSchema',
      'checkSchema',
      'citationSchema',
      'compareRecords',
      'compareYears',
      'contactSchema',
      'contactTypeSchema',
      'correctionSchema',
      'createParser',
      'defaultKnowledge',
      'defineIndicator',
      'deriveIndicators',
      'diagnosticSchema',
      'extendKnowledge',
      'extractMainText',
      'findDates',
      'findQuantities',
      'formCellSchema',
      'formIdSchema',
      'gridSlotSchema',
      'judgeCorrections',
      'metaSchema',
      'metricSchema',
      'numberKindSchema',
      'numberSchema',
      'operandSchema',
      'parseOutline',
      'parseReport',
      'parseReports',
      'readCorrections',
      'readForm',
      'readTable',
      'regimeSchema',
      'regionSchema',
      'removalSchema',
      'reportKindSchema',
      'reportSchema',
      'requirementSchema',
      'resolveRegion',
      'responsibilitySchema',
      'reviewPage',
      'sectionSchema',
      'spanSchema',
      'tableSchema',
      'toSimplified',
      'version',
      'writeCorrections',
    ])
  })

  it('has the version of package.json', () => {
    expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
  })
})

describe('records', () => {
  it('are what the schema says', () => {
    expect(baogao.reportSchema.safeParse(parseReport(page)).error).toBeUndefined()
  })

  it('come in order from a stream of texts, bytes and both with what is known of them', async () => {
    const inputs = [page, new TextEncoder().encode(page), { content: page, name: 'b.txt', year: 2017 }]
    const years: (number | null)[] = []
    for await (const report of parseReports(inputs)) years.push(report.meta.year)
    expect(years).toEqual([2018, 2018, 2017])
  })

  it('say what a reader has overridden', () => {
    const { meta, diagnostics } = createParser({ segmenter: 'intl' })(page, { year: 2017, issuer: '松屏县档案馆' })
    expect([meta.year, meta.issuer]).toEqual([2017, '松屏县档案馆'])
    expect(diagnostics.map(d => d.code)).toEqual(['meta/year-given', 'meta/issuer-given'])
  })

  it('call a period inferred only where there is one', () => {
    const [metric] = parseReport('全年收到申请3件。').metrics
    expect([metric?.period, metric?.inferred]).toEqual([null, []])
    const [dated] = parseReport(page.replace('全年', '')).metrics
    expect([dated?.period, dated?.inferred]).toEqual([['2018-01-01', '2018-12-31'], ['period']])
  })

  it('name the segmenter that ran', () => {
    expect(parseReport(page, { segmenter: 'intl' }).engine).toEqual({ version, segmenter: 'intl' })
  })

  it('of a document that cannot be read say why', () => {
    const report = parseReport(new TextEncoder().encode('%PDF-1.7 …'))
    expect(report.diagnostics.map(d => [d.level, d.code])).toEqual([['error', 'decode/unsupported']])
    expect([report.text, report.numbers]).toEqual(['', []])
  })

  it.each(['', ' \n ', '<html></html>'])('of %j are empty and say so', text => {
    expect(parseReport(text).diagnostics.map(d => d.code)).toEqual(['read/no-text'])
  })
})

describe('parts on their own', () => {
  it('findQuantities', () => {
    expect(findQuantities('投入近4.5万元')[0]).toMatchObject({
      value: 45_000,
      unit: '元',
      bound: 'under',
      outer: [2, 8],
    })
  })
  it('findDates with a reference', () => {
    expect(findDates('去年', { reference: '2020-06-01' })[0]).toMatchObject({ from: '2019-01-01', to: '2019-12-31' })
    expect(findDates('去年')[0]).toMatchObject({ from: null, to: null })
  })
  it('parseOutline counts in the text as given', () => {
    const text = '　一、总体情况\r\n（一）公开'
    expect(parseOutline(text).map(h => text.slice(...h.span))).toEqual(['一、总体情况', '（一）公开'])
  })
  it('readForm refuses a form that nobody knows', () => {
    expect(() => readForm('', 'applications-1999')).toThrow(RangeError)
  })
})
