import type { ArchiveIndex, IndexedDocument, Trend } from './archive-index.js'
import { type Chart, type DrawChart, openDrawing } from './draw-chart.js'
import { escapeHtml } from './escape-html.js'
import { htmlFile } from './html-file.js'
import { countChart, grantedChart, trendChart, yearChart } from './index-charts.js'
import type { Language } from './language.js'
import { indexStyle } from './page-assets.js'
import { say as sayIn } from './words.js'

export interface IndexPageOptions {
  readonly lang?: Language
  /** The same page in the other language, relative to this one. */
  readonly other?: string
}

/** Rows of a table that a page holds; more would make it slow to open. */
const DOCUMENTS = 5000
const FAILED = 300
const TRENDS = 300
const MESSAGES = 3

type Say = (word: string) => string
type Counts = readonly (readonly [name: string, count: number])[]

const draw = (drawing: DrawChart | null, chart: Chart | null, words: string): string =>
  drawing === null || chart === null
    ? ''
    : `<img src="${escapeHtml(drawing(chart))}" width="${chart.width}" height="${chart.height}" alt="${escapeHtml(words)}">`

/** One HTML file that shows what a batch came to; the charts are pictures that stand in it. */
export async function indexPage(index: ArchiveIndex, { lang = 'zh', other }: IndexPageOptions = {}): Promise<string> {
  const say: Say = word => sayIn(word, lang)
  const drawing = await openDrawing()
  const title = `baogao · ${say('index')}`
  const switched = other === undefined ? '' : `<a href="${escapeHtml(other)}">${say('switch')}</a>`
  const body = [
    `<header><h1>${title}</h1>${switched}</header><main>`,
    tiles(index, say),
    drawing === null ? `<p class="small">${say('noCharts')}</p>` : '',
    overview(index, drawing, say, lang),
    failures(index, say),
    failedChecks(index.documents, say),
    trends(index.trends, drawing, say),
    documents(index.documents, say),
    '</main>',
  ].join('\n')
  return htmlFile({ lang, title, style: indexStyle, body, pictures: true })
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)

function tiles({ documents: all, status }: ArchiveIndex, say: Say): string {
  const total = (of: (d: IndexedDocument) => number): number => all.reduce((a, d) => a + of(d), 0)
  const shown: readonly (readonly [string, number, boolean?])[] = [
    ['inputs', sum(status)],
    ['documents', all.length],
    ['failures', status.failed ?? 0, true],
    ['checksFailed', total(d => d.failed.length), true],
    ['metrics', total(d => d.metrics)],
    ['unexplained', total(d => d.unexplained), true],
  ]
  const tile = ([word, count, bad = false]: (typeof shown)[number]): string =>
    `<li${bad && count > 0 ? ' class="bad"' : ''}><b>${count.toLocaleString('en-US')}</b>${say(word)}</li>`
  return `<ul class="tiles">${shown.map(tile).join('')}</ul>`
}

/** Counts by a field, the largest first; what has none is counted as unknown. */
function countBy(all: readonly IndexedDocument[], of: (d: IndexedDocument) => string | null, say: Say): Counts {
  const counts = new Map<string, number>()
  for (const d of all) {
    const name = say(of(d) ?? 'unknown')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

const figure = (title: string, picture: string): string =>
  picture === '' ? '' : `<figure><h2>${title}</h2>${picture}</figure>`

function overview({ documents: all }: ArchiveIndex, drawing: DrawChart | null, say: Say, lang: Language): string {
  if (all.length === 0) return ''
  const counted = (title: string, of: (d: IndexedDocument) => string | null): string => {
    const counts = countBy(all, of, say)
    const words = counts.map(([name, count]) => `${name} ${count}`).join(', ')
    const shown =
      drawing === null
        ? table(
            ['', 'count'],
            counts.map(([name, n]) => [cell(name), number(n)]),
            say,
          )
        : draw(drawing, countChart(counts), words)
    return figure(say(title), shown)
  }
  const years = yearWords(all)
  return [
    '<div class="charts">',
    figure(say('byYear'), draw(drawing, yearChart(all, lang), `${say('byYear')}: ${years}`)),
    figure(say('granted'), draw(drawing, grantedChart(all, lang), say('granted'))),
    counted('byLevel', d => d.level),
    counted('byProvince', d => d.province),
    counted('byRegime', d => d.regime ?? 'noForm'),
    counted('byKind', d => d.kind),
    '</div>',
  ].join('\n')
}

function yearWords(all: readonly IndexedDocument[]): string {
  const counts = new Map<number, number>()
  for (const { year } of all) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => `${year} ${count}`)
    .join(', ')
}

const cell = (words: string | number | null): string => `<td>${escapeHtml(String(words ?? ''))}</td>`
const number = (n: number | null): string => `<td class="n">${n === null ? '' : n.toLocaleString('en-US')}</td>`

function table(heads: readonly string[], rows: readonly (readonly string[])[], say: Say): string {
  const head = heads.map(word => (word === '' ? '<td></td>' : `<th scope="col">${say(word)}</th>`)).join('')
  const body = rows.map(cells => `<tr>${cells.join('')}</tr>`).join('\n')
  return `<div class="wide" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** A table with its heading; what is too long for a page is counted below it. */
function section(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  all: number,
  say: Say,
): string {
  if (rows.length === 0) return ''
  const more =
    all > rows.length ? `<p class="small">… ${(all - rows.length).toLocaleString('en-US')} ${say('more')}</p>` : ''
  return `<section><h2>${say(title)} <small>${all.toLocaleString('en-US')}</small></h2>${table(heads, rows, say)}${more}</section>`
}

function failures({ reasons }: ArchiveIndex, say: Say): string {
  const ranked = Object.entries(reasons).sort((a, b) => b[1] - a[1])
  const rows = ranked.map(([reason, count]) => [`<td><code>${escapeHtml(reason)}</code></td>`, number(count)])
  return section('failures', ['reason', 'count'], rows, rows.length, say)
}

const titleOf = ({ title, name }: IndexedDocument): string => title ?? name

const link = (document: IndexedDocument): string => {
  const words = escapeHtml(titleOf(document))
  return `<td lang="zh" title="${escapeHtml(document.name)}">${document.page === null ? words : `<a href="${escapeHtml(document.page)}">${words}</a>`}</td>`
}

function failedChecks(all: readonly IndexedDocument[], say: Say): string {
  const failed = all.filter(d => d.failed.length > 0).sort((a, b) => b.failed.length - a.failed.length)
  const rows = failed
    .slice(0, FAILED)
    .map(d => [link(d), number(d.failed.length), cell(d.failed.slice(0, MESSAGES).join('; '))])
  return section('checksFailedOf', ['document', 'count', 'reason'], rows, failed.length, say)
}

function trends(all: readonly Trend[], drawing: DrawChart | null, say: Say): string {
  const years = all.flatMap(({ points }) => points.map(({ year }) => year))
  const from = years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const to = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const rows = all.slice(0, TRENDS).map(trend => {
    const known = trend.points.filter(({ value }) => value !== null)
    const latest = known.at(-1)!
    const words = known.map(({ year, value }) => `${year} ${value}`).join(', ')
    return [
      cell(trend.issuer),
      cell(known.length === 1 ? latest.year : `${known[0]!.year}–${latest.year}`),
      `<td>${draw(drawing, trendChart(trend, from, to), words) || escapeHtml(words)}</td>`,
      number(latest.value),
    ]
  })
  return section('trends', ['issuer', 'years', 'trend', 'latest'], rows, all.length, say)
}

function documents(all: readonly IndexedDocument[], say: Say): string {
  const rows = all
    .slice(0, DOCUMENTS)
    .map(d => [
      link(d),
      cell(d.issuer),
      cell(d.year),
      cell(say(d.kind)),
      cell(d.level === null ? '' : say(d.level)),
      cell(d.province),
      cell(d.regime),
      number(d.metrics),
      number(d.unexplained),
      number(d.failed.length),
    ])
  const heads = [
    'document',
    'issuer',
    'year',
    'kind',
    'level',
    'province',
    'regime',
    'metrics',
    'unexplained',
    'checksFailed',
  ]
  return section('documents', heads, rows, all.length, say)
}
