import { type CardActions, card } from './card.js'
import { askCorrection, missedAt, subjectOf } from './correction-dialog.js'
import { correctionPanel } from './correction-panel.js'
import { button, byId, choice, h } from './dom.js'
import { type Entry, entriesOf, filtered, listPanels, passes } from './entries.js'
import { type ChunkedList, chunkedList } from './list.js'
import { overviewPanel } from './overview-panel.js'
import { pending, propose } from './pending.js'
import { record, sectionTitle } from './record.js'
import { select } from './selection.js'
import { tablePanel } from './table-panel.js'
import { nextFound, scrollTo, selection } from './text.js'
import { current, noFilters, say, set } from './view-state.js'

/** The side that shows what was found: tabs, filters and the panel that is open. */

export const panels = [
  'overview',
  'unexplained',
  'metrics',
  'tables',
  'checks',
  'requirements',
  'responsibilities',
  'outline',
  'citations',
  'chrome',
  'numbers',
  'corrections',
] as const

const side = byId('side')
const tabs = h('div', { role: 'tablist', id: 'tabs' })
const filters = h('div', { id: 'filters' })
const body = h('div', { role: 'tabpanel', id: 'panel', tabindex: '0' })
side.append(tabs, filters, body)

let entries: readonly Entry[] = []
let list: ChunkedList | null = null

const unexplained = record.numbers.filter(n => n.kind === 'unexplained').length
const whole: Readonly<Record<string, number>> = {
  unexplained,
  metrics: record.metrics.length,
  tables: record.tables.length,
  checks: record.checks.length,
  requirements: record.requirements.length,
  responsibilities: record.responsibilities.length,
  outline: record.outline.length,
  citations: record.citations.length,
  chrome: record.chrome.length,
  numbers: record.numbers.length,
}

/** How many entries a panel has, and how many of them the filters leave. */
function countOf(panel: string): string {
  if (panel === 'corrections') return String(pending().length)
  const all = whole[panel]
  if (all === undefined || !listPanels.includes(panel) || !filtered(current())) return String(all ?? '')
  const left = entriesOf(panel, current().lang).filter(entry => passes(entry, current())).length
  return left === all ? String(all) : `${left}/${all}`
}

export function drawTabs(): void {
  const { panel } = current()
  const made = panels
    .filter(name => name === panel || name === 'unexplained' || whole[name] !== 0)
    .map(name =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${name}`,
          'aria-controls': 'panel',
          'aria-selected': String(name === panel),
          tabindex: name === panel ? '0' : '-1',
          onclick: () => set({ panel: name }),
        },
        `${say(name)} `,
        h('small', { class: name === 'unexplained' && unexplained > 0 ? 'bad' : '' }, countOf(name)),
      ),
    )
  tabs.replaceChildren(...made)
  tabs.setAttribute('aria-label', say('findings'))
  const chosen = byId(`tab-${panel}`)
  tabs.scrollLeft = chosen.offsetLeft - tabs.offsetLeft - 40
  body.setAttribute('aria-labelledby', `tab-${panel}`)
}

/** The search field stays the same element, so that the caret stays in it. */
const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', spellcheck: 'false' })
const choices = h('div', { class: 'choices' })
filters.append(search, choices)
let waiting = 0
let shownAt = -1
search.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = window.setTimeout(() => set({ query: search.value.trim() }), 120)
  shownAt = -1
})
search.addEventListener('keydown', event => {
  if (event.key === 'Enter') shownAt = nextFound(search.value.trim().toLowerCase(), shownAt)
})
export const focusSearch = (): void => {
  search.focus()
  search.select()
}

const headings = record.outline.filter(s => !s.inline)

export function drawFilters(): void {
  const { kind, section, confidence, query } = current()
  const kinds = [...new Set(record.numbers.map(n => n.kind))]
  const every = (name: string) => ['', `${say(name)}: ${say('all')}`] as const
  const pick = (
    name: 'kind' | 'section' | 'confidence',
    options: readonly (readonly [string, string])[],
    value: string,
  ) =>
    choice([every(name), ...options], value, {
      name,
      'aria-label': say(name),
      onchange: event => set({ [name]: (event.target as HTMLSelectElement).value }),
    })
  if (search.value.trim() !== query) search.value = query
  search.placeholder = `${say('search')} /`
  search.setAttribute('aria-label', say('search'))
  const marked = filtered(current())
  choices.replaceChildren(
    pick(
      'kind',
      kinds.map(k => [k, say(k)]),
      kind,
    ),
    pick(
      'section',
      headings.map(s => [s.id, '  '.repeat(s.level - 1) + sectionTitle(s.id).slice(0, 24)]),
      section,
    ),
    pick(
      'confidence',
      ['0.5', '0.7', '0.8', '0.9', '0.95'].map(c => [c, `≤ ${c}`]),
      confidence,
    ),
    ...(marked ? [button('×', () => set(noFilters), { 'aria-label': say('all'), class: 'clear' })] : []),
  )
}

const redraw = (): void => {
  drawTabs()
  drawPanel()
}

const actions: CardActions = {
  select,
  correct: id => {
    const subject = subjectOf(id)
    if (subject !== null)
      askCorrection(subject, correction => {
        propose(correction)
        redraw()
      })
  },
}

/** Opens the form for the item that is chosen, or for the text that is selected. */
export function correctChosen(): void {
  const chosen = selection()
  const { selected } = current()
  if (chosen !== null) addMissed(chosen)
  else if (selected !== null) actions.correct(selected)
}

export const addMissed = ({ span, quote }: NonNullable<ReturnType<typeof selection>>): void =>
  askCorrection(missedAt(span, quote), correction => {
    propose(correction)
    set({ panel: 'corrections' })
    redraw()
  })

function drawCard(entry: Entry, group: string | undefined): HTMLElement {
  const corrected = pending().some(c => c.span[0] === entry.span?.[0] && c.span[1] === entry.span[1])
  const drawn = card(entry, entry.id === current().selected, corrected, actions)
  if (entry.group === undefined || entry.group === group) return drawn
  return h('div', { class: 'grouped' }, h('h2', {}, entry.group), drawn)
}

function drawList(panel: string): void {
  entries = entriesOf(panel, current().lang).filter(entry => passes(entry, current()))
  if (entries.length === 0)
    body.append(h('p', { class: 'empty' }, say(panel === 'unexplained' ? 'emptyUnexplained' : 'nothing')))
  list = chunkedList(body, entries.length, i => drawCard(entries[i]!, entries[i - 1]?.group))
}

export function drawPanel(): void {
  const { panel } = current()
  body.replaceChildren()
  body.className = panel
  body.scrollTop = 0
  entries = []
  list = null
  if (listPanels.includes(panel)) {
    drawList(panel)
    return
  }
  const made =
    panel === 'overview'
      ? overviewPanel((to, change) => set({ ...noFilters, ...change, panel: to }))
      : panel === 'tables'
        ? tablePanel(select)
        : correctionPanel(redraw)
  body.append(...made)
}

/** Brings an item's card to the eye and marks it. */
export function showCard(id: string): void {
  for (const element of body.querySelectorAll('.on')) {
    element.classList.remove('on')
    element.removeAttribute('aria-current')
  }
  const index = entries.findIndex(entry => entry.id === id)
  const drawn = index >= 0 ? list?.show(index) : undefined
  const found =
    drawn?.closest('[data-id]') ??
    drawn?.querySelector('[data-id]') ??
    body.querySelector(`[data-id="${CSS.escape(id)}"]`)
  if (!found) return
  found.classList.add('on')
  found.setAttribute('aria-current', 'true')
  scrollTo(found)
}

/** Id of the entry so many places on in the open panel. */
export function neighbour(step: number): string | null {
  const at = entries.findIndex(entry => entry.id === current().selected)
  const next = at < 0 ? (step > 0 ? 0 : entries.length - 1) : at + step
  return entries[next]?.id ?? null
}

export const drawAll = (): void => list?.drawAll()
