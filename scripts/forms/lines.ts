import type { FormBlock, FormColumn, FormEdition, FormRow } from '../../src/model/form.js'
import type { FilledForm } from './fill.js'

/** A line of a form as printed: cells in reading order; `values` are those that the filled cells go to. */
export interface FormLine {
  readonly kind: 'header' | 'row'
  readonly labels: readonly FormLabel[]
  /** Cells of the form in this line, as indices. */
  readonly values: readonly number[]
}

export interface FormLabel {
  readonly text: string
  readonly rowspan: number
  readonly colspan: number
}

const label = (text: string, rowspan = 1, colspan = 1): FormLabel => ({ text, rowspan, colspan })

interface Group {
  readonly text: string
  readonly rows: readonly number[]
}

const RESULTS: readonly (readonly [marker: string, name: string])[] = [
  ['(三)', '不予公开'],
  ['(四)', '无法提供'],
  ['(五)', '不予处理'],
  ['(六)', '其他处理'],
]

/** The lines of a form in its official shape. */
export function linesOf({ edition }: FilledForm): FormLine[] {
  if (edition.family === 'applications') return applicationLines(edition)
  if (edition.family === 'review') return reviewLines(edition)
  if (edition.family === 'statistics') return statisticsLines(edition)
  return disclosureLines(edition)
}

function applicationLines(edition: FormEdition): FormLine[] {
  const { rows } = edition.blocks[0]!
  const lines: FormLine[] = [
    {
      kind: 'header',
      labels: [label('申请人情况', 2, 3), label('自然人', 2), label('法人或其他组织', 1, 5), label('总计', 2)],
      values: [],
    },
    { kind: 'header', labels: edition.blocks[0]!.columns.slice(1, 6).map(column => label(column.label)), values: [] },
  ]
  const inner = rows.filter(row => row.row.startsWith('本年度办理结果'))
  const groups: Group[] = RESULTS.map(([marker, name]) => ({
    text: `${marker}${name}`,
    rows: rows.flatMap((row, r) => (row.row.startsWith(`本年度办理结果 / ${name} / `) ? [r] : [])),
  }))
  let cell = 0
  rows.forEach((row, r) => {
    const labels: FormLabel[] = []
    if (row === inner[0]) labels.push(label('三、本年度办理结果', inner.length))
    const group = groups.find(({ rows: own }) => own.includes(r))
    if (group?.rows[0] === r) labels.push(label(group.text, group.rows.length))
    const note = row.code === 'applications.partlyGranted' ? '(区分处理的,只计这一情形,不计其他情形)' : ''
    labels.push(label(`${row.marker}${row.label}${note}`, 1, inner.includes(row) ? (group ? 1 : 2) : 3))
    lines.push({ kind: 'row', labels, values: Array.from({ length: 7 }, () => cell++) })
  })
  return lines
}

function reviewLines(edition: FormEdition): FormLine[] {
  const outcomes = edition.blocks[0]!.columns.map(column => label(column.label))
  return [
    { kind: 'header', labels: [label('行政复议', 2, 5), label('行政诉讼', 1, 10)], values: [] },
    { kind: 'header', labels: [label('未经复议直接起诉', 1, 5), label('复议后起诉', 1, 5)], values: [] },
    { kind: 'header', labels: [...outcomes, ...outcomes, ...outcomes], values: [] },
    { kind: 'row', labels: [], values: Array.from({ length: 15 }, (_, i) => i) },
  ]
}

const HEADINGS: Readonly<Record<string, string>> = {
  'disclosed.total': '一、主动公开情况',
  'disclosed.by.gazette': '(二)通过不同渠道和方式公开政府信息的情况',
  'response.topics': '二、回应解读情况',
  'response.pressConferences': '(二)通过不同渠道和方式回应解读的情况',
  'requests.received': '三、依申请公开情况',
  'staffing.offices': '八、机构建设和保障经费情况',
  'training.meetings': '九、政府信息公开会议和培训情况',
}
const ROW_NOTES: Readonly<Record<string, string>> = {
  'disclosed.total': '(不同渠道和方式公开相同信息计1条)',
  'response.topics': '(不同方式回应同一热点或舆情计1次)',
  'staffing.people.fullTime': '(不包括政府公报及政府网站工作人员数)',
}

function statisticsLines(edition: FormEdition): FormLine[] {
  const lines: FormLine[] = [
    { kind: 'header', labels: [label('统计指标'), label('单位'), label('统计数')], values: [] },
  ]
  edition.blocks[0]!.rows.forEach((row, r) => {
    const heading = HEADINGS[row.code]
    if (heading) lines.push({ kind: 'header', labels: [label(heading), label('——'), label('')], values: [] })
    const marker = row.marker.replace(/^[一二三四五六七八九]、(?=\()/u, '')
    lines.push({
      kind: 'row',
      labels: [label(`${marker}${row.label}${ROW_NOTES[row.code] ?? ''}`), label(row.unit)],
      values: [r],
    })
  })
  return lines
}

function disclosureLines(edition: FormEdition): FormLine[] {
  const lines: FormLine[] = []
  const width = Math.max(...edition.blocks.map(block => block.columns.length))
  let cell = 0
  for (const block of edition.blocks) {
    lines.push({ kind: 'header', labels: [label(block.label!, 1, width + 1)], values: [] })
    lines.push({
      kind: 'header',
      labels: [label('信息内容'), ...block.columns.map((column, c) => label(column.label, 1, spanOf(block, c, width)))],
      values: [],
    })
    for (const row of block.rows)
      lines.push({ kind: 'row', labels: [label(rowLabel(row))], values: block.columns.map(() => cell++) })
  }
  return lines
}

/** The last column of a narrow block spans to the edge. */
export const spanOf = (block: { readonly columns: readonly FormColumn[] }, column: number, width: number): number =>
  column === block.columns.length - 1 ? width - column : 1

const rowLabel = (row: FormRow): string => row.label

export type { FormBlock }
