import type { EChartsOption } from 'echarts'
import { groupBy } from '../series/group-by.js'
import type { PanelGroup, PanelKey } from '../series/group-panel.js'

/** A chart as the drawing library takes it, and how many lines were left out of it. */
export interface ChartPlan {
  readonly kind: 'lines' | 'bars'
  readonly option: object
  readonly height: number
  readonly shown: number
  readonly all: number
}

export const CHART_WIDTH = 960
const LINES = 10
/** Colours that are told apart by those who see fewer of them, too. */
const COLOURS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#e69f00',
  '#444444',
  '#8c510a',
  '#5e3c99',
  '#b2182b',
]

const text = { fontFamily: 'sans-serif', color: '#222', fontSize: 13 }

interface Line {
  readonly name: string
  readonly groups: readonly PanelGroup[]
}

const nameOf = ({ keys, indicator }: PanelGroup, others: readonly PanelKey[], one: boolean): string =>
  [...others.map(key => String(keys[key] ?? '?')), ...(one && others.length > 0 ? [] : [indicator])].join(' · ')

/** A chart over the years: lines where another key divides them, bars where none does; null without years. */
export function planChart(groups: readonly PanelGroup[], by: readonly PanelKey[]): ChartPlan | null {
  const dated = groups.filter(({ keys }) => typeof keys.year === 'number')
  if (!by.includes('year') || !dated.some(({ value }) => value !== null)) return null
  const years = dated.map(({ keys }) => keys.year as number)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const axis = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const others = by.filter(key => key !== 'year')
  const one = new Set(groups.map(({ indicator }) => indicator)).size === 1
  const lines = [...groupBy(dated, group => nameOf(group, others, one))].map(
    ([name, own]): Line => ({ name, groups: own }),
  )
  const drawn = [...lines].sort((a, b) => highest(b) - highest(a)).slice(0, LINES)
  const kind = others.length === 0 && one ? ('bars' as const) : ('lines' as const)
  const series = kind === 'bars' ? bars(drawn[0]!, axis) : drawn.flatMap((line, i) => strokes(line, axis, COLOURS[i]!))
  return {
    kind,
    option: frame(axis, series, drawn, kind, groups),
    height: 380 + (kind === 'lines' ? legendHeight(drawn) : 0),
    shown: drawn.length,
    all: lines.length,
  }
}

/** Three or four names stand in a row of the legend. */
const legendHeight = (drawn: readonly Line[]): number => Math.ceil(drawn.length / 5) * 24 + 10

const highest = ({ groups }: Line): number => Math.max(...groups.map(({ value }) => value ?? Number.NEGATIVE_INFINITY))

function frame(
  axis: readonly number[],
  series: readonly object[],
  drawn: readonly Line[],
  kind: ChartPlan['kind'],
  groups: readonly PanelGroup[],
): object {
  const unit = groups.find(group => group.unit !== null)?.unit ?? ''
  const legend = drawn.map(({ name }, i) => ({ name, itemStyle: { color: COLOURS[i] } }))
  return {
    animation: false,
    backgroundColor: '#fff',
    textStyle: text,
    grid: { left: 70, right: 30, top: 40, bottom: kind === 'lines' ? 40 + legendHeight(drawn) : 40 },
    legend:
      kind === 'lines'
        ? { bottom: 0, left: 'center', width: CHART_WIDTH - 60, data: legend, textStyle: text }
        : { show: false },
    xAxis: { type: 'category', data: axis.map(String), axisTick: { alignWithLabel: true }, axisLabel: text },
    yAxis: { type: 'value', name: unit, nameTextStyle: text, axisLabel: text, min: 0 },
    series,
  }
}

function bars({ groups }: Line, axis: readonly number[]): object[] {
  const data = axis.map(year => {
    const group = groups.find(({ keys }) => keys.year === year)
    if (group === undefined || group.value === null) return null
    return { value: group.value, label: { show: true, position: 'top', formatter: `${group.value} (${group.values})` } }
  })
  return [{ type: 'bar', data, itemStyle: { color: COLOURS[0] }, barMaxWidth: 48 }]
}

/** One stroke for each stretch that may be joined; years without a value break it. */
function strokes({ name, groups }: Line, axis: readonly number[], colour: string): object[] {
  const segmentOf = (group: PanelGroup) => (group.rows.length === 1 ? (group.rows[0]!.segment ?? 1) : 1)
  const segments = [...new Set(groups.filter(({ value }) => value !== null).map(segmentOf))]
  return segments.map(segment => ({
    type: 'line',
    name,
    connectNulls: false,
    symbolSize: 8,
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    data: axis.map(year => {
      const group = groups.find(({ keys }) => keys.year === year)
      if (group === undefined || group.value === null || segmentOf(group) !== segment) return null
      const prose = group.rows.every(({ origin, value }) => value === null || origin === 'prose')
      return { value: group.value, symbol: prose ? 'emptyCircle' : 'circle' }
    }),
  }))
}

/** The chart as SVG, drawn without a browser; null where the drawing library was not installed. */
export async function drawPlan({ option, height }: ChartPlan): Promise<string | null> {
  const echarts = await import('echarts').catch(() => null)
  if (echarts === null) return null
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: CHART_WIDTH, height })
  chart.setOption(option as EChartsOption)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
