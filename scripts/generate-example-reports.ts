/**
 * Writes the reports that the examples read: two invented counties over seven years and three editions of the form.
 * In them one year is missing, one total is added up wrongly, and one year does not carry over what the last one left.
 *
 *   npx tsx scripts/generate-example-reports.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { forms } from '../src/knowledge/forms/index.js'
import { formSlots } from '../src/knowledge-kit/form-sums.js'
import type { Filled, FilledForm } from './forms/fill.js'
import { randomFrom } from './forms/random.js'
import { write } from './forms/write.js'

/** One year of a county: requests of persons and of companies, how they ended, what was left over. */
interface Year {
  readonly county: string
  readonly key: string
  readonly year: number
  readonly persons: number
  readonly companies: number
  readonly carriedIn: number
  readonly carriedOver: number
  readonly partly: number
  readonly refused: number
  readonly notHeld: number
  /** Printed in place of the total of those received. */
  readonly misprint?: number
}

const year = (county: string, key: string, numbers: readonly number[], misprint?: number): Year => {
  const [at, persons, companies, carriedIn, carriedOver, partly, refused, notHeld] = numbers as number[] & {
    readonly length: 8
  }
  return {
    county,
    key,
    year: at!,
    persons: persons!,
    companies: companies!,
    carriedIn: carriedIn!,
    carriedOver: carriedOver!,
    partly: partly!,
    refused: refused!,
    notHeld: notHeld!,
    ...(misprint === undefined ? {} : { misprint }),
  }
}

const years: readonly Year[] = [
  year('清源县', 'qingyuan', [2016, 31, 5, 0, 0, 4, 3, 6]),
  year('清源县', 'qingyuan', [2017, 40, 7, 0, 0, 6, 4, 8]),
  year('清源县', 'qingyuan', [2018, 52, 8, 0, 0, 7, 6, 9]),
  year('清源县', 'qingyuan', [2019, 66, 9, 2, 5, 9, 7, 12]),
  year('清源县', 'qingyuan', [2020, 58, 11, 5, 3, 8, 6, 10]),
  year('清源县', 'qingyuan', [2021, 83, 14, 3, 6, 11, 9, 17]),
  year('清源县', 'qingyuan', [2022, 97, 18, 6, 4, 13, 12, 20]),
  year('白石县', 'baishi', [2016, 12, 1, 0, 0, 1, 1, 2]),
  year('白石县', 'baishi', [2017, 15, 2, 0, 0, 2, 1, 3]),
  year('白石县', 'baishi', [2018, 14, 4, 0, 0, 2, 2, 3]),
  year('白石县', 'baishi', [2020, 21, 3, 1, 2, 3, 2, 4]),
  year('白石县', 'baishi', [2021, 26, 5, 2, 4, 3, 3, 5], 32),
  year('白石县', 'baishi', [2022, 24, 6, 3, 1, 4, 2, 5]),
]

type Values = ReadonlyMap<string, number>

function filled(form: string, values: Values): FilledForm {
  const edition = forms.find(one => one.id === form)!
  const slots = formSlots(edition)
  const cells = slots.map((slot): Filled => {
    const value = values.get(slot.code) ?? 0
    return { code: slot.code, text: String(value), value, state: value === 0 ? 'zero' : 'number', unit: slot.unit }
  })
  return { edition, slots, cells }
}

const received = ({ persons, companies }: Year): number => persons + companies

/** Rows of the applications form; companies' requests are all granted, so that the persons' column has the rest. */
function applications(at: Year): Values {
  const persons = at.carriedIn + at.persons - at.carriedOver
  const rows: Readonly<Record<string, readonly [persons: number, companies: number]>> = {
    'applications.new': [at.persons, at.companies],
    'applications.carriedIn': [at.carriedIn, 0],
    'applications.granted': [persons - at.partly - at.refused - at.notHeld, at.companies],
    'applications.partlyGranted': [at.partly, 0],
    'applications.refused.processInformation': [at.refused, 0],
    'applications.unable.notHeld': [at.notHeld, 0],
    'applications.handled': [persons, at.companies],
    'applications.carriedOver': [at.carriedOver, 0],
  }
  const cells = Object.entries(rows).flatMap(([row, [person, company]]): [string, number][] => [
    [`${row}/naturalPerson`, person],
    [`${row}/company`, company],
    [`${row}/total`, person + company],
  ])
  return new Map([...cells, ...(at.misprint === undefined ? [] : [['applications.new/total', at.misprint] as const])])
}

function statistics(at: Year): Values {
  const all = received(at)
  return new Map([
    ['disclosed.total', 900 + all * 7],
    ['disclosed.by.website', 900 + all * 7],
    ['requests.received', all],
    ['requests.received.online', all],
    ['requests.closed', all],
    ['requests.closed.onTime', all],
    ['requests.answered', all],
    ['requests.answered.granted', all - at.partly - at.refused - at.notHeld],
    ['requests.answered.partlyGranted', at.partly],
    ['requests.answered.refused', at.refused],
    ['requests.answered.refused.otherLegal', at.refused],
    ['requests.answered.notExisting', at.notHeld],
  ])
}

const table = (form: FilledForm): string =>
  /<table[\s\S]*<\/table>/u
    .exec(write(form, 'html', randomFrom(1)).source)![0]
    .replaceAll('<tr>', '\n<tr>')
    .replace('</tbody>', '\n</tbody>')

function formTable(at: Year): string {
  if (at.year < 2019) return `<p>附：政府信息公开情况统计表</p>\n${table(filled('statistics-2014', statistics(at)))}`
  const form = at.year < 2021 ? 'applications-2019' : 'applications-2021'
  return `<p>二、收到和处理政府信息公开申请情况</p>\n${table(filled(form, applications(at)))}`
}

function page(at: Year): string {
  const title = `${at.county}人民政府${at.year}年政府信息公开工作年度报告`
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}-${at.county}人民政府网</title></head>
<body>
<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/hd">互动交流</a></div>
<h1>${title}</h1>
<p>发布时间：${at.year + 1}-01-2${at.year % 10} 来源：${at.county}人民政府办公室</p>
<div class="content">
<p>本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为${at.year}年1月1日至12月31日。</p>
<p>一、总体情况</p>
<p>全年共收到政府信息公开申请${received(at)}件，其中自然人申请${at.persons}件、企业申请${at.companies}件。举办培训班${1 + (at.year % 3)}期，培训${at.persons + 60}人次。政务新媒体发布信息${at.persons * 9}条，阅读量约${at.companies + 1}万次。</p>
${formTable(at)}
<p>三、存在的主要问题及改进情况</p>
<p>${at.year + 1}年6月底前完成目录修订，依申请公开答复按时办结率不低于98%。</p>
<p class="signature">${at.county}人民政府办公室</p>
<p class="signature">${at.year + 1}年1月1${at.year % 10}日</p>
</div>
<div class="footer">主办：${at.county}人民政府办公室 网站标识码：530000000${at.year % 10}</div>
</body>
</html>
`
}

const folder = new URL('../examples/reports/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const at of years) writeFileSync(new URL(`${at.key}-${at.year}.html`, folder), page(at))
