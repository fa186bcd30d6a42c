import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { parseReport } from '../../src/parse-report.js'
import { openIndex } from '../../src/view/archive-index.js'
import { indexPage } from '../../src/view/index-page.js'

const read = (folder: string): Report =>
  parseReport(readFileSync(`fixtures/${folder}/source.html`), { name: `${folder}.html` })
const first = read('qinghe-2021')
const second = read('songping-2019')

function indexOf(reports: readonly (readonly [Report, string | null])[]) {
  const builder = openIndex()
  for (const [report, page] of reports) builder.add(report, page)
  return builder.done({ status: { done: reports.length, failed: 2 }, reasons: { 'decode/unsupported': 2 } })
}

const renamed = (report: Report, meta: Partial<Report['meta']>): Report => ({
  ...report,
  meta: { ...report.meta, ...meta },
})

describe('the index', () => {
  it('follows an issuer over the years, with gaps', () => {
    const earlier = renamed(first, { year: 2019 })
    const { trends } = indexOf([
      [first, null],
      [earlier, null],
    ])
    expect(trends).toHaveLength(1)
    expect(trends[0]!.points.map(({ year, value }) => [year, value])).toEqual([
      [2019, 140],
      [2020, null],
      [2021, 140],
    ])
  })
  it('keeps shares granted and failed checks', () => {
    const { documents } = indexOf([[second, 'pages/a.html']])
    expect(documents[0]).toMatchObject({ page: 'pages/a.html', year: 2019, regime: '2019' })
    expect(documents[0]!.granted).toBeCloseTo((100 * 15) / 38)
    expect(documents[0]!.failed.length).toBeGreaterThan(0)
  })
})

describe('the index page', () => {
  const pages = [
    [first, 'pages/a.html'],
    [second, 'pages/b.html'],
  ] as const

  it('draws its charts into the page', async () => {
    const html = await indexPage(indexOf(pages))
    const pictures = [...html.matchAll(/<img src="data:image\/svg\+xml,([^"]*)"/gu)].map(m => decodeURIComponent(m[1]!))
    expect(pictures.length).toBeGreaterThanOrEqual(6)
    for (const svg of pictures) expect(svg).toMatch(/^<svg [\s\S]*<path/u)
    expect(pictures[0]).toContain('>2021</text>')
    expect(html).toContain('img-src data:')
    expect(html).not.toContain('<script')
  })
  it('links the pages and says why documents failed', async () => {
    const html = await indexPage(indexOf(pages), { lang: 'en', other: 'index.zh.html' })
    for (const [, page] of pages) expect(html).toContain(`href="${page}"`)
    expect(html).toContain('href="index.zh.html"')
    expect(html).toContain('<code>decode/unsupported</code></td><td class="n">2</td>')
    expect(html).toContain('By year')
  })
  it('whatever names contain is text', async () => {
    const bad = '</td><script>alert(1)</script><img src=x onerror=alert(2)>'
    const hostile = renamed(first, { title: bad, issuer: bad })
    const region = { code: null, name: bad, level: 'county' as const, province: bad }
    const html = await indexPage(indexOf([[renamed(hostile, { region }), null]]))
    expect(html).not.toContain('<script')
    expect(html.match(/<img src="(?!data:image\/svg\+xml,)/gu)).toBeNull()
    expect(html).toContain('&lt;script&gt;')
  })
  it('of nothing is a page, too', async () => {
    const html = await indexPage(openIndex().done({ status: { failed: 1 }, reasons: { 'input/vanished': 1 } }))
    expect(html).toContain('input/vanished')
  })
})
