import { button, h } from './dom.js'
import { periodText } from './format.js'
import { record } from './record.js'
import { say } from './view-state.js'

type Pair = readonly [name: string, words: string | null]

function list(pairs: readonly Pair[]): HTMLElement {
  const stated = pairs.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '')
  return h('dl', { class: 'meta' }, ...stated.flatMap(([name, text]) => [h('dt', {}, say(name)), h('dd', {}, text)]))
}

function meta(): HTMLElement {
  const { document, meta: m } = record
  const region = m.region === null ? null : [m.region.name, m.region.code, say(m.region.level), m.region.province]
  return list([
    ['kind', say(document.kind)],
    ['title', m.title],
    ['issuer', m.issuer],
    ['region', region?.filter(part => part !== null).join(' · ') ?? null],
    ['year', m.year === null ? null : String(m.year)],
    ['regime', m.regime],
    ['period', periodText(m.period)],
    ['published', m.published],
    ['written', m.written],
    ['documentNumber', m.documentNumber],
    ['addressee', m.addressee],
    ['script', say(m.script)],
    ...m.contacts.map((c): Pair => [c.type, c.value]),
    ['document', document.name],
    ['read', `${document.mediaType} · ${document.encoding} · ${document.length.toLocaleString('en-US')}`],
    ['engine', `baogao ${document.engine.version} · ${document.engine.segmenter}`],
  ])
}

type Open = (panel: string, change: { kind?: string }) => void

/** What needs a look first, then what the document says of itself. */
export function overviewPanel(open: Open): HTMLElement[] {
  const unexplained = record.numbers.filter(n => n.kind === 'unexplained').length
  const failed = record.checks.filter(k => k.status === 'fail').length
  const tile = (panel: string, count: number, words: string, bad = false): HTMLElement =>
    h(
      'button',
      { type: 'button', class: `tile${bad ? ' bad' : ''}`, onclick: () => open(panel, {}) },
      h('b', {}, String(count)),
      words,
    )
  const tiles = h(
    'div',
    { class: 'tiles' },
    tile('unexplained', unexplained, say('unexplained'), unexplained > 0),
    tile('checks', failed, say('checksFailed'), failed > 0),
    tile('metrics', record.metrics.length, say('metrics')),
    tile('requirements', record.requirements.length, say('requirements')),
  )
  const kinds = new Map<string, number>()
  for (const { kind } of record.numbers) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const ledger = h(
    'p',
    { class: 'links' },
    ...[...kinds].map(([kind, count]) =>
      button(`${say(kind)} ${count}`, () => open('numbers', { kind }), { class: `n ${kind}` }),
    ),
  )
  return [tiles, meta(), h('h2', {}, say('numbers')), ledger, ...notes(), h('p', { class: 'small' }, say('help'))]
}

function notes(): HTMLElement[] {
  if (record.diagnostics.length === 0) return []
  const items = record.diagnostics.map(d => h('li', { class: d.level }, h('code', {}, d.code), ` ${d.message}`))
  return [h('h2', {}, say('diagnostics')), h('ul', { class: 'notes' }, ...items)]
}
