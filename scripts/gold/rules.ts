import type { Gold } from './gold.js'
import { type Visible, visibleSlice } from './visible.js'

/** Takes a gold file and its source, gives the problems found, one sentence each. */
export type Check = (gold: Gold, text: Visible) => readonly string[]

const KINDS = ['annual-report', 'work-report', 'measures', 'other']
const REGIMES = ['2008', '2014', '2019', '2021', null]
const ISO = /^\d{4}-\d\d-\d\d$/u
const FIELDS = [
  'title',
  'issuer',
  'year',
  'regime',
  'published',
  'written',
  'period',
  'documentNumber',
  'addressee',
  'script',
  'contacts',
]

const squeeze = (text: string): string => text.replace(/[\s\u00a0\u200b—–-]+/gu, '')

/** Problems of `meta`: a field left out, a date out of form, a contact that the page does not hold. */
export const checkMeta: Check = (gold, text) => {
  const problems = FIELDS.filter(field => !(field in gold.meta)).map(field => `meta has no ${field}`)
  if (!KINDS.includes(gold.kind)) problems.push(`kind ${gold.kind}`)
  if (!REGIMES.includes(gold.meta.regime as string | null)) problems.push(`regime ${gold.meta.regime}`)
  for (const field of ['published', 'written']) {
    const date = gold.meta[field]
    if (typeof date === 'string' && !ISO.test(date)) problems.push(`meta ${field} is no date: ${date}`)
  }
  const page = squeeze(visibleSlice(text, 0, text.points.length))
  for (const { value } of (gold.meta.contacts ?? []) as readonly { value: string }[]) {
    if (!page.includes(squeeze(value))) problems.push(`contact ${value} is not in the source`)
  }
  return problems
}

/** Problems of the body's span: out of order, blank at an end, or not beginning with the title. */
export const checkBody: Check = (gold, text) => {
  if (gold.body === null) return []
  const { start, end, chromeInside = [] } = gold.body
  if (!(start >= 0 && start < end && end <= text.points.length)) return [`body ${start}..${end}`]
  const problems = chromeInside
    .filter(([from, to]) => !(start <= from && from < to && to <= end))
    .map(pair => `chrome ${pair} outside the body`)
  if (!text.points[start]!.trim() || !text.points[end - 1]!.trim()) problems.push('body begins or ends with a blank')
  const title = squeeze(String(gold.meta.title ?? ''))
  if (!squeeze(visibleSlice(text, start, end)).startsWith(title)) problems.push('body does not begin with the title')
  return problems
}

/** Problems of headings: the marker not at its place, the title not behind it, the order. */
export const checkOutline: Check = (gold, text) => {
  const problems: string[] = []
  let previous = -1
  for (const heading of gold.outline) {
    const name = `heading ${heading.marker}${heading.title ?? ''}`
    const reach = heading.marker.length + (heading.title?.length ?? 0)
    const tail = squeeze(visibleSlice(text, heading.start, Math.min(text.points.length, heading.start + reach + 2000)))
    if (!tail.startsWith(squeeze(heading.marker + (heading.title ?? '')))) problems.push(`${name} is not at its start`)
    if (!text.shown[heading.start]) problems.push(`${name} starts inside a tag`)
    if (heading.start <= previous) problems.push(`${name} is out of order`)
    if (heading.title?.endsWith('。')) problems.push(`${name} ends with 。`)
    previous = heading.start
  }
  return problems
}

/** Problems of tables: a cell not in its table, a code that stands twice. */
export const checkTables: Check = (gold, text) =>
  gold.tables.flatMap(table => {
    const inner = visibleSlice(text, table.start, table.end)
    const codes = table.cells.map(cell => cell.code).filter(code => code !== undefined)
    const problems = codes.filter((code, index) => codes.indexOf(code) !== index).map(code => `cell ${code} twice`)
    for (const { code, row, raw, undecidable } of table.cells) {
      if (raw !== null && !undecidable && !squeeze(inner).includes(squeeze(raw)))
        problems.push(`cell ${code ?? row}: ${raw} is not in the table`)
    }
    return problems
  })

/** Problems of citations: not a 《…》 at its place, or a 《…》 of the body that nobody judged. */
export const checkCitations: Check = (gold, text) => {
  const problems = gold.citations
    .filter(({ start, end, title }) => !squeeze(visibleSlice(text, start, end)).startsWith(`《${squeeze(title)}`))
    .map(({ title }) => `citation ${title} is not at its place`)
  const judged = [...gold.citations.map(({ start, end }) => [start, end] as const), ...(gold.ignoreCitations ?? [])]
  const chrome = gold.body?.chromeInside ?? []
  for (let i = gold.body?.start ?? 0; i < (gold.body?.end ?? 0); i++) {
    if (text.points[i] !== '《' || !text.shown[i]) continue
    if (![...judged, ...chrome].some(([from, to]) => from <= i && i < to)) problems.push(`《 at ${i} is not judged`)
  }
  return problems
}

/** Problems of requirements and responsibilities: comparators, dates, names that the page does not hold. */
export const checkRequirements: Check = (gold, text) => {
  const problems: string[] = []
  for (const { start, end, raw, comparator, deadline } of gold.requirements ?? []) {
    if (visibleSlice(text, start, end) !== raw) problems.push(`requirement ${raw} is not at its place`)
    if (!['min', 'max', 'every', 'by', 'exact'].includes(comparator)) problems.push(`comparator ${comparator}`)
    if (deadline !== null && !ISO.test(deadline)) problems.push(`deadline ${deadline}`)
  }
  for (const { start, end, lead, support, responsible } of gold.responsible ?? []) {
    const note = squeeze(visibleSlice(text, start, end))
    for (const name of [...lead, ...support, ...responsible]) {
      if (!note.includes(squeeze(name))) problems.push(`${name} is not in “${note}”`)
    }
  }
  return problems
}
