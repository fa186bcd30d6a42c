// One page to a table: node examples/1-page-to-table.js examples/reports/qingyuan-2022.html
import { readFileSync } from 'node:fs'
import { parseReport } from 'baogao'

const [, , file] = process.argv
const { meta, metrics } = parseReport(readFileSync(file), { name: file })
console.log(`${meta.issuer}, ${meta.year}`)
for (const { label, path, value, unit, bound, quote } of metrics.filter(metric => metric.origin === 'prose')) {
  console.log([[...path, label].join(' / '), bound, value, unit, quote].join('\t'))
}
