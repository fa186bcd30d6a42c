import { forms } from '../../src/knowledge/forms/index.js'
import type { Measured } from './measured.js'

type Language = 'zh' | 'en'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const words = {
  form: { en: 'form', zh: '表' },
  title: { en: 'title', zh: '名称' },
  years: { en: 'reports of', zh: '报告年度' },
  cells: { en: 'cells', zh: '单元格' },
  sums: { en: 'sums that tie them', zh: '表内合计' },
  since: { en: 'on', zh: '起' },
  measure: { en: 'measure', zh: '项目' },
  pages: { en: 'pages', zh: '网页' },
  floor: { en: 'floor, ms', zh: '最低耗时（毫秒）' },
  whole: { en: 'whole, ms', zh: '全程（毫秒）' },
  rate: { en: 'pages a second', zh: '每秒页数' },
  documents: { en: 'documents', zh: '篇' },
} as const

/** How many sums a form has: one a column, one a row, or one. */
function sums({ identities, blocks }: (typeof forms)[number]): number {
  const block = blocks[0]!
  const count = { column: block.columns.length, row: 0, form: 1 }
  return identities.reduce((sum, { each, left }) => {
    if (each !== 'row') return sum + count[each]
    const own = blocks.filter(({ columns }) => columns.some(column => left.includes(column.code)))
    return sum + own.reduce((rows, one) => rows + one.rows.length, 0)
  }, 0)
}

const cellCount = ({ blocks }: (typeof forms)[number]): number =>
  blocks.reduce((sum, { rows, columns }) => sum + rows.length * Math.max(1, columns.length), 0)

/** The official forms that are read. */
export function formsTable(language: Language): string {
  const say = (word: keyof typeof words) => words[word][language]
  const rows = forms.map(form => {
    const [from, to] = form.years
    const until = to === null ? ` ${say('since')}` : to === from ? '' : `–${to}`
    return [`\`${form.id}\``, form.title, `${from}${until}`, String(cellCount(form)), String(sums(form) || '–')]
  })
  return table([say('form'), say('title'), say('years'), say('cells'), say('sums')], rows)
}

const MEASURES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  coverage: { en: 'numbers that have an entry', zh: '有条目的数字' },
  grounding: { en: 'items that lead back to their place', zh: '能回到原处的条目' },
  body: { en: "the document's own text", zh: '正文' },
  outline: { en: 'headings', zh: '标题层次' },
  numbers: { en: 'numbers of the right kind', zh: '数字的种类' },
  metrics: { en: 'metrics, every field right', zh: '指标（各项全对）' },
  metricsPrecision: { en: 'metrics printed that are right', zh: '给出的指标中正确的' },
  metricsLoose: { en: 'metrics, value and place right', zh: '指标（数值和位置对）' },
  period: { en: 'periods', zh: '时期' },
  tables: { en: 'cells of official forms', zh: '官方表格的单元格' },
  requirements: { en: 'requirements', zh: '要求' },
  responsibilities: { en: 'responsible bodies', zh: '责任单位' },
  citations: { en: 'cited documents', zh: '引用的文件' },
  meta: { en: 'title, issuer, year, dates', zh: '标题、机关、年度、日期' },
}

const SETS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  all: { en: 'real documents', zh: '真实文件' },
  dev: { en: 'real documents, read later', zh: '后来读的真实文件' },
  fixtures: { en: 'fixtures', zh: 'fixtures' },
}

/** Share of what a careful reader found that the program finds too, by set of documents and segmenter. */
export function accuracyTable(measured: Measured, language: Language): string {
  const sets = measured.sets.filter(({ name }) => name in SETS)
  const head = sets.map(
    ({ name, documents, segmenter }) =>
      `${SETS[name]![language]} (${documents} ${words.documents[language]}), ${segmenter}`,
  )
  const rows = Object.entries(MEASURES).flatMap(([measure, name]) => {
    const values = sets.map(({ scores }) => scores[measure])
    return values.every(value => value === undefined)
      ? []
      : [[name[language], ...values.map(value => value?.toFixed(3) ?? '')]]
  })
  return `${stamp(measured, language)}\n\n${table([words.measure[language], ...head], rows)}`
}

/** Times of pages of 15,000 characters, whole beside the floor of reading, decoding, parsing and walking. */
export function speedTable({ speed }: Measured, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language]
  const rows = speed.map(({ pages, floor, whole }) => [
    pages,
    floor.toFixed(1),
    whole.toFixed(1),
    (1000 / whole).toFixed(0),
  ])
  return table([say('pages'), say('floor'), say('whole'), say('rate')], rows)
}

const stamp = ({ date, version }: Measured, language: Language): string =>
  language === 'zh' ? `${date} 测得，版本 ${version}：` : `Measured on ${date} with version ${version}:`

/** A document with its tables as they are now; they stand between `<!-- table:NAME -->` and `<!-- /table -->`. */
export function withTables(markdown: string, measured: Measured, language: Language): string {
  const makers: Readonly<Record<string, () => string>> = {
    forms: () => formsTable(language),
    accuracy: () => accuracyTable(measured, language),
    speed: () => speedTable(measured, language),
  }
  return markdown.replace(/<!-- table:(?<name>\w+) -->[\s\S]*?<!-- \/table -->/gu, (whole, name: string) => {
    const made = makers[name]
    return made === undefined ? whole : `<!-- table:${name} -->\n${made()}\n<!-- /table -->`
  })
}
