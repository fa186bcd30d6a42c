import { forms } from '../../src/knowledge/forms/index.js'
import { generator, material, paragraph, prose } from '../bench/pages.js'
import { fill } from '../forms/measure.js'
import { randomFrom } from '../forms/random.js'
import { layouts, write } from '../forms/write.js'
import { encode, encodings } from './encode.js'

/** How large the pages of an archive are. */
export interface PageSize {
  /** of its text */
  readonly characters: number
  /** of the file, filled up with script */
  readonly bytes: number
}

export const pageSizes = {
  large: { characters: 15_000, bytes: 138_000 },
  small: { characters: 300, bytes: 2_000 },
} as const

export interface ArchivePage {
  readonly name: string
  readonly bytes: Uint8Array
}

type Draw = (limit: number) => number

const PLACES = ['青川市', '临溪县', '松坪州', '清河区', '云岭镇', '银泉市', '柳塘县', '石桥区']
const BODIES = ['人民政府', '教育局', '自然资源局', '市场监督管理局', '卫生健康委员会', '税务局']
const COLUMNS = ['政务公开', '部门动态', '通知公告', '政策解读', '互动交流', '办事指南']

const one = <T>(items: readonly T[], draw: Draw): T => items[draw(items.length)]!

const links = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<li><a href="/list_${i}.html">${COLUMNS[i % COLUMNS.length]}</a></li>\n`,
  ).join('')

type Chrome = (title: string, body: string, charset: string) => string

const head = (title: string, charset: string): string =>
  `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>${title}-政府门户网站</title>\n`

/** Three families of sites. */
const chromes: readonly Chrome[] = [
  (title, body, charset) =>
    `${head(title, charset)}</head><body><div class="header"><ul>${links(60)}</ul></div><h1>${title}</h1><div id="zoom">${body}</div><div class="footer"><ul>${links(30)}</ul></div></body></html>`,
  (title, body, charset) =>
    `${head(title, charset)}<meta name="ArticleTitle" content="${title}"></head><body><table><tr><td>当前位置：首页 &gt; 信息公开</td></tr><tr><td>${title}</td></tr><tr><td class="TRS_Editor">${body}</td></tr></table><p>【打印】【关闭】</p></body></html>`,
  (title, body, charset) =>
    `${head(title, charset)}</head><body><div class="top">${links(20)}</div><div class="article"><h2>${title}</h2><p>来源：本站 浏览次数：123次</p>${body}</div><div class="share">分享到：</div><ul>${links(20)}</ul></body></html>`,
]

function filled(page: string, bytes: number): string {
  const missing = bytes - Buffer.byteLength(page)
  if (missing < 100) return page
  const line = 'var track=function(a,b){return a+b};\n'
  return page.replace('</head>', `<script>${line.repeat(Math.floor(missing / line.length))}</script></head>`)
}

function formText(page: number, html: boolean): string {
  const random = randomFrom(page + 1)
  const edition = forms[Math.floor(random() * forms.length)]!
  const kinds = layouts.filter(layout => layout.startsWith('html') === html)
  const layout = kinds[Math.floor(random() * kinds.length)]!
  return write(fill(edition, layout, random), layout, random).source
}

function content(
  page: number,
  size: PageSize,
  lines: readonly string[],
  draw: Draw,
  charset: string,
): { readonly text: string; readonly html: boolean } {
  const title = `${one(PLACES, draw)}${one(BODIES, draw)}${2008 + draw(16)}年政府信息公开工作年度报告`
  const html = draw(4) > 0
  const form = draw(3) === 0 && size.characters > 1_000 ? formText(page, html) : ''
  const body = prose(lines, size.characters, draw)
  if (!html) return { text: [title, ...body, form].join('\n'), html }
  return { text: filled(one(chromes, draw)(title, body.map(paragraph).join('') + form, charset), size.bytes), html }
}

/** Pages of an archive, one after another; the same for the same seed, no two alike. */
export function* archivePages(count: number, size: PageSize, seed = 1): Generator<ArchivePage> {
  const { lines } = material()
  for (let page = 0; page < count; page++) {
    const draw = generator(seed * 1_000_003 + page * 7919)
    const encoding = one(encodings, draw)
    const { text, html } = content(page, size, lines, draw, encoding.replace('-bom', ''))
    const folder = `${2008 + (page % 16)}/${String(Math.floor(page / 1000)).padStart(3, '0')}`
    yield { name: `${folder}/${String(page).padStart(6, '0')}.${html ? 'html' : 'txt'}`, bytes: encode(text, encoding) }
  }
}
