import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { type CompiledPages, wholeFurniture } from './pieces.js'

const IGNORED = /[\s"'“”‘’《》〈〉()[\]【】,.。、;:·_|-]+/gu
const SITE_TAIL = /[_|｜>»–—-]+/gu

/** Letters and digits alone, for comparing titles. */
export const squeeze = (text: string): string => text.replace(IGNORED, '')

/** A longer text in a title's place is none: a `<title>` that is never closed. */
const LONGEST = 300
const MOST = 40

/** Titles that the page names outside its text, squeezed: fields, meta tags, `<title>` without the site's name. */
export function namedTitles(document: Document, fields: readonly { label: string; value: string }[]): string[] {
  const { metaTags, titleTag } = document.page
  const tags = metaTags.filter(t => TITLE_TAGS.has(t.name.toLowerCase())).map(t => t.content)
  const all = [...fields.filter(f => f.label === '标题').map(f => f.value), ...tags]
  if (titleTag !== null && titleTag.length <= LONGEST) {
    const heads = [...titleTag.matchAll(SITE_TAIL)].map(m => titleTag.slice(0, m.index))
    all.push(...[titleTag, ...heads].filter(t => !SITE_NAME.test(t.trim())))
  }
  return [
    ...new Set(
      all
        .filter(t => t.length <= LONGEST)
        .slice(0, MOST)
        .map(t => squeeze(foldTitle(t))),
    ),
  ].filter(t => t.length >= 5)
}

/** A `<title>` that names the site and not the page. */
const SITE_NAME = /(?:政府|网|网站|门户|门户网站|平台|首页|频道|专栏|内容页|信息公开|政务公开)$/u

const TITLE_TAGS = new Set(['articletitle', 'og:title', 'title', 'dc.title'])

/** Full-width digits and letters as half-width, so that a tag's title compares with the normalised text. */
const foldTitle = (text: string): string =>
  text.replace(/[！-～]/gu, ch => String.fromCharCode(ch.charCodeAt(0) - 0xfee0)).replace(/[　 ]/gu, ' ')

const PROSE = /[。;!?]/u
const NOT_A_TITLE =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|\d{1,2}[、.]|第[一二三四五六七八九十]{1,3}[章节条]|附件|附:|注:|联系|特此|各)/u

/** Reads like the title of an official document: ends as titles do, no sentence, no list marker. */
export function looksLikeTitle(text: string, pages: CompiledPages): boolean {
  const line = text.trim()
  if (line.length < 6 || line.length > 90 || PROSE.test(line) || NOT_A_TITLE.test(line)) return false
  if (/[::]$/u.test(line)) return false
  return pages.titleEnding.test(line)
}

/** A title and the lines it takes up. */
export interface FoundTitle {
  readonly span: Span
  readonly lines: readonly [first: number, last: number]
  readonly named: boolean
}

const text = (document: Document, i: number): string => document.text.slice(...document.lines[i]!.span)

/** Up to four lines from `first` on that together are one of the named titles. */
export function namedTitleAt(
  document: Document,
  first: number,
  to: number,
  named: readonly string[],
): FoundTitle | null {
  let joined = ''
  for (let i = first; i < Math.min(to, first + 4); i++) {
    const part = text(document, i)
    if (part.length > 160) return null
    joined += squeeze(part)
    if (joined.length >= 5 && named.some(t => t === joined)) {
      return { span: [document.lines[first]!.span[0], document.lines[i]!.span[1]], lines: [first, i + 1], named: true }
    }
    if (!named.some(t => t.startsWith(joined))) return null
  }
  return null
}

/** A title by its look, with the line before it where the title is broken over two. */
export function titleByLook(document: Document, i: number, from: number, pages: CompiledPages): FoundTitle | null {
  const line = unfilled(text(document, i))
  if (!looksLikeTitle(line, pages) || wholeFurniture(line, 0, line.length, 'head', pages) !== null) return null
  const hash = MARKDOWN.exec(line)?.[0].length ?? 0
  const start = document.lines[i]!.span[0]
  let first = i
  while (first > from && first > i - 3 && opensTitle(text(document, first - 1), text(document, first), pages)) first--
  return {
    span: [document.lines[first]!.span[0] + (first === i ? hash : 0), start + line.length],
    lines: [first, i + 1],
    named: false,
  }
}

const MARKDOWN = /^#{1,2} /u

/** `|` that fill up the rest of a line. */
function unfilled(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '|')) end--
  return line.slice(0, end)
}

/** 某市人民政府办公室 above 关于…的通知; 国务院办公厅关于推进 above 政务新媒体…的意见. */
function opensTitle(above: string, below: string, pages: CompiledPages): boolean {
  if (above.length < 3 || above.length > 60 || PROSE.test(above) || /[::>]/u.test(above)) return false
  if (wholeFurniture(above, 0, above.length, 'head', pages) !== null || pages.titleEnding.test(above)) return false
  if (
    /^(?:关于|(?:19|20)\d{2} ?年)/u.test(below) &&
    /(?:政府|厅|局|委|办|会|室|院|部|处|署|中心|公司|办公室|站|所|校)$/u.test(above)
  )
    return true
  return /关于/u.test(above) && !/关于/u.test(below)
}
