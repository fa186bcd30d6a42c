import type { Language } from '../language.js'
import { say as sayIn } from '../words.js'

/** What the reader has chosen. */
export interface ViewState {
  readonly lang: Language
  readonly panel: string
  readonly query: string
  /** Kind of number; empty for all. */
  readonly kind: string
  readonly section: string
  /** Only items with at most this confidence, as a text; empty for all. */
  readonly confidence: string
  readonly selected: string | null
  readonly chrome: boolean
}

type Listener = (state: ViewState, before: ViewState) => void

let state: ViewState = {
  lang: document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
  panel: 'overview',
  query: '',
  kind: '',
  section: '',
  confidence: '',
  selected: null,
  chrome: false,
}
const listeners: Listener[] = []

export const current = (): ViewState => state

export const whenChanged = (listener: Listener): void => {
  listeners.push(listener)
}

export function set(change: Partial<ViewState>): void {
  const before = state
  state = { ...state, ...change }
  for (const listener of listeners) listener(state, before)
}

export const say = (word: string): string => sayIn(word, state.lang)

export const noFilters = { query: '', kind: '', section: '', confidence: '' } as const
