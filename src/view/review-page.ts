import type { Page } from '../model/page.js'
import type { Report } from '../model/report.js'
import { decode } from '../stages/decode/decode.js'
import { read } from '../stages/read/read.js'
import { escapeHtml } from './escape-html.js'
import { htmlFile } from './html-file.js'
import type { Language } from './language.js'
import { reviewScript, reviewStyle } from './page-assets.js'
import { embedded, pageData } from './page-data.js'
import { textPane } from './text-pane.js'
import { say } from './words.js'

export interface ReviewPageOptions {
  /** Language in which the page opens; it can be switched there. */
  readonly lang?: Language
  /** Where the index of a batch lies, relative to the page. */
  readonly index?: string
}

/**
 * One HTML file that shows a record beside the document that it was read from: opens offline, loads nothing, and
 * whatever the document holds is text in it.
 *
 * @throws RangeError where `source` is not the document of the report
 */
export function reviewPage(
  report: Report,
  source: Uint8Array | string,
  { lang = 'zh', index }: ReviewPageOptions = {},
): string {
  const page = pageOf(report, source)
  const title = report.meta.title ?? report.source.name ?? 'baogao'
  const back = index === undefined ? '' : `<a href="${escapeHtml(index)}">${say('index', lang)}</a>`
  const body = [
    `<header><h1 lang="zh">${escapeHtml(title)}</h1><nav>${back}<span id="tools"></span></nav></header>`,
    '<main>',
    `<section id="text" lang="zh" tabindex="0" aria-label="${say('text', lang)}">`,
    textPane(report, page),
    '</section>',
    '<section id="side"></section>',
    '</main>',
  ].join('\n')
  return htmlFile({
    lang,
    title,
    style: reviewStyle,
    script: reviewScript,
    data: embedded(pageData(report, page.visible)),
    body,
  })
}

/** The page as the report's own reading saw it: the same bytes, media type and encoding. */
function pageOf({ source: { name, mediaType, encoding, sha256, length } }: Report, source: Uint8Array | string): Page {
  const given = { name: name ?? undefined, mediaType }
  const plain = decode(source, given)
  if (plain.sha256 !== sha256) throw new RangeError('the source is not the document of the report')
  if (plain.text.length === length && plain.encoding === encoding) return read(plain)
  const decoded = decode(source, { ...given, encoding })
  if (decoded.text.length !== length) throw new RangeError('the source does not read as the report says')
  return read(decoded)
}
