import type { Document } from '../../model/document.js'
import type { Claim, Stripped } from '../../model/draft.js'
import type { Span } from '../../model/span.js'

const DAY = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?/gu
const YEAR = /(?:19|20)\d{2}年度?/gu
const NUMBER = /[^ :]{0,12}[〔[(【](?:19|20)\d{2}[〕\])】] ?\d{1,5} ?号/gu

/**
 * Numbers of the page's chrome that say something of the document: when it was published, its document number, the year
 * in its title where a breadcrumb or front matter repeats that.
 */
export function chromeFacts(document: Document, stripped: Stripped): Claim[] {
  const title = stripped.title === null ? '' : document.text.slice(...stripped.title).replace(/\n/gu, '')
  const facts = stripped.fields.map(({ label, value }) => ({
    value,
    patterns: label === '标题' ? [YEAR] : [DAY, NUMBER],
  }))
  const telling = [{ value: title, patterns: [YEAR] }, ...facts].filter(f => f.value !== '' && /\d/u.test(f.value))
  return stripped.removals.flatMap(({ span }) => {
    const chrome = document.text.slice(...span)
    return telling.flatMap(({ value, patterns }) =>
      placesOf(chrome, value).flatMap(at => numbersIn(value, span[0] + at, patterns)),
    )
  })
}

function placesOf(text: string, value: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) found.push(at)
  return found
}

const numbersIn = (value: string, start: number, patterns: readonly RegExp[]): Claim[] =>
  patterns.flatMap(pattern =>
    [...value.matchAll(pattern)].map(hit => claim([start + hit.index, start + hit.index + hit[0].length], pattern)),
  )

const claim = (span: Span, pattern: RegExp): Claim =>
  pattern === NUMBER
    ? { span, kind: 'reference', rule: 'reference/chrome' }
    : { span, kind: 'date', rule: 'date/chrome' }
