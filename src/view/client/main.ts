import { button, byId } from './dom.js'
import { entriesOf, listPanels, panelOf, passes } from './entries.js'
import { listenToKeys } from './keys.js'
import { select, selectNext } from './selection.js'
import {
  addMissed,
  correctChosen,
  drawAll,
  drawFilters,
  drawPanel,
  drawTabs,
  focusSearch,
  neighbour,
  panels,
  showCard,
} from './side.js'
import { itemsUnder, paintFound, pointOut, selection } from './text.js'
import { current, noFilters, say, set, type ViewState, whenChanged } from './view-state.js'

const pane = byId('text')
const root = document.documentElement

const turn = (to?: 'text' | 'side'): void => {
  root.dataset.show = to ?? (root.dataset.show === 'side' ? 'text' : 'side')
  drawTools()
}

function drawTools(): void {
  const { chrome, lang } = current()
  byId('tools').replaceChildren(
    button(say('showChrome'), () => set({ chrome: !chrome }), { 'aria-pressed': String(chrome), id: 'chrome' }),
    button(say('print'), () => print(), { id: 'print' }),
    button(say('switch'), () => set({ lang: lang === 'zh' ? 'en' : 'zh' }), {
      id: 'language',
      lang: lang === 'zh' ? 'en' : 'zh-CN',
    }),
    button(say(root.dataset.show === 'side' ? 'text' : 'findings'), () => turn(), { id: 'turn', class: 'strong' }),
  )
  pane.setAttribute('aria-label', say('text'))
}

/** A filter must not hide what was asked for. */
function unhide(state: ViewState): boolean {
  const { selected, panel, lang } = state
  if (selected === null || !listPanels.includes(panel)) return false
  const entry = entriesOf(panel, lang).find(({ id }) => id === selected)
  if (entry === undefined || passes(entry, state)) return false
  set(noFilters)
  return true
}

const filterNames = ['query', 'kind', 'section', 'confidence'] as const

whenChanged((state, before) => {
  const differs = (...names: readonly (keyof ViewState)[]): boolean => names.some(name => state[name] !== before[name])
  if (differs('selected') && unhide(state)) return
  if (differs('lang')) root.lang = state.lang === 'zh' ? 'zh-CN' : 'en'
  if (differs('lang', 'chrome')) drawTools()
  pane.classList.toggle('with-chrome', state.chrome)
  pane.dataset.kind = state.kind
  if (differs('query')) paintFound(state.query.toLowerCase())
  if (differs('lang', 'panel', ...filterNames)) {
    drawTabs()
    drawFilters()
    drawPanel()
  }
  if (differs('selected', 'panel', 'lang', ...filterNames) && state.selected !== null) showCard(state.selected)
  if (differs('selected')) {
    pointOut(state.selected)
    history.replaceState(null, '', state.selected === null ? location.pathname + location.search : `#${state.selected}`)
  }
})

const narrow = matchMedia('(max-width: 760px)')

pane.addEventListener('click', event => {
  if (selection() !== null) return
  const ids = itemsUnder(event.target)
  if (ids.length === 0) return
  selectNext(ids)
  if (narrow.matches) turn('side')
})

byId('side').addEventListener('click', event => {
  const chosen = event.target instanceof Element && event.target.closest('.head, td [data-id]')
  if (chosen && narrow.matches) turn('text')
})

/** A button beside the selection, to add what was missed there. */
const add = button(
  '',
  () => {
    const chosen = selection()
    add.hidden = true
    if (chosen !== null) addMissed(chosen)
  },
  { id: 'add', class: 'strong', hidden: true },
)
add.addEventListener('pointerdown', event => event.preventDefault())
document.body.append(add)
document.addEventListener('selectionchange', () => {
  const chosen = selection()
  add.hidden = chosen === null
  if (chosen === null) return
  const box = getSelection()!.getRangeAt(0).getBoundingClientRect()
  add.textContent = say('add')
  add.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 160))}px`
  add.style.top = `${Math.min(box.bottom + 6, innerHeight - 44)}px`
})

listenToKeys({
  search: () => {
    if (narrow.matches) turn('side')
    focusSearch()
  },
  step: by => {
    const next = neighbour(by)
    if (next !== null) select(next)
  },
  panel: by => {
    const at = panels.indexOf(current().panel as 'overview')
    set({ panel: panels[(at + by + panels.length) % panels.length]! })
  },
  turn: () => turn(),
  language: () => set({ lang: current().lang === 'zh' ? 'en' : 'zh' }),
  correct: correctChosen,
})

/** The item that the address names. */
function follow(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id === '' || panelOf(id) === null) return
  if (narrow.matches) root.dataset.show = 'text'
  select(id)
}

byId('tabs').addEventListener('keydown', event => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const all = [...byId('tabs').querySelectorAll<HTMLElement>('[role=tab]')]
  const next = all[(all.indexOf(event.target as HTMLElement) + step + all.length) % all.length]
  next?.click()
  byId(next?.id ?? 'tabs').focus()
})

addEventListener('hashchange', follow)
addEventListener('beforeprint', drawAll)
root.dataset.show = 'text'
drawTools()
drawTabs()
drawFilters()
drawPanel()
follow()
root.classList.add('ready')
