import { compileKnowledge } from './compile-knowledge.js'
import { defaultKnowledge } from './knowledge/index.js'
import type { Document } from './model/document.js'
import type { Heading } from './model/draft.js'
import type { ReadCell } from './model/form.js'
import type { DateMention, Quantity } from './model/mention.js'
import type { Region } from './model/report.js'
import { findDates as datesIn } from './stages/date/find-dates.js'
import { decode } from './stages/decode/decode.js'
import { readForm as formIn } from './stages/form/read-forms.js'
import { htmlGrids } from './stages/grid/grid.js'
import { normalise } from './stages/normalise/normalise.js'
import { outline } from './stages/outline/outline.js'
import { findQuantities as quantitiesIn } from './stages/quantity/find-quantities.js'
import { read } from './stages/read/read.js'
import { type RegionContext, resolveRegion as regionOf } from './stages/region/region.js'
import { strip } from './stages/strip/strip.js'
import { originSpan } from './text/aligned.js'
import { isTraditional, simplify } from './text/simplify.js'

/** The stages on their own, each pure and synchronous. */

const known = compileKnowledge(defaultKnowledge)

const documentOf = (text: string, mediaType: string): Document =>
  normalise(read(decode(text, { mediaType })), known.folds)

/**
 * The quantities of a text in order: number with scale and unit (`start`, `end`), with its bound words (`outer`).
 * Values are in base units: `findQuantities('投入近4.5万元')` gives value 45000, unit 元, bound under.
 */
export const findQuantities = (text: string): Quantity[] => quantitiesIn(text, known.units)

/**
 * The calendar references of a text in order, as ISO dates, `to` inclusive: `2021年上半年` is 2021-01-01 to 2021-06-30.
 * 去年 and a day without a year need a `reference` (ISO date); without one `from` and `to` are null.
 */
export const findDates = (text: string, options: { readonly reference?: string } = {}): DateMention[] =>
  datesIn(text, options, known.periods)

/** The main text of a page as its reader sees it (script unchanged), one line a paragraph, page chrome left out. */
export function extractMainText(html: string): string {
  const document = documentOf(html, 'text/html')
  const { body } = strip(document, known.pages)
  const { visible } = document.page
  const shown = body.map(span => visible.text.slice(...originSpan(document.aligned, span)))
  return shown
    .flatMap(part => part.split('\n'))
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}

/** The first table of a page as a rectangle of strings, rowspan and colspan filled in; no rows where it has none. */
export function readTable(html: string): string[][] {
  const grid = htmlGrids(documentOf(html, 'text/html'))[0]
  return grid === undefined ? [] : grid.slots.map(row => row.map(i => grid.cells[i]?.text ?? ''))
}

/** The text in simplified characters, character for character. For traditional text: 乾縣 becomes 干县, and so would 乾县. */
export const toSimplified = (text: string): string => simplify(text)

/** The section tree of a plain text; spans count in the text as given. */
export function parseOutline(text: string): Omit<Heading, 'content'>[] {
  const document = documentOf(text, 'text/plain')
  const found = outline(document, [[0, document.text.length]], [], known.headings)
  return found.map(({ content: _, ...heading }) => ({ ...heading, span: originSpan(document.aligned, heading.span) }))
}

/**
 * The cells of an official form, in the form's order, from the HTML of its table or from text in any layout; no cells
 * where the form is not there. `form` is an id such as `applications-2021`; an id that nobody knows is misuse and throws.
 */
export function readForm(tableOrText: string, form: string): readonly ReadCell[] {
  const edition = known.forms.find(f => f.id === form)
  if (edition === undefined)
    throw new RangeError(`no such form: ${form}; there are ${known.forms.map(f => f.id).join(', ')}`)
  const document = documentOf(tableOrText, /<t[dhr]\b/iu.test(tableOrText) ? 'text/html' : 'text/plain')
  return formIn({ text: document.text, body: [], grids: htmlGrids(document) }, edition)?.cells ?? []
}

/**
 * The place that an issuer belongs to, by GB/T 2260: `resolveRegion('个旧市人民政府办公室')` has code 532501.
 * Null where nothing tells which of several places is meant; `context` (text of the page, host name) may settle it.
 */
export function resolveRegion(issuer: string, context: string | RegionContext = {}): Region | null {
  const given = typeof context === 'string' ? { text: context } : context
  return regionOf(plain(issuer), known.regions(), {
    ...given,
    text: given.text === undefined ? undefined : plain(given.text),
  })
}

const plain = (text: string): string => (isTraditional(text) ? simplify(text) : text)
