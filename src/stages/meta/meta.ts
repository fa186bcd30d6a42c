import type { Document } from '../../model/document.js'
import type { Stripped } from '../../model/draft.js'
import type { Meta, Regime, ReportKind } from '../../model/report.js'
import type { Span } from '../../model/span.js'
import { firstDate, firstYear, fullDates } from '../../text/iso-date.js'
import { bodyLines, closing, statedBody } from './closing.js'
import type { CompiledMeta } from './compile.js'
import { deliveredReport } from './delivered.js'
import { issuerOf } from './issuer.js'

export { type CompiledMeta, compileMeta } from './compile.js'

/** What the caller knows better, and what other stages found. */
export interface MetaContext {
  readonly year?: number | undefined
  readonly issuer?: string | undefined
}

export interface DocumentFacts {
  readonly kind: ReportKind
  readonly meta: Omit<Meta, 'contacts' | 'region' | 'regime'>
}

/** What kind of document it is, who issued it, when, for which year. */
export function meta(
  document: Document,
  stripped: Stripped,
  known: CompiledMeta,
  context: MetaContext = {},
): DocumentFacts {
  const { fields } = stripped
  const lines = bodyLines(document, stripped)
  const cut = (some: readonly Span[]): string[] => some.map(span => document.text.slice(...span))
  const opening = cut(lines.slice(0, FIRST_LINES))
  const delivered = deliveredReport(document.text.slice(stripped.body[0]?.[0] ?? 0).slice(0, OPENING))
  const own = titleOf(document, stripped)
  const title = delivered !== null && !own?.includes('报告') ? delivered.title : own
  const kind = kindOf(title, known)
  const signed = delivered ?? closing(document.text, lines, known)
  const published = publishedOf(document, fields)
  const number = documentNumber(opening, fields)
  const stated = statedPeriod(document, stripped)
  const reports = kind === 'annual-report' || kind === 'work-report' || (title !== null && /公报$/u.test(title))
  const dates = [signed.written, stateDate(fields), published]
  const year = context.year ?? yearOf(reports, title, stated, dates, number, delivered?.year ?? null)
  return {
    kind,
    meta: {
      title,
      issuer:
        context.issuer ??
        issuerOf(signed.issuer ?? statedBody(cut(lines.slice(-LAST_LINES)), known), title, opening, fields, known),
      year,
      published,
      written: signed.written ?? stateDate(fields),
      period: reports ? (stated ?? (year === null ? null : [`${year}-01-01`, `${year}-12-31`])) : null,
      documentNumber: number,
      addressee: addressee(cut(behindTitle(lines, stripped))),
      script: document.script,
    },
  }
}

/** How much of a text tells to whom it was read out. */
const OPENING = 4000

const BETWEEN_HAN = /(?<=[\p{Script=Han}》)〉”]) | (?=[\p{Script=Han}《(〈“])/gu

function titleOf(document: Document, stripped: Stripped): string | null {
  if (stripped.title !== null) return tidy(document.text.slice(...stripped.title))
  const { metaTags, titleTag } = document.page
  const stated = stripped.fields.find(f => f.label === '标题')?.value
  const tagged = metaTags.find(t => t.name.toLowerCase() === 'articletitle')?.content
  const best = stated ?? tagged ?? (titleTag === null ? null : titleTag.slice(0, LONGEST).split(SITE, 1)[0]!)
  return best === null || best.trim() === '' ? null : tidy(best)
}

/** What stands between a page's title and the name of its site. */
const SITE = /__|_|--|——| - | – |\||｜|(?<=\p{Script=Han})-(?=\p{Script=Han}{2,16}$)/u
const LONGEST = 200

const tidy = (title: string): string => title.replace(/\n/gu, '').replace(BETWEEN_HAN, '').trim()

function kindOf(title: string | null, known: CompiledMeta): ReportKind {
  const text = title?.replace(/ /gu, '') ?? ''
  return known.kinds.find(k => k.fits(text))?.kind ?? 'other'
}

function publishedOf(document: Document, fields: Stripped['fields']): string | null {
  for (const f of fields) if (f.label === '发布时间') return firstDate(f.value)
  const tag = document.page.metaTags.find(t =>
    /^(?:pubdate|publishdate|firstpublishedtime|article:published_time)$/iu.test(t.name),
  )
  return tag === undefined ? null : firstDate(tag.content)
}

const stateDate = (fields: Stripped['fields']): string | null => {
  const stated = fields.find(f => f.label === '成文日期')
  return stated === undefined ? null : firstDate(stated.value)
}

const LIMITS = /(?:统计|数据|报告)[^。;]{0,14}?(?:期限|时限|时段|时间|范围|起止|期间|周期)[^。;]{0,60}/u

/** 本报告所列数据的统计期限自2019年1月1日起至2019年12月31日止. */
function statedPeriod(document: Document, stripped: Stripped): readonly [string, string] | null {
  const from = stripped.body[0]?.[0] ?? 0
  const hit = LIMITS.exec(document.text.slice(from, from + 4000))
  if (hit === null) return null
  const text = hit[0].replace(
    /(?<=(?<year>\d{4})年 ?\d{1,2}月 ?\d{1,2}日 ?(?:起)?(?:至|到|-|—)) ?(?=\d{1,2}月)/u,
    '$<year>年',
  )
  const [start, end] = fullDates(text)
  return start !== undefined && end !== undefined && start.iso < end.iso ? [start.iso, end.iso] : null
}

function yearOf(
  reports: boolean,
  title: string | null,
  stated: readonly [string, string] | null,
  dates: readonly (string | null)[],
  number: string | null,
  lookedBackOn: number | null,
): number | null {
  const titled = title === null ? null : firstYear(title)
  const dated = dates.find(d => d !== null)
  const numbered = number === null ? null : /〔(?<year>\d{4})〕/u.exec(number)?.groups?.year
  const fromDates = dated !== undefined && dated !== null ? Number(dated.slice(0, 4)) : null
  if (reports) return lookedBackOn ?? titled ?? (stated === null ? null : Number(stated[1].slice(0, 4))) ?? fromDates
  return fromDates ?? (numbered ? Number(numbered) : titled)
}

/** Which form the report follows: by the forms that it holds, else, for an annual report, by its year. */
export function regimeOf(kind: ReportKind, year: number | null, forms: readonly string[]): Regime | null {
  const edition = forms.map(id => /-(?<edition>2014|2019|2021)$/u.exec(id)?.groups?.edition).find(e => e !== undefined)
  if (edition !== undefined) return edition as Regime
  if (kind !== 'annual-report' || year === null) return null
  return year <= 2013 ? '2008' : year <= 2018 ? '2014' : year <= 2020 ? '2019' : '2021'
}

const NUMBER =
  /^[(（【[]?(?<number>[\p{Script=Han}]{1,14} ?[〔[【(（] ?(?:19|20)\d{2} ?[〕\]】)）] ?(?:第 ?)?\d{1,5} ?号)[)）】\]]?$/u
const ORDER = /^[(（]?(?<number>(?:[\p{Script=Han}]{2,20}令)? ?第 ?\d{1,4} ?号)[)）]?$/u

function documentNumber(lines: readonly string[], fields: Stripped['fields']): string | null {
  const stated = fields.find(f => f.label === '文号')?.value
  const opening = lines.map(line => NUMBER.exec(line) ?? ORDER.exec(line)).find(hit => hit !== null)
  const found = opening?.groups?.number ?? (stated !== undefined && /\d/u.test(stated) ? stated : undefined)
  return found === undefined
    ? null
    : found
        .replace(/ /gu, '')
        .replace(/[[【(（](?=\d{4}[\]】)）])/u, '〔')
        .replace(/(?<=〔\d{4})[\]】)）]/u, '〕')
}

/** So many lines open a document, and so many close it. */
const FIRST_LINES = 8
const LAST_LINES = 4

/** The first lines that do not end before the title does. */
function behindTitle(lines: readonly Span[], stripped: Stripped): Span[] {
  const after = stripped.title?.[1] ?? -1
  const first = lines.findIndex(line => line[1] > after)
  return first < 0 ? [] : lines.slice(first, first + 5)
}

const ADDRESSEE =
  /^(?<who>(?:各|省|市|州|县|区|国务院|[\p{Script=Han}]{2,16}(?:政府|厅|局|委|室|部|院|会))[\p{Script=Han}(),、\d ]{0,160}?)[::]/u
const SALUTATION = /代表|同志|委员们|大家|如下|网民|朋友/u

/** Whom a notice or report is addressed to: the line with a colon that opens the text. */
function addressee(lines: readonly string[]): string | null {
  for (const text of lines) {
    const who = ADDRESSEE.exec(text)?.groups?.who?.trim()
    if (who === undefined || SALUTATION.test(who)) continue
    if (text.length - who.length <= 3 || /^各/u.test(who)) return who
  }
  return null
}
