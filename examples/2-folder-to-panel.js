// A folder to a panel and a chart: node examples/2-folder-to-panel.js examples/reports out/panel
// Writes panel.csv and chart.svg into the second folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSeries, createParser } from 'baogao'
import * as echarts from 'echarts'

const [, , folder, out] = process.argv
const parse = createParser()
const files = readdirSync(folder).filter(name => name.endsWith('.html'))
const reports = files.map(name => parse(readFileSync(join(folder, name)), { name }))

const rows = buildSeries(reports).rows.filter(row => row.indicator === 'applications.new' && row.applicant === 'total')
const panel = rows.map(({ issuer, year, value, state, form }) => [issuer, year, value ?? '', state, form].join(','))
mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'panel.csv'), `\uFEFFissuer,year,value,state,form\r\n${panel.join('\r\n')}\r\n`)
console.log(panel.join('\n'))

const issuers = [...new Set(rows.map(row => row.issuer))]
const years = Array.from({ length: 7 }, (_, i) => 2016 + i)
// a year without a report is null, and the line breaks there
const valueIn = (issuer, year) => rows.find(row => row.issuer === issuer && row.year === year)?.value ?? null
const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 400 })
chart.setOption({
  animation: false,
  legend: {},
  xAxis: { type: 'category', data: years.map(String) },
  yAxis: { type: 'value', name: '件' },
  series: issuers.map(name => ({ name, type: 'line', data: years.map(year => valueIn(name, year)) })),
})
writeFileSync(join(out, 'chart.svg'), chart.renderToSVGString())
chart.dispose()
