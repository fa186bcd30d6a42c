import type { Metric, Report } from '../../src/model/report.js'
import { overlaps, type Span } from '../../src/model/span.js'
import { type Counts, type Misses, missTeller, pooled, share } from './count.js'
import type { Gold, GoldMetric, GoldNumber, GoldPeriod } from './gold.js'
import { fold, type ScoredText } from './scored-text.js'

interface Wanted {
  readonly metric: GoldMetric
  readonly raw: string
  readonly place: Span
  readonly must: readonly string[]
  readonly optional: boolean
}

interface Matching {
  readonly pairs: readonly (readonly [Wanted, Metric])[]
  readonly missed: readonly Wanted[]
  readonly extra: readonly Metric[]
}

const LABEL_LIMIT = 40
const SHORT_LABEL = 18
const WHOLE_LABEL_LIMIT = 64
const SENTENCE_END = /[。;；!！?？\n]/u
/** Labels that hold the words of this many other metrics nearby are stretches of the sentence. */
const STUFFED = 3
const NEIGHBOURHOOD = 300

const expectsMetric = ({ alt = [] }: GoldNumber): boolean => alt.some(kind => kind !== 'metric')

function wantedMetrics(gold: Gold, text: ScoredText): Wanted[] {
  const numbers = (gold.numbers ?? []).filter(number => number.kind === 'metric' && !number.cell)
  return numbers.flatMap(number =>
    (number.metrics ?? []).map(metric => ({
      metric,
      raw: number.raw,
      place: text.span(number),
      must: (metric.mustHans ?? metric.must ?? []).map(fold),
      optional: metric.optional ?? expectsMetric(number),
    })),
  )
}

function sameNumber(have: Metric, { metric }: Wanted): boolean {
  if (typeof have.value !== 'number') return false
  const close = Math.abs(have.value - metric.value) <= 1e-9 * Math.max(1, Math.abs(metric.value))
  const unit = have.unit ?? null
  return close && (unit === (metric.unitHans ?? metric.unit ?? null) || (metric.unitAlt ?? []).includes(unit))
}

const holds = (label: string, words: readonly string[]): boolean =>
  words.length > 0 && words.every(word => label.includes(word))

/** Whether the label also holds the words of several other metrics nearby. */
function stuffed(label: string, wanted: Wanted, all: readonly Wanted[]): boolean {
  const others = all.filter(other => {
    const distance = Math.abs(other.place[0] - wanted.place[0])
    if (other === wanted || distance === 0 || distance >= NEIGHBOURHOOD) return false
    return holds(label, other.must) && !other.must.every(word => wanted.must.some(own => own.includes(word)))
  })
  return others.length >= STUFFED
}

function labelled(have: Metric, wanted: Wanted, all: readonly Wanted[]): boolean {
  const whole = fold([...have.path, have.label].join(''))
  const limit = Math.min(LABEL_LIMIT, Math.max(SHORT_LABEL, 2 * wanted.metric.label.length))
  if (have.label.length > limit || whole.length > WHOLE_LABEL_LIMIT || SENTENCE_END.test(have.label)) return false
  return !stuffed(fold(have.label), wanted, all) && wanted.must.every(word => whole.includes(word))
}

function matchAll(
  wanted: readonly Wanted[],
  have: readonly Metric[],
  fits: (have: Metric, wanted: Wanted) => boolean,
): Matching {
  const used = new Set<Metric>()
  const pairs: (readonly [Wanted, Metric])[] = []
  const missed: Wanted[] = []
  for (const one of wanted) {
    const found = have.find(metric => !used.has(metric) && overlaps(metric.span, one.place) && fits(metric, one))
    if (found !== undefined) {
      used.add(found)
      pairs.push([one, found])
    } else if (!one.optional) missed.push(one)
  }
  const spared = (metric: Metric) => wanted.some(one => one.optional && overlaps(one.place, metric.span))
  return { pairs, missed, extra: have.filter(metric => !used.has(metric) && !spared(metric)) }
}

/** Prose metrics of a record that gold has an opinion on, matched strictly against gold. */
export function matchMetrics(
  gold: Gold,
  record: Partial<Report>,
  text: ScoredText,
): { strict: Matching; loose: Matching; have: readonly Metric[] } {
  const wanted = wantedMetrics(gold, text)
  const tolerated = (gold.numbers ?? [])
    .filter(number => number.cell || (number.kind !== 'metric' && (number.alt ?? []).includes('metric')))
    .map(number => text.span(number))
  const have = (record.metrics ?? []).filter(
    metric => metric.origin !== 'table' && !tolerated.some(span => overlaps(span, metric.span)),
  )
  const strictly = (metric: Metric, one: Wanted) =>
    sameNumber(metric, one) && metric.bound === (one.metric.bound ?? 'exact') && labelled(metric, one, wanted)
  return { strict: matchAll(wanted, have, strictly), loose: matchAll(wanted, have, sameNumber), have }
}

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)

/** 2019 | 2019-06 | from/to | [from, to] as one string of full dates; null stays null. */
function expand(period: GoldPeriod | undefined): string | null {
  if (period === null || period === undefined) return null
  const parts = Array.isArray(period) ? period : String(period).split('/')
  const from = String(parts[0])
  const to = String(parts[1] ?? parts[0])
  const first = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from
  const last = to.length === 4 ? `${to}-12-31` : to.length === 7 ? lastDay(to) : to
  return `${first}/${last}`
}

function scorePeriods({ pairs }: Matching, gold: Gold, misses: Misses): Counts {
  const year = expand(gold.meta?.year as GoldPeriod)
  const judged = pairs.map(([{ metric, raw }, have]) => {
    const allowed = [metric.period, ...(metric.periodAlt ?? [])].map(expand)
    const right = allowed.includes(expand(have.period))
    if (!right)
      missTeller(
        misses,
        'period',
      )(`${JSON.stringify(have.period)}, not ${metric.period ?? null}: ${metric.label} ${raw}`)
    return { right, other: !allowed.includes(year) }
  })
  const others = judged.filter(({ other }) => other)
  const right = (list: typeof judged) => list.filter(one => one.right).length
  return { period: share(right(judged), judged.length), periodOther: share(right(others), others.length) }
}

function scorePaths({ pairs }: Matching, misses: Misses): Counts {
  const parts = pairs.filter(([{ metric }]) => metric.of)
  const bare = parts.filter(([, have]) => have.path.length === 0)
  for (const [{ metric }] of bare) missTeller(misses, 'path')(`no path: ${metric.label} is part of ${metric.of}`)
  return { path: share(parts.length - bare.length, parts.length) }
}

const inWords = (metric: Metric): string =>
  `${[...metric.path, metric.label].join('/')} ${metric.value}${metric.unit ?? ''} (${metric.bound})`

function tellMisses({ missed, extra }: Matching, have: readonly Metric[], misses: Misses): void {
  const tell = missTeller(misses, 'metrics')
  for (const { metric, place, raw } of missed) {
    const here = have.filter(candidate => overlaps(candidate.span, place)).map(inWords)
    tell(
      `missed: ${metric.label} ${metric.value}${metric.unit ?? ''} (${metric.bound ?? 'exact'}) must [${metric.must}] “${raw}”; here: ${here.join(' | ') || 'nothing'}`,
    )
  }
  for (const metric of extra)
    if (!missed.some(one => overlaps(metric.span, one.place)))
      tell(`not a metric: ${inWords(metric)} “${metric.quote}”`)
}

/** Prose metrics: strict and loose F1, precision and recall, periods and paths among the strictly right. */
export function scoreMetrics(gold: Gold, record: Partial<Report>, text: ScoredText, misses: Misses): Counts {
  const { strict, loose, have } = matchMetrics(gold, record, text)
  tellMisses(strict, have, misses)
  const found = strict.pairs.length
  return {
    metrics: pooled(found, strict.extra.length, strict.missed.length),
    metricsPrecision: share(found, found + strict.extra.length),
    metricsRecall: share(found, found + strict.missed.length),
    metricsLoose: pooled(loose.pairs.length, loose.extra.length, loose.missed.length),
    ...scorePeriods(strict, gold, misses),
    ...scorePaths(strict, misses),
  }
}
