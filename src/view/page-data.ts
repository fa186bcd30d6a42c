import type { Report } from '../model/report.js'

type Dropped = 'text' | 'chrome' | 'schema'

/** What the page's own script shows in its panels: the record without the text, which stands in the page already. */
export type PageData = Omit<Report, Dropped | 'tables'> & {
  readonly chrome: readonly { readonly id: string; readonly reason: string; readonly quote: string }[]
  readonly tables: readonly (Pick<
    Report['tables'][number],
    'id' | 'form' | 'caption' | 'layout' | 'cells' | 'assessed' | 'held'
  > & {
    readonly rows: readonly (readonly string[])[]
  })[]
}

/** Longest text of a removal that the panel shows. */
const SHOWN = 120

export function pageData(report: Report): PageData {
  const { text: _, chrome, schema: __, tables, ...rest } = report
  return {
    ...rest,
    chrome: chrome.map((c, i) => ({ id: `x${i + 1}`, reason: c.reason, quote: c.quote.slice(0, SHOWN) })),
    tables: tables.map(({ id, form, caption, layout, cells, assessed, held, grid }) => ({
      id,
      form,
      caption,
      layout,
      assessed,
      held,
      cells,
      rows: form === null ? grid.rows : [],
    })),
  }
}

/** The data as the content of a script element: nothing in it can end the element or be taken for markup. */
export const embedded = (data: PageData): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, ch => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`)
