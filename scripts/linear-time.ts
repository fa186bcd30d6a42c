import { createParser } from '../src/index.js'

/**
 * Time of a text and of the same doubled, for texts that repeat one unit until a rule that looks too far would show.
 * `npm run linear [-- KILOBYTES]`; fails where doubling the text more than multiplies its time by the bound.
 */
const UNITS: Readonly<Record<string, string>> = {
  'a report': '一、总体情况\n2022年,全县共收到依申请公开申请23件,办结22件,答复率100%。其中,自然人申请20件。\n',
  digits: '7',
  'one number a line': '12\n',
  'markers in a row': '一、',
  'a marker a line': '一、甲\n',
  points: '一是',
  'numbered items': '1.甲;2.乙;',
  stops: '。',
  blanks: ' ',
  numerals: '一',
  'numbers with a scale': '1万',
  dates: '2019年3月,',
  phones: '电话:0871-',
  'titles unclosed': '《',
  'quotes unclosed': '“',
  'brackets unclosed': '(',
  wholes: '其中:',
  'a chain of counts': '3件、',
  'counts with parts': '收到3件(甲1件,乙2件)、',
  'counts with dates': '2019年3月收到3件,目前办结2件,',
  limits: '每年不少于2次,2020年底前完成,',
  'labels of forms': '行政许可 ',
  strokes: '|',
  'rows with strokes': '甲|1|2\n',
  'rules with strokes': '-|-\n',
  'question marks': '?',
}
const PAGES: Readonly<Record<string, string>> = {
  'font unclosed': '<font>',
  'div unclosed': '<div>',
  'list of links': '<li><a href="x">新闻</a></li>',
  'small tables': '<table><tr><td>1</td><td>2</td></tr></table>',
  'comments unclosed': '<!-- ',
}
const BOUND = 2.3
const NOISE = 25
const RUNS = 3

const parse = createParser()
const size = Number(process.argv[2] ?? 100) * 1000
let failed = 0

function milliseconds(text: string, name: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    parse(text, { name })
    return performance.now() - start
  })
  return Math.min(...times)
}

for (const [units, name] of [
  [UNITS, 'a.txt'],
  [PAGES, 'a.html'],
] as const)
  for (const [what, unit] of Object.entries(units)) {
    const text = unit.repeat(Math.ceil(size / unit.length))
    milliseconds(text.slice(0, size / 10), name)
    const [once, twice] = [milliseconds(text, name), milliseconds(text + text, name)]
    const steep = twice > NOISE && twice / once > BOUND
    if (steep) failed++
    console.log(
      `${what.padEnd(22)} ${once.toFixed(0).padStart(7)} ms ${twice.toFixed(0).padStart(7)} ms  × ${(twice / once).toFixed(2)}${steep ? '  too steep' : ''}`,
    )
  }
console.log(failed === 0 ? 'time grows with the text' : `${failed} grow faster than the text`)
process.exitCode = failed === 0 ? 0 : 1
