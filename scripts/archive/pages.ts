import { forms } from '../../src/knowledge/forms/index.js'
import { fill } from '../forms/measure.js'
import { randomFrom } from '../forms/random.js'
import { type Layout, layouts, write } from '../forms/write.js'
import { between, type Draw, drawFrom, one } from './draw.js'
import { type Encoding, encode } from './encode.js'
import { pasteOf } from './paste.js'
import { fixtureSentences, type ReportText, reportText, type Sentences } from './report.js'
import { pageBytes, sitePage } from './site.js'

/** `saved`: pages as archives hold them; `small`: 1 to 3 kB, for counting files rather than bytes. */
export type PageSize = 'saved' | 'small'

export interface ArchivePage {
  readonly name: string
  readonly bytes: Uint8Array
}

const PLACES = ['青川市', '临溪县', '松坪州', '清河区', '云岭镇', '银泉市', '柳塘县', '石桥区', '白河县', '石川县']
const BODIES = [
  '人民政府',
  '教育局',
  '自然资源局',
  '市场监督管理局',
  '卫生健康委员会',
  '税务局',
  '交通运输局',
  '民政局',
]
const FIRST_YEAR = 2008
const YEARS = 16
/** Of a hundred pages; older ones are oftener in an encoding of their own. */
const ENCODINGS: readonly (readonly [Encoding, number])[] = [
  ['utf-8', 62],
  ['gb18030', 30],
  ['utf-8-bom', 6],
  ['utf-16le', 2],
]
const TEXTS = 8
const SMALL = { least: 100, most: 500 }
/** Characters of text to a thousand bytes of a saved page. */
const DENSITY = { least: 40, most: 200 }
const LONGEST = 15_000

function encodingOf(draw: Draw): Encoding {
  let left = draw(100)
  for (const [encoding, share] of ENCODINGS) {
    if (left < share) return encoding
    left -= share
  }
  return 'utf-8'
}

/** The forms that a report of this year carries, filled in, in one of the layouts. */
function formsOf(year: number, seed: number, html: boolean): readonly string[] {
  const random = randomFrom(seed)
  const editions = forms.filter(({ years }) => years[0] <= year && year <= (years[1] ?? year))
  const kinds: readonly Layout[] = layouts.filter(layout => layout.startsWith('html') === html && layout !== 'glued')
  const layout = kinds[Math.floor(random() * kinds.length)]!
  return editions.map(edition => write(fill(edition, layout, random), layout, random).source)
}

const tableOf = (source: string): string => /<table[\s\S]*<\/table>/u.exec(source)?.[0] ?? ''

function textPage({ title, lines }: ReportText, tables: readonly string[]): string {
  return [title, ...lines.slice(0, -2), ...tables, ...lines.slice(-2)].join('\n')
}

function htmlPage(report: ReportText, tables: readonly string[], bytes: number, charset: string, draw: Draw): string {
  const paste = pasteOf(draw)
  const { lines } = report
  const body = [...lines.slice(0, -2).map(paste), ...tables.map(tableOf), ...lines.slice(-2).map(paste)].join('')
  return sitePage({ report, body, charset, bytes }, draw)
}

function pageOf(at: number, size: PageSize, sentences: Sentences, seed: number): ArchivePage {
  const draw = drawFrom(seed * 1_000_003 + at * 7919)
  const year = FIRST_YEAR + (at % YEARS)
  const issuer = `${one(draw, PLACES)}${one(draw, BODIES)}`
  const encoding = encodingOf(draw)
  const html = draw(TEXTS) > 0
  const bytes = size === 'small' ? between(draw, 1_000, 2_500) : pageBytes(draw)
  const characters =
    size === 'small'
      ? between(draw, SMALL.least, SMALL.most)
      : Math.min(LONGEST, (bytes / 1_000) * between(draw, DENSITY.least, DENSITY.most))
  const heading = { title: `${issuer}${year}年政府信息公开工作年度报告`, issuer, year }
  const report = reportText(sentences, heading, characters, draw)
  const tables = size === 'saved' && draw(2) === 0 ? formsOf(year, at + 1, html) : []
  const text = html ? htmlPage(report, tables, bytes, encoding.replace('-bom', ''), draw) : textPage(report, tables)
  const folder = `${year}/${String(Math.floor(at / 1000)).padStart(3, '0')}`
  return { name: `${folder}/${String(at).padStart(6, '0')}.${html ? 'html' : 'txt'}`, bytes: encode(text, encoding) }
}

/** Pages of an archive, one after another; the same for the same seed, no two alike. */
export function* archivePages(count: number, size: PageSize, seed = 1): Generator<ArchivePage> {
  const sentences = fixtureSentences()
  for (let at = 0; at < count; at++) yield pageOf(at, size, sentences, seed)
}
