// An indicator, a unit and a form of one's own: node examples/6-own-indicator.js
import { createParser, defaultKnowledge, extendKnowledge } from 'baogao'

const knowledge = extendKnowledge(defaultKnowledge, {
  // `any` lists alternatives; each names words that the figure's label and the wholes above it must hold together
  indicators: [
    {
      id: 'library.loans',
      zh: '图书外借',
      en: 'Books lent',
      unit: 'count',
      any: ['外借 图书'],
      examples: ['外借图书|册次'],
      counterExamples: ['外借图书满意率|%'],
    },
  ],
  units: [{ name: '册次', class: 'count', examples: ['外借3000册次'] }],
  // a table that a province asks for: its rows by label, and the sum that they must satisfy
  forms: [
    {
      id: 'windows-2022',
      family: 'statistics',
      title: '政务服务窗口情况统计表',
      titleVariants: [],
      issuedBy: null,
      years: [2022, null],
      orientation: 'rows',
      blocks: [
        {
          label: null,
          columns: [],
          rows: [
            { code: 'windows.open', marker: '', label: '开设窗口数', row: '开设窗口数', unit: '个' },
            { code: 'windows.cases', marker: '', label: '受理事项数', row: '受理事项数', unit: '件' },
            { code: 'windows.cases.online', marker: '', label: '网上受理数', row: '网上受理数', unit: '件' },
            { code: 'windows.cases.onsite', marker: '', label: '窗口受理数', row: '窗口受理数', unit: '件' },
          ],
        },
      ],
      headings: ['指标', '单位', '数量'],
      common: [],
      identities: [
        {
          id: 'cases',
          each: 'form',
          left: ['windows.cases.online', 'windows.cases.onsite'],
          right: ['windows.cases'],
          source: 'the table says so: 其中',
        },
      ],
      crossYear: [],
    },
  ],
})

const row = cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const page = `<h1>清源县图书馆2022年工作总结</h1>
<p>全年外借图书12.6万册次，同比增长8%。</p>
<p>政务服务窗口情况统计表</p>
<table>${[
  ['指标', '单位', '数量'],
  ['开设窗口数', '个', '12'],
  ['受理事项数', '件', '5310'],
  ['网上受理数', '件', '4100'],
  ['窗口受理数', '件', '1200'],
]
  .map(row)
  .join('')}</table>`

const report = createParser({ knowledge })(page, { name: 'library.html' })
for (const { indicator, label, value, unit } of report.metrics) console.log([indicator, label, value, unit].join('\t'))
for (const { status, message } of report.checks) console.log(`${status}: ${message}`)
