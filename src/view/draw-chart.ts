/** A chart as the drawing library takes it, with its size in pixels. */
export interface Chart {
  readonly option: object
  readonly width: number
  readonly height: number
}

/** Draws charts as pictures that stand in a page as data, without a browser. */
export type DrawChart = (chart: Chart) => string

/** The drawing library as a function; null where it is not installed. */
export async function openDrawing(): Promise<DrawChart | null> {
  const echarts = await import('echarts').catch(() => null)
  if (echarts === null) return null
  return ({ option, width, height }) => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
    chart.setOption({ animation: false, backgroundColor: 'transparent', ...option })
    const svg = chart.renderToSVGString()
    chart.dispose()
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  }
}
