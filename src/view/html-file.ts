import { createHash } from 'node:crypto'
import { escapeHtml } from './escape-html.js'
import type { Language } from './language.js'

export type { Language }

/** What one self-contained page is made of. `body` and `data` are HTML and JSON that are safe to stand there. */
export interface HtmlParts {
  readonly lang: Language
  readonly title: string
  readonly style: string
  readonly script?: string
  /** JSON for the script, already written so that it cannot end its element. */
  readonly data?: string
  readonly body: string
  /** Whether the page shows pictures that stand in it as data. */
  readonly pictures?: boolean
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page's own style and script and nothing else: nothing is loaded, nothing is sent, no markup is made from text. */
function policy({ style, script, pictures }: HtmlParts): string {
  const rules = [
    `default-src 'none'`,
    `style-src ${hashOf(style)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ]
  if (script !== undefined) rules.push(`script-src ${hashOf(script)}`)
  if (pictures) rules.push('img-src data:')
  return rules.join('; ')
}

/** One HTML file that opens offline. */
export function htmlFile(parts: HtmlParts): string {
  const { lang, title, style, script, data, body } = parts
  return [
    '<!doctype html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    body,
    ...(data === undefined ? [] : [`<script type="application/json" id="data">${data}</script>`]),
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '',
  ].join('\n')
}
