import type { FilledForm } from './fill.js'
import { type FormLabel, type FormLine, linesOf } from './lines.js'
import { between, chance, pick, type Random } from './random.js'

export const layouts = [
  'html',
  'html-word',
  'html-break',
  'html-spans',
  'lines',
  'lines-blank',
  'tabs',
  'blanks',
  'pipes',
  'markdown',
  'flat',
  'glued',
] as const
export type Layout = (typeof layouts)[number]

/** Layouts that cannot show that a cell is blank: nothing stands where it was. */
export const losesBlanks: ReadonlySet<Layout> = new Set<Layout>(['lines', 'blanks', 'flat', 'glued'])

export interface Written {
  readonly source: string
  readonly html: boolean
}

const TITLES: Readonly<Record<string, string>> = {
  applications: '三、',
  disclosure: '二、',
  review: '四、',
  statistics: '',
}

/** The form as a publisher's page has it, in one of the layouts. */
export function write(
  form: FilledForm,
  layout: Layout,
  random: Random,
  lines: readonly FormLine[] = linesOf(form),
): Written {
  const title = `${TITLES[form.edition.family]}${form.edition.title}`
  const before = `按照要求,现将有关情况公布如下。`
  const after = '五、存在的主要问题及改进情况'
  if (layout.startsWith('html')) {
    const table = htmlTable(form, lines, layout, random)
    return {
      html: true,
      source: `<html><body><div><p>${before}</p><p>${title}</p>${table}<p>${after}</p></div></body></html>`,
    }
  }
  const text = writeText(form, lines, layout)
  const join = layout === 'glued' || layout === 'flat' ? (layout === 'glued' ? '' : ' ') : '\n'
  return { html: false, source: [before, title, text, after].join(join) }
}

function writeText(form: FilledForm, lines: readonly FormLine[], layout: Layout): string {
  const cells = (line: FormLine) => [
    ...line.labels.map(label => label.text),
    ...line.values.map(i => form.cells[i]!.text),
  ]
  const filled = (line: FormLine) => cells(line).filter(text => text !== '')
  switch (layout) {
    case 'lines':
      return lines.flatMap(filled).join('\n')
    case 'lines-blank':
      return lines.flatMap(line => (line.kind === 'header' ? filled(line) : cells(line))).join('\n\n')
    case 'tabs':
      return lines.map(line => cells(line).join('\t')).join('\n')
    case 'blanks':
      return lines.map(line => filled(line).join(' ')).join('\n')
    case 'pipes':
      return lines.map(line => cells(line).join('|')).join('\n')
    case 'markdown':
      return lines
        .map((line, i) => `| ${cells(line).join(' | ')} |${i === 0 ? `\n|${' --- |'.repeat(cells(line).length)}` : ''}`)
        .join('\n')
    case 'flat':
      return lines.flatMap(filled).join(' ')
    default:
      return lines.flatMap(filled).join('')
  }
}

function htmlTable(form: FilledForm, lines: readonly FormLine[], layout: Layout, random: Random): string {
  const head = lines.filter(line => line.kind === 'header').slice(0, 2)
  const repeat =
    layout === 'html-break' && form.edition.family === 'applications' ? between(random, 4, lines.length - 2) : -1
  const rows = lines.map((line, i) => {
    const row = htmlRow(form, line, layout, random)
    return i === repeat ? head.map(header => htmlRow(form, header, layout, random)).join('') + row : row
  })
  return `<table border="1"><tbody>${rows.join('')}</tbody></table>`
}

function htmlRow(form: FilledForm, line: FormLine, layout: Layout, random: Random): string {
  const labels = line.labels.map(label => htmlCell(labelText(label, layout, random), bodySpan(label, line, layout)))
  const width = Math.max(1, 4 - line.values.length)
  const wide = form.edition.family === 'disclosure'
  const values = line.values.map((cell, i) => {
    const span = wide && i === line.values.length - 1 && line.values.length < 4 ? ` colspan="${width}"` : ''
    return htmlCell(valueText(form.cells[cell]!.text, layout, random), span)
  })
  return `<tr>${labels.join('')}${values.join('')}</tr>`
}

const attributes = ({ rowspan, colspan }: FormLabel): string =>
  `${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}${colspan > 1 ? ` colspan="${colspan}"` : ''}`

/** Pages whose header spans one column where the body spans two. */
function bodySpan(label: FormLabel, line: FormLine, layout: Layout): string {
  if (layout !== 'html-spans') return attributes(label)
  if (line.kind === 'header' && label.text === '申请人情况') return attributes({ ...label, colspan: 2 })
  if (line.kind === 'header' && label.text === '信息内容') return ' colspan="2"'
  return attributes(label)
}

const htmlCell = (text: string, span: string): string => `<td${span}>${text}</td>`

const entities = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function labelText({ text }: FormLabel, layout: Layout, random: Random): string {
  if (layout !== 'html-word' || text.length < 4) return entities(text)
  const at = between(random, 2, text.length - 2)
  const [a, b] = [entities(text.slice(0, at)), entities(text.slice(at))]
  return pick(random, [`<p>${a}</p><p>${b}</p>`, `${a}<br>${b}`, `<span>${a}</span><span>${b}</span>`])
}

function valueText(text: string, layout: Layout, random: Random): string {
  if (layout !== 'html-word') return entities(text)
  if (text === '') return pick(random, ['<p><o:p>&nbsp;</o:p></p>', '&nbsp;', ''])
  if (/^\d\d+$/u.test(text) && chance(random, 0.5))
    return `<p><span>${text.slice(0, 1)}</span><span>${text.slice(1)}</span></p>`
  return `<p><span lang="EN-US">${entities(text)}<o:p></o:p></span></p>`
}
