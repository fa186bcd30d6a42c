import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio/slim'

const FIXTURES = 'fixtures'
const CHARACTERS = 15_000
const PAGE_BYTES = 138_000
const CHROME_CHARACTERS = 1_000
/** Real annual reports hold 12 to 26 numbers in a thousand characters, a third of them measured, and lines of 40 to 250. */
const CHARACTERS_A_NUMBER = 40
const PLAIN_A_FIGURE = 9
const SHORTEST = 28
const FORMS_BYTES = 40_000
const FORM = /<table[\s\S]*?<\/table>/giu

/** Numbers below a limit, the same in every run. */
export function generator(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Prose in whole sentences: rows of tables and headings alone make no page of a report. */
const isProse = (line: string): boolean => line.length >= SHORTEST && !/[\s|]/u.test(line) && /[。；：]$/u.test(line)

const numbersIn = (line: string): number => line.match(/\d+(?:\.\d+)?/gu)?.length ?? 0

/** Lines in the proportion that gives a report's density: for one with figures, some that tell of work done. */
function asInReports(lines: readonly string[]): string[] {
  const figures = lines.filter(line => numbersIn(line) * CHARACTERS_A_NUMBER > line.length)
  const plain = lines.filter(line => numbersIn(line) * CHARACTERS_A_NUMBER <= line.length)
  return figures.flatMap((line, i) => [
    line,
    ...Array.from({ length: PLAIN_A_FIGURE }, (_, k) => plain[(i * PLAIN_A_FIGURE + k) % plain.length]!),
  ])
}

export interface Material {
  /** lines of prose and headings, in the order of the documents */
  readonly lines: readonly string[]
  /** the forms of one document each, as they stand in HTML */
  readonly forms: readonly string[]
}

export function material(): Material {
  const lines: string[] = []
  const forms: string[] = []
  for (const folder of readdirSync(FIXTURES).sort()) {
    const file = ['source.html', 'source.txt'].map(name => join(FIXTURES, folder, name)).find(existsSync)
    if (file === undefined) continue
    const text = decode(readFileSync(file))
    const html = file.endsWith('.html')
    const tables = html ? (text.match(FORM) ?? []) : []
    const joined = tables.join('\n')
    if (tables.length === 3 && joined.length < FORMS_BYTES) forms.push(joined)
    const prose = html
      ? load(text.replace(FORM, ''))('p')
          .toArray()
          .map(p => load(p).text())
      : text.split('\n')
    lines.push(...prose.map(line => line.trim()).filter(isProse))
  }
  return { lines: asInReports(lines), forms }
}

/** Lines of prose until there are so many characters, digits varied so that no two pages are alike. */
export function prose(lines: readonly string[], characters: number, random: (limit: number) => number): string[] {
  const chosen: string[] = []
  let left = characters
  for (let i = random(lines.length); left > 0; i++) {
    const line = lines[i % lines.length]!.replace(/(?<=\d)\d(?!\d*[年月日〕])/gu, () => String(random(10))).slice(
      0,
      left,
    )
    chosen.push(line)
    left -= line.length
  }
  return chosen
}

export const paragraph = (line: string): string =>
  `<p class="MsoNormal" style="line-height:28pt;text-indent:32pt"><span style="font-family:仿宋_GB2312">${line.replace(
    /\d+(?:\.\d+)?/gu,
    number => `<span lang="EN-US">${number}</span>`,
  )}</span></p>\n`

const COLUMNS = [
  '政务公开栏',
  '部门的动态',
  '通知与公告',
  '政策解读类',
  '在线互动区',
  '办事指南页',
  '领导活动辑',
  '县区的新闻',
]

const link = (i: number): string =>
  `<li class="nav-item"><a href="/zwgk/list_${i}.html" target="_blank">${COLUMNS[i % COLUMNS.length]}</a></li>\n`

/** A page as old sites make them: navigation, a body pasted from a word processor, links below, script to fill it up. */
function htmlPage(title: string, body: string): string {
  const links = Array.from({ length: CHROME_CHARACTERS / 5 / 2 }, (_, i) => link(i)).join('')
  const head = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}-政府门户网站</title>\n`
  const top = `</head><body><div class="header"><ul>${links}</ul></div><div class="main"><h1>${title}</h1><div id="zoom">\n`
  const foot = `</div></div><div class="footer"><ul>${links}</ul><p>主办单位：某市人民政府办公室</p></div></body></html>\n`
  const used = Buffer.byteLength(head + top + body + foot)
  const filling = 'var track=function(a,b){return a+b};\n'
  const script = `<script>${filling.repeat(Math.max(0, Math.floor((PAGE_BYTES - used - 17) / filling.length)))}</script>`
  return head + script + top + body + foot
}

export interface BenchPage {
  readonly name: string
  readonly content: string
}

export type BenchKind = 'html' | 'html with forms' | 'txt'

const TITLE = '青川市2019年政府信息公开工作年度报告'

/** Pages of 15,000 characters made from the text of the fixtures, the same in every run. */
export function benchPages(kind: BenchKind, count: number): readonly BenchPage[] {
  const { lines, forms } = material()
  const ending = kind === 'txt' ? 'txt' : 'html'
  return Array.from({ length: count }, (_, i) => {
    const random = generator(i + 1)
    const tables = kind === 'html with forms' ? forms[i % forms.length]! : ''
    const inForms = tables.replace(/<[^>]*>|\s+/gu, '').length
    const text = prose(lines, CHARACTERS - (kind === 'txt' ? 0 : CHROME_CHARACTERS) - inForms, random)
    const content =
      kind === 'txt' ? [TITLE, ...text].join('\n') : htmlPage(TITLE, text.map(paragraph).join('') + tables)
    return { name: `${kind.replaceAll(' ', '-')}-${i}.${ending}`, content }
  })
}
