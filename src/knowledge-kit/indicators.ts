import type { FindIndicator, FoundIndicator, IndicatorEntry, IndicatorQuery, UnitClass } from '../model/indicator.js'

const FORM_SINCE = 2019
const CHANGED = /(?:增长|增加|下降|减少|上升|提高|降低|提升|回落|上涨|净增|比增)$/u
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const MONEY = wordsOf('元 美元 欧元 港元 日元')
const SHARE = wordsOf('% ‰')
const PHYSICAL = wordsOf(
  '吨 公斤 斤 亩 公顷 平方米 平方公里 公里 米 立方米 千瓦 千瓦时 吨标准煤 吨公里 人公里 微克/立方米 天 个工作日 小时 分钟 头 只 羽',
)

/** Titles are names; only those of gazettes and programmes say what is counted. */
const KEPT = /公报|问政/u

function withoutCited(text: string): string {
  let kept = ''
  let from = 0
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', from)) {
    const close = text.indexOf('》', open)
    if (close < 0) break
    kept += text.slice(from, KEPT.test(text.slice(open, close)) ? close + 1 : open)
    from = close + 1
  }
  return kept + text.slice(from)
}

interface Word {
  readonly text: string
  readonly starts: boolean
  readonly ends: boolean
  /** It says that something changed. */
  readonly changes: boolean
}

interface Alternative {
  readonly entry: IndicatorEntry
  readonly words: readonly Word[]
  /** Words of the entry that must not stand in a label. */
  readonly not: readonly string[]
  readonly weight: number
  readonly order: number
}

/** Checks an entry's shape and hands it back: for catalogues that users write. */
export function defineIndicator(entry: IndicatorEntry): IndicatorEntry {
  if (!/^[a-z][A-Za-z0-9]*(?:\.[a-zA-Z][A-Za-z0-9]*)+$/u.test(entry.id))
    throw new TypeError(`not an indicator id: ${entry.id}`)
  if (entry.any.length === 0 || entry.examples.length === 0)
    throw new TypeError(`${entry.id}: needs words and examples`)
  return entry
}

/** A look-up over all entries: one pass over the pairs of letters of a label finds the entries worth a look. */
export function compileIndicators(entries: readonly IndicatorEntry[]): FindIndicator {
  const byAnchor = new Map<string, Alternative[]>()
  const opens = new Uint8Array(65_536)
  for (const alternative of entries.flatMap(alternatives)) {
    const anchor = anchorOf(alternative)
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), alternative])
    opens[anchor.charCodeAt(0)] = 1
  }
  return query => found(best(query, { byAnchor, opens }), query.year)
}

/** Examples that are not found, and counter-examples that are: `id: example`. */
export function failingExamples(entries: readonly IndicatorEntry[]): string[] {
  const find = compileIndicators(entries)
  return entries.flatMap(entry => [
    ...entry.examples.filter(text => !isFound(find, text, entry)).map(text => `${entry.id}: ${text}`),
    ...(entry.counterExamples ?? []).filter(text => isFound(find, text, entry)).map(text => `${entry.id}: not ${text}`),
  ])
}

const isFound = (find: FindIndicator, text: string, entry: IndicatorEntry): boolean =>
  find(exampleQuery(text))?.indicator === entry.id

/** `whole/label|unit` as a query. */
export function exampleQuery(text: string): IndicatorQuery {
  const [name, unit = ''] = text.split('|')
  const parts = name!.split('/')
  return {
    label: parts.at(-1)!,
    path: parts.slice(0, -1),
    unit: unit === '' ? null : unit,
    change: CHANGED.test(name!),
    year: null,
  }
}

const alternatives = (entry: IndicatorEntry, order: number): Alternative[] =>
  entry.any.map(list => {
    const words = list.split(' ').map(word => {
      const text = word.replace(/^\^|\$$/gu, '')
      return { text, starts: word.startsWith('^'), ends: word.endsWith('$'), changes: CHANGED.test(text) }
    })
    return {
      entry,
      words,
      not: entry.not?.split(' ') ?? [],
      weight: words.reduce((sum, { text, starts, ends }) => sum + text.length + (starts || ends ? 1 : 0), 0),
      order,
    }
  })

/** The first two letters of the longest word: where these do not occur the alternative cannot. */
const anchorOf = ({ words }: Alternative): string =>
  words.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text.slice(0, 2)

interface Catalogue {
  readonly byAnchor: ReadonlyMap<string, readonly Alternative[]>
  /** 1 for the first letter of an anchor. */
  readonly opens: Uint8Array
}

function best(query: IndicatorQuery, { byAnchor, opens }: Catalogue): IndicatorEntry | null {
  const whole = withoutCited([...query.path, query.label].join('/'))
  let winner: Alternative | null = null
  for (let i = 0; i < whole.length; i++) {
    if (opens[whole.charCodeAt(i)] === 0) continue
    for (const alternative of byAnchor.get(whole.slice(i, i + 2)) ?? []) {
      const heavier =
        winner === null ||
        alternative.weight > winner.weight ||
        (alternative.weight === winner.weight && alternative.order < winner.order)
      if (heavier && holds(alternative, query, whole)) winner = alternative
    }
  }
  return winner?.entry ?? null
}

function holds({ entry, words, not }: Alternative, query: IndicatorQuery, whole: string): boolean {
  if (!measures(entry.unit, query.unit)) return false
  if (query.change && !words.some(({ changes }) => changes)) return false
  const said = words.every(({ text, starts, ends }) => {
    if (starts && ends) return query.label === text
    if (starts) return query.label.startsWith(text)
    return ends ? query.label.endsWith(text) : whole.includes(text)
  })
  if (!said) return false
  const named =
    query.path.length === 0 ||
    words.some(
      ({ text, changes }) =>
        query.label.includes(text) && (query.change ? !changes : !query.path.join('/').includes(text)),
    )
  return named && !not.some(word => whole.includes(word))
}

function measures(kind: UnitClass, unit: string | null): boolean {
  if (kind === 'percent') return unit !== null && SHARE.has(unit)
  if (kind === 'points') return unit === '百分点' || unit === '分'
  if (kind === 'money') return unit !== null && MONEY.has(unit)
  if (kind === 'measure') return unit !== null && PHYSICAL.has(unit)
  return unit === null || !(SHARE.has(unit) || MONEY.has(unit) || unit === '百分点')
}

function found(entry: IndicatorEntry | null, year: number | null): FoundIndicator | null {
  if (entry === null) return null
  const earlier = entry.until2018 !== undefined && year !== null && year < FORM_SINCE
  if (earlier) return { indicator: entry.until2018!, dimension: null }
  return { indicator: entry.id, dimension: entry.dimension ?? null }
}
