import { groupBy } from '../series/group-by.js'
import type { PanelGroup, PanelKey } from '../series/group-panel.js'
import { checkIn, noteIn } from '../series/note-in.js'
import type { PanelRow } from '../series/panel.js'
import type { SeriesCheck } from '../series/year-checks.js'
import { escapeHtml } from './escape-html.js'
import { htmlFile, type Language } from './html-file.js'
import { CHART_WIDTH, type ChartPlan, drawPlan, planChart } from './series-chart.js'
import { type SeriesWord, seriesWords } from './series-words.js'

export interface SeriesPageOptions {
  /** The indicators by name. */
  readonly title: string
  readonly by: readonly PanelKey[]
  readonly lang: Language
}

type Say = (word: SeriesWord, params?: Readonly<Record<string, string | number>>) => string

const style = `
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#222;background:#fff;max-width:1000px;margin:0 auto;padding:1rem}
h1{font-size:1.35rem}h2{font-size:1.05rem;margin-top:2rem}img{max-width:100%;height:auto}figure{margin:0;overflow-x:auto}figure img{min-width:640px}
figcaption,.quiet{color:#555;font-size:.9em}.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9em}th,td{border-bottom:1px solid #ddd;padding:.2rem .6rem;text-align:left;vertical-align:top}
td.n{text-align:right;font-variant-numeric:tabular-nums}tr.gap td{color:#666;background:#f7f7f7}.fail{color:#a11}
@media print{body{max-width:none}}`

const speaker =
  (lang: Language): Say =>
  (word, params = {}) =>
    seriesWords[word][lang === 'zh' ? 0 : 1].replace(/\{(\w+)\}/gu, (whole, name: string) =>
      String(params[name] ?? whole),
    )

/** A code of the record in words, as it stands where there are none. */
const sayCode = (code: string | null, say: Say): string =>
  code === null ? '' : Object.hasOwn(seriesWords, code) ? say(code as SeriesWord) : code

const cell = (value: string | number | null, numeric = false): string =>
  `<td${numeric ? ' class="n"' : ''}>${escapeHtml(String(value ?? ''))}</td>`

const row = (cells: readonly string[], gap: boolean): string => `<tr${gap ? ' class="gap"' : ''}>${cells.join('')}</tr>`

const head = (words: readonly SeriesWord[], say: Say): string =>
  `<thead><tr>${words.map(word => `<th scope="col">${escapeHtml(say(word))}</th>`).join('')}</tr></thead>`

const boundMarks = { exact: '', about: '≈', over: '>', under: '<' } as const

const figure = ({ value, bound, unit }: PanelRow): string =>
  value === null ? '' : `${bound === null ? '' : boundMarks[bound]}${value}${unit === null ? '' : ` ${unit}`}`

/** The whole panel: a line an issuer and year, or a line a group. */
function panelTable(groups: readonly PanelGroup[], by: readonly PanelKey[], say: Say, lang: Language): string {
  const key = (group: PanelGroup) => by.map(name => cell(group.keys[name] ?? say('unknown'), name === 'year'))
  if (!(by.includes('issuer') && by.includes('year'))) {
    const lines = groups.map(group => {
      const { indicator, value, unit, values, gaps } = group
      const cells = [cell(indicator), cell(value === null ? null : `${value} ${unit ?? ''}`, true)]
      return row([...key(group), ...cells, cell(values, true), cell(gaps, true)], value === null)
    })
    return `<table>${head([...by, 'indicator', 'value', 'values', 'gaps'], say)}<tbody>${lines.join('\n')}</tbody></table>`
  }
  const lines = groups.map(group => {
    const one = group.rows[0]!
    const facts = [sayCode(one.state, say), sayCode(one.origin, say), one.form ?? '']
    const cells = [
      cell(one.indicator),
      cell(figure(one), true),
      ...facts.map(fact => cell(fact)),
      cell(one.segment, true),
    ]
    return row(
      [...key(group), ...cells, cell(one.note === null ? null : noteIn(one.note, lang)), cell(one.document)],
      one.value === null,
    )
  })
  const titles = [...by, 'indicator', 'value', 'state', 'origin', 'form', 'segment', 'note', 'document'] as const
  return `<table>${head(titles, say)}<tbody>${lines.join('\n')}</tbody></table>`
}

function noteList(groups: readonly PanelGroup[], say: Say, lang: Language): string {
  const noted = groups.flatMap(({ rows }) => rows).filter(({ note }) => note !== null)
  if (noted.length === 0) return `<p>${escapeHtml(say('noNotes'))}</p>`
  const items = [...groupBy(noted, ({ note }) => note!)].map(([note, rows]) => {
    const places = rows.map(({ issuer, year }) => `${issuer ?? say('unknown')} ${year}`).join(', ')
    return `<li>${escapeHtml(noteIn(note, lang))}: ${escapeHtml(places)}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

function checkList(checks: readonly SeriesCheck[], say: Say, lang: Language): string {
  if (checks.length === 0) return `<p>${escapeHtml(say('noChecks'))}</p>`
  const count = (status: SeriesCheck['status']) => checks.filter(check => check.status === status).length
  const tally = say('tally', { pass: count('pass'), fail: count('fail'), skipped: count('skipped') })
  const told = checks.filter(({ status, cell: code }) => status === 'fail' || code.endsWith('/total'))
  const items = told.map(check => {
    const { issuer, year, status } = check
    const words = `${issuer} ${year - 1}→${year}: ${sayCode(status, say)}: ${checkIn(check, lang)}`
    return `<li${status === 'fail' ? ' class="fail"' : ''}>${escapeHtml(words)}</li>`
  })
  return `<p>${escapeHtml(tally)}</p><ul>${items.join('')}</ul>`
}

function chartFigure(plan: ChartPlan, svg: string | null, title: string, say: Say): string {
  if (svg === null) return `<p>${escapeHtml(say('noChart'))}</p>`
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const left = plan.shown < plan.all ? ` ${say('chartFirst', { count: plan.shown })}` : ''
  const caption = `${say(plan.kind === 'bars' ? 'chartBars' : 'chartLines')}${left}`
  const size = `width="${CHART_WIDTH}" height="${plan.height}"`
  return `<figure><img ${size} alt="${escapeHtml(title)}" src="${source}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`
}

/** A series as one page that opens offline: the chart, the panel with its gaps, what must be known, the checks. */
export async function seriesPage(
  groups: readonly PanelGroup[],
  checks: readonly SeriesCheck[],
  { title: name, by, lang }: SeriesPageOptions,
): Promise<string> {
  const say = speaker(lang)
  const title = say('title', { indicator: name })
  const plan = planChart(groups, by)
  const chart = plan === null ? '' : chartFigure(plan, await drawPlan(plan), title, say)
  const part = (word: SeriesWord, html: string) => `<h2>${escapeHtml(say(word))}</h2>\n${html}`
  const body = [
    `<main><h1>${escapeHtml(title)}</h1>`,
    chart,
    part('notes', noteList(groups, say, lang)),
    part('checks', checkList(checks, say, lang)),
    part('panel', `<div class="scroll">${panelTable(groups, by, say, lang)}</div>`),
    '</main>',
  ]
  return htmlFile({ lang, title, style, body: body.join('\n'), pictures: true })
}
