import { type Counts, type Measure, measures, ratio } from '../score/count.js'
import { matchMetrics } from '../score/metrics.js'
import { goldText } from '../score/score-document.js'
import type { Floors } from './floors.js'
import { measured, type ScoredSet } from './score-set.js'

const COLUMN = 7
const NAME = Math.max(...measures.map(measure => measure.length))

function cell(counts: Counts, measure: Measure): string {
  const count = counts[measure]
  const value = count === undefined ? null : ratio(count)
  return (value === null ? '·' : value.toFixed(3)).padStart(COLUMN)
}

/** More documents than fit beside each other are shown together, with the one that fares worst. */
const MANY = 12

function shortfall({ all }: ScoredSet, floors: Floors, measure: Measure): string {
  const floor = floors[measure]
  const value = all[measure] === undefined ? null : ratio(all[measure])
  const mark = floor !== undefined && (value ?? 0) < floor - 1e-9 ? '  below' : ''
  return `${(floor?.toFixed(3) ?? '').padStart(COLUMN)}${mark}`
}

/** A column per document, `all` and the floor: a row per measure. */
function wideTable(scored: ScoredSet, floors: Floors): string {
  const { documents, all } = scored
  const columns = [...documents.map(({ counts }) => counts), all]
  const legend = documents.map(({ document }, i) => `${String(i + 1).padStart(3)}  ${document.id}`)
  const head = [...documents.map((_, i) => String(i + 1)), 'all', 'floor'].map(title => title.padStart(COLUMN)).join('')
  const rows = measured(columns).map(measure => {
    const cells = columns.map(counts => cell(counts, measure)).join('')
    return `${measure.padEnd(NAME)}${cells}${shortfall(scored, floors, measure)}`
  })
  return [...legend, `${''.padEnd(NAME)}${head}`, ...rows].join('\n')
}

function worst({ documents }: ScoredSet, measure: Measure): string {
  const scores = documents.flatMap(({ document, counts }) => {
    const value = counts[measure] === undefined ? null : ratio(counts[measure])
    return value === null || value === 1 ? [] : [{ id: document.id, value }]
  })
  const [last] = scores.sort((a, b) => a.value - b.value)
  return last === undefined ? '' : `  ${scores.length} below 1, ${last.value.toFixed(3)} ${last.id}`
}

/** All documents together: a row per measure with its floor and the document that fares worst. */
function shortTable(scored: ScoredSet, floors: Floors): string {
  const head = ['all', 'floor'].map(title => title.padStart(COLUMN)).join('')
  const rows = measured([scored.all]).map(
    measure =>
      `${measure.padEnd(NAME)}${cell(scored.all, measure)}${shortfall(scored, floors, measure)}${worst(scored, measure)}`,
  )
  return [`${''.padEnd(NAME)}${head}`, ...rows].join('\n')
}

/** Scores of a set, document by document where they fit beside each other. */
export const scoreTable = (scored: ScoredSet, floors: Floors): string =>
  scored.documents.length > MANY ? shortTable(scored, floors) : wideTable(scored, floors)

/** The first misses of each document and measure. */
export function missList({ documents }: ScoredSet, limit: number): string {
  const lines = documents.flatMap(({ document, misses }) =>
    Object.entries(misses).flatMap(([measure, list]) => [
      `${document.id} ${measure}: ${list.length}`,
      ...list.slice(0, limit).map(line => `  ${line}`),
    ]),
  )
  return lines.join('\n')
}

const BANDS = [0.9, 0.8, 0.7, 0.6, 0.5, 0] as const

/** How often prose metrics are strictly right, by the confidence that they claim. */
export function confidenceTable({ documents }: ScoredSet): string {
  const judged = documents.flatMap(({ document, record }) => {
    const { strict } = matchMetrics(document.gold, record, goldText(document.gold, document.source))
    const right = strict.pairs.map(([, metric]) => ({ confidence: metric.confidence, right: true }))
    return [...right, ...strict.extra.map(metric => ({ confidence: metric.confidence, right: false }))]
  })
  const rows = BANDS.map((from, i) => {
    const to = BANDS[i - 1] ?? Number.POSITIVE_INFINITY
    const band = judged.filter(({ confidence }) => confidence >= from && confidence < to)
    const right = band.filter(one => one.right).length
    const part = judged.length === 0 ? 0 : band.length / judged.length
    const correct = band.length === 0 ? '·' : (right / band.length).toFixed(3)
    return `≥ ${from.toFixed(1)}  ${String(band.length).padStart(7)}  ${part.toFixed(3).padStart(6)}  ${correct.padStart(6)}`
  })
  return ['confidence  count   share   right', ...rows].join('\n')
}
