import type { IndexedDocument, Trend } from './archive-index.js'
import type { Chart } from './draw-chart.js'
import type { Language } from './language.js'
import { say } from './words.js'

/** The charts of the index page. */

const INK = '#333c48'
const BLUE = '#0b57a4'
const REGIMES: Readonly<Record<string, string>> = {
  '2021': '#0b57a4',
  '2019': '#4f95d0',
  '2014': '#e08a2c',
  '2008': '#b58b5a',
  unknown: '#a9b2bf',
}
const text = { fontFamily: 'sans-serif', color: INK, fontSize: 12 }
const axis = { axisLabel: text, nameTextStyle: text }
const whole = { ...axis, type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e6eaf0' } } }

const dated = (documents: readonly IndexedDocument[]): number[] =>
  documents.flatMap(({ year }) => (year === null ? [] : [year]))

/** Documents by year, divided by the form that they follow; null where no year is known. */
export function yearChart(documents: readonly IndexedDocument[], lang: Language): Chart | null {
  const years = dated(documents)
  if (years.length === 0) return null
  const first = years.reduce((a, b) => Math.min(a, b))
  const last = years.reduce((a, b) => Math.max(a, b))
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const count = (regime: string, year: number): number =>
    documents.filter(d => d.year === year && (d.regime ?? 'unknown') === regime).length
  const series = Object.entries(REGIMES)
    .filter(([regime]) => documents.some(d => d.year !== null && (d.regime ?? 'unknown') === regime))
    .map(([regime, color]) => ({
      type: 'bar',
      stack: 'all',
      name: regime === 'unknown' ? say('noForm', lang) : regime,
      itemStyle: { color },
      barMaxWidth: 56,
      data: all.map(year => count(regime, year) || null),
    }))
  const option = {
    textStyle: text,
    legend: { top: 0, textStyle: text, itemWidth: 14 },
    grid: { left: 44, right: 16, top: 40, bottom: 28 },
    xAxis: { ...axis, type: 'category', data: all.map(String) },
    yAxis: { ...whole, name: say('reports', lang) },
    series,
  }
  return { option, width: 460, height: 250 }
}

const BINS = 10

/** How many reports granted which share of the requests that they handled; null where none says. */
export function grantedChart(documents: readonly IndexedDocument[], lang: Language): Chart | null {
  const shares = documents.flatMap(({ granted }) => (granted === null ? [] : [granted]))
  if (shares.length === 0) return null
  const step = 100 / BINS
  const bins = Array.from({ length: BINS }, () => 0)
  for (const share of shares) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(share / step)))
    bins[bin]!++
  }
  const option = {
    textStyle: text,
    grid: { left: 44, right: 16, top: 30, bottom: 46 },
    xAxis: {
      ...axis,
      type: 'category',
      name: say('grantedAxis', lang),
      nameLocation: 'middle',
      nameGap: 30,
      data: bins.map((_, i) => `${i * step}–${(i + 1) * step}`),
      axisLabel: { ...text, fontSize: 10, interval: 0 },
    },
    yAxis: { ...whole, name: say('reports', lang) },
    series: [
      {
        type: 'bar',
        barCategoryGap: '6%',
        itemStyle: { color: BLUE },
        data: bins.map(n => n || null),
        label: { show: true, position: 'top', ...text },
      },
    ],
  }
  return { option, width: 460, height: 250 }
}

const ROW = 22

/** Counts as lying bars, the largest on top. */
export function countChart(counts: readonly (readonly [name: string, count: number])[]): Chart {
  const rows = [...counts].reverse()
  const longest = Math.max(...rows.map(([name]) => name.length))
  const option = {
    textStyle: text,
    grid: { left: Math.min(150, 20 + longest * 12), right: 40, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false },
    yAxis: {
      ...axis,
      type: 'category',
      data: rows.map(([name]) => name),
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      {
        type: 'bar',
        barWidth: 13,
        itemStyle: { color: BLUE },
        data: rows.map(([, count]) => count),
        label: { show: true, position: 'right', ...text },
      },
    ],
  }
  return { option, width: 420, height: rows.length * ROW + 8 }
}

/** A small line over the years; broken where a year has no value or the forms may not be joined. */
export function trendChart({ points }: Trend, from: number, to: number): Chart {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const segments = [...new Set(points.flatMap(({ segment }) => (segment === null ? [] : [segment])))]
  const series = segments.map(segment => ({
    type: 'line',
    symbolSize: 4,
    symbol: 'circle',
    lineStyle: { color: BLUE, width: 1.5 },
    itemStyle: { color: BLUE },
    data: years.map(year => points.find(p => p.year === year && p.segment === segment)?.value ?? null),
  }))
  const option = {
    grid: { left: 4, right: 4, top: 4, bottom: 4 },
    xAxis: { type: 'category', show: false, data: years.map(String) },
    yAxis: { type: 'value', show: false, min: 0 },
    series,
  }
  return { option, width: 130, height: 30 }
}
