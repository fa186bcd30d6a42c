import { createHash } from 'node:crypto'
import type { Report } from '../../../src/model/report.js'

const TRICKY = ['=1+1', '+86', '-5', '@x', '\t缩进', "'=已有撇号", '引"号', '逗,号', '换\n行', '', '普通文字', '＝全角']

const metric = (i: number, text: string): Report['metrics'][number] => ({
  id: `m${i}`,
  indicator: i === 0 ? 'requests.received' : null,
  dimension: null,
  label: TRICKY[i % TRICKY.length]!,
  path: i % 3 === 0 ? [] : ['收到申请', '其中'],
  value: i % 4 === 0 ? null : i + 0.5,
  low: null,
  high: null,
  unit: i % 2 === 0 ? '件' : null,
  bound: 'exact',
  change: null,
  period: i % 2 === 0 ? ['2019-01-01', '2019-12-31'] : null,
  section: null,
  origin: 'prose',
  table: null,
  rule: 'light',
  inferred: [],
  confidence: 0.9,
  labelSpan: null,
  span: [i, i + 1],
  quote: text.slice(i, i + 1),
})

const document = (text: string, year: number): Pick<Report, 'kind' | 'meta' | 'body' | 'text'> => ({
  kind: 'annual-report',
  meta: {
    title: text.slice(0, 20),
    issuer: '青川市人民政府',
    region: null,
    year,
    regime: '2019',
    published: '2020-01-15',
    written: null,
    period: null,
    documentNumber: null,
    addressee: null,
    script: 'hans',
    contacts: [],
  },
  body: { spans: [[0, text.length]] },
  text,
})

const emptyLists = {
  chrome: [],
  outline: [],
  tables: [],
  requirements: [],
  responsibilities: [],
  citations: [],
  checks: [],
  diagnostics: [],
}

/** A record made without reading: fast, and with everything that writers stumble over. */
export function lightRecord(bytes: Uint8Array, name: string): Report {
  const text = Buffer.from(bytes).toString('utf8')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const numbers = [...text.matchAll(/\d+/gu)].map((match, i) => ({
    id: `n${i}`,
    kind: 'metric' as const,
    item: i === 0 ? 'm0' : null,
    rule: 'light',
    span: [match.index, match.index + match[0].length] as const,
    quote: match[0],
  }))
  return {
    schema: 1,
    engine: { version: '0.0.0', segmenter: 'none' },
    source: { name, mediaType: 'text/plain', encoding: 'utf-8', sha256, length: text.length },
    ...document(text, 2000 + (text.length % 20)),
    ...emptyLists,
    numbers,
    metrics: Array.from({ length: text.length % 13 }, (_, i) => metric(i, text)),
  }
}
