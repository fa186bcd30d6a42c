import { current, noFilters, set } from './view-state.js'

export interface KeyActions {
  readonly search: () => void
  readonly step: (by: number) => void
  readonly panel: (by: number) => void
  readonly turn: () => void
  readonly language: () => void
  readonly correct: () => void
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName)

/** The keys of the page; none of them where somebody types. */
export function listenToKeys(actions: KeyActions): void {
  const keys: Readonly<Record<string, () => void>> = {
    '/': actions.search,
    j: () => actions.step(1),
    k: () => actions.step(-1),
    '[': () => actions.panel(-1),
    ']': () => actions.panel(1),
    t: actions.turn,
    l: actions.language,
    c: actions.correct,
    x: () => set({ chrome: !current().chrome }),
    Escape: () => set({ ...noFilters, selected: null }),
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog') !== null) return
    if (typing(event.target)) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur()
      return
    }
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}
