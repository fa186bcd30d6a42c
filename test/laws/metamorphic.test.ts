import * as cn2t from 'opencc-js/cn2t'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/index.js'
import { parseReport } from '../../src/index.js'
import { decode } from '../../src/stages/decode/decode.js'
import { fixtureDocuments } from '../fixture-documents.js'

const { Converter } = cn2t as unknown as { Converter: (options: object) => (text: string) => string }
const toTraditional = Converter({ from: 'cn', to: 't' })

/** Applies `change` to what a reader sees of the source: tags, entities and addresses stay as they are. */
const visibly =
  (change: (text: string) => string) =>
  (source: string, html: boolean): string => {
    const apart = html
      ? /(<!--[\s\S]*?-->|<(?:script|style|head)\b[\s\S]*?<\/(?:script|style|head)\s*>|<[^>]*>|&#?\w+;)/giu
      : /(\u0000)/u
    const text = (piece: string): string =>
      piece
        .split(/([A-Za-z][\w.:/@?=&%-]*)/u)
        .map((part, i) => (i % 2 ? part : change(part)))
        .join('')
    return source
      .split(apart)
      .map((piece, i) => (i % 2 ? piece : text(piece)))
      .join('')
  }

const wrapped = (source: string, html: boolean): string =>
  html
    ? source
    : `首页 | 政务公开 | 互动交流\n当前位置:首页 > 政务公开\n${source}\n上一篇:没有了\n下一篇:没有了\n版权所有 网站地图 联系我们\n`

const changes: readonly [name: string, change: (source: string, html: boolean) => string][] = [
  ['traditional characters', visibly(toTraditional)],
  ['full-width digits', visibly(text => text.replace(/\d/gu, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0)))],
  ['carriage returns', source => source.replace(/\r?\n/gu, '\r\n')],
  ['chrome around it', wrapped],
]

const essence = (r: Report) => ({
  metrics: r.metrics.map(m =>
    [m.path.join('/'), m.label, m.value, m.unit, m.bound, m.period?.join('/') ?? null].join(' '),
  ),
  outline: r.outline.map(h => `${h.level} ${h.marker} ${h.title ?? ''}`),
  citations: r.citations.map(c => `${c.title} ${c.number ?? ''}`),
  cells: r.tables.flatMap(t => t.cells.map(c => `${t.form} ${c.code} ${c.value} ${c.state}`)),
})

describe.each(changes)('%s change nothing of what is said', (_, change) => {
  it.each(fixtureDocuments.filter(d => !d.id.includes('hant')))('$id', ({ bytes, name }) => {
    const source = decode(bytes, { name }).text
    const html = name.endsWith('.html')
    expect(essence(parseReport(change(source, html), { name }))).toEqual(essence(parseReport(source, { name })))
  })
})
