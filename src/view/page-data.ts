import type { Aligned } from '../model/aligned.js'
import type { Check, Report, Table } from '../model/report.js'
import { type Columns, toColumns } from './columns.js'

/** A table as the panels need it; its rows only where it has no cells by code. */
export type ShownTable = Pick<Table, 'id' | 'form' | 'caption' | 'layout' | 'assessed' | 'held' | 'span'> & {
  readonly cells: Columns
  readonly rows: readonly (readonly string[])[]
}

/** What the page's own script shows in its panels: the record without the text, which stands in the page already. */
export interface PageData {
  readonly document: Report['source'] & { readonly kind: Report['kind']; readonly engine: Report['engine'] }
  readonly meta: Report['meta']
  readonly tables: readonly ShownTable[]
  readonly lists: Readonly<Record<ListName, Columns>>
  /** How the text of the page leads to the source: for each run its length, the gap in front of it in the source, and by how much it is longer there. */
  readonly runs: readonly number[]
}

export const listNames = [
  'outline',
  'numbers',
  'metrics',
  'requirements',
  'responsibilities',
  'citations',
  'checks',
  'chrome',
  'diagnostics',
] as const
export type ListName = (typeof listNames)[number]

/** A removal as the panel lists it. */
export interface ShownRemoval {
  readonly id: string
  readonly reason: string
  readonly quote: string
  readonly span: Report['chrome'][number]['span']
}

/** Longest text of a removal, a duty or a rule that the panel shows. */
const SHOWN = 160
const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
const shortened = <T extends { readonly quote: string }>(item: T): T => ({ ...item, quote: cut(item.quote) })

const removals = (report: Report): ShownRemoval[] =>
  report.chrome.map((removal, i) => ({ id: `x${i + 1}`, ...shortened(removal) }))

/** A sum of a form names its cells; their places are known by name. */
const shownCheck = (check: Check): object => ({
  ...check,
  operands: check.operands.map(({ name, value, span }) =>
    check.verdict === null ? [name, value] : [name, value, span],
  ),
})

export function pageData(report: Report, visible: Aligned): PageData {
  const { source, kind, engine, meta, tables } = report
  const lists = {
    ...report,
    requirements: report.requirements.map(shortened),
    responsibilities: report.responsibilities.map(shortened),
    chrome: removals(report),
    checks: report.checks.map(shownCheck),
  }
  return {
    document: { ...source, kind, engine },
    meta,
    tables: tables.map(({ grid, cells, ...table }) => ({
      ...table,
      cells: toColumns(cells),
      rows: cells.length > 0 || table.layout === 'html' ? [] : grid.rows,
    })),
    lists: Object.fromEntries(listNames.map(name => [name, toColumns(lists[name])])) as PageData['lists'],
    runs: packRuns(visible),
  }
}

export function packRuns({ text, at, from, to }: Aligned): number[] {
  return Array.from(at).flatMap((start, i) => {
    const length = (at[i + 1] ?? text.length) - start
    return [length, from[i]! - (to[i - 1] ?? 0), to[i]! - from[i]! - length]
  })
}

/** The alignment that {@link packRuns} packed; of its text the length alone is known. */
export function unpackRuns(runs: readonly number[]): Aligned {
  const at: number[] = []
  const from: number[] = []
  const to: number[] = []
  let here = 0
  let origin = 0
  for (let i = 0; i < runs.length; i += 3) {
    at.push(here)
    from.push(origin + runs[i + 1]!)
    origin += runs[i]! + runs[i + 1]! + runs[i + 2]!
    to.push(origin)
    here += runs[i]!
  }
  return { text: ' '.repeat(here), at, from, to }
}

/** The data as the content of a script element: nothing in it can end the element or be taken for markup. */
export const embedded = (data: PageData): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, ch => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`)
