import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/index.js'
import { parseReport } from '../../src/index.js'
import { decode } from '../../src/stages/decode/decode.js'
import { read } from '../../src/stages/read/read.js'
import { corpusDocuments, fixtureDocuments } from '../fixture-documents.js'
import { officialText } from './official-text.js'

interface Placed {
  readonly span: readonly [number, number]
  readonly quote: string
}

const placed = (r: Report): Placed[] =>
  [r.outline, r.numbers, r.metrics, r.citations, r.requirements, r.responsibilities, r.chrome].flat()

const solid = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '')

/** What a reader sees of a slice of HTML, by reading the slice alone. */
const shown = (html: string): string => read({ ...decode(html, { mediaType: 'text/html' }) }).visible.text

function expectGrounded(report: Report, source: string): void {
  const html = report.source.mediaType.includes('html')
  for (const { span, quote } of placed(report)) {
    const slice = source.slice(...span)
    if (html) expect(solid(shown(slice))).toBe(solid(quote))
    else expect(quote).toBe(slice)
  }
}

/** Digits of the visible text that lie in no entry of the ledger or in several. */
function uncovered(report: Report, source: string): string[] {
  const { visible } = read(decode(source, { mediaType: report.source.mediaType }))
  const times = new Uint8Array(source.length)
  for (const { span } of report.numbers) for (let i = span[0]; i < span[1]; i++) times[i]!++
  const bad: string[] = []
  Array.from(visible.at).forEach((at, run) => {
    const end = visible.at[run + 1] ?? visible.text.length
    const even = end - at === visible.to[run]! - visible.from[run]!
    for (let i = at; i < end; i++) {
      if (!/[0-9０-９]/u.test(visible.text[i]!)) continue
      const place = even ? visible.from[run]! + i - at : visible.from[run]!
      if (times[place] !== 1)
        bad.push(`${times[place]} entries at ${place}: ${source.slice(Math.max(0, place - 8), place + 8)}`)
    }
  })
  return bad
}

function expectLaws(input: Uint8Array | string, name: string | undefined): void {
  const report = parseReport(input, name === undefined ? {} : { name })
  const source = decode(input, { name }).text
  expectGrounded(report, source)
  expect(uncovered(report, source)).toEqual([])
  expect(JSON.stringify(parseReport(input, name === undefined ? {} : { name }))).toBe(JSON.stringify(report))
}

describe('every item stands where it says, every digit has one entry, the same bytes give the same record', () => {
  it.each(fixtureDocuments)('fixture $id', ({ bytes, name }) => expectLaws(bytes, name))
  it.skipIf(corpusDocuments.length === 0).each(corpusDocuments)('real document $id', ({ bytes, name }) =>
    expectLaws(bytes, name),
  )

  it('text in the manner of the reports', () => {
    fc.assert(
      fc.property(officialText, text => expectLaws(text, 'a.txt')),
      { numRuns: 150 },
    )
  })

  it('the same between tags', () => {
    const page = officialText.map(
      text => `<html><body><div>${text.replace(/\n/gu, '</div><p>').replace(/(\d)/gu, '<b>$1</b>')}&nbsp;</p></body>`,
    )
    fc.assert(
      fc.property(page, html => expectLaws(html, 'a.html')),
      { numRuns: 100 },
    )
  })
})

describe('any input gives a record', () => {
  it('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => expectLaws(text, 'a.txt')),
      { numRuns: 300 },
    )
  })

  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(parseReport(bytes).schema).toBe(1)
      }),
      { numRuns: 300 },
    )
  })

  it('any string as a page', () => {
    const soup = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '<table>',
        '<td>',
        '</tr>',
        '<div',
        '&nbsp;',
        '&#x;',
        '12',
        '件',
        '<!--',
        '-->',
        '"',
        '<a href=x>',
        '《',
        '表',
        '\u0000',
        '\ud800',
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(
        soup.map(parts => parts.join('')),
        html => expectLaws(html, 'a.html'),
      ),
      { numRuns: 300 },
    )
  })
})
