import { panelOf } from './entries.js'
import { record } from './record.js'
import { current, set } from './view-state.js'

/** What is chosen, wherever it was chosen: in the text, in a panel, by a link or by a key. */

/** Chooses an item; its panel opens, but a table that shows it stays. */
export function select(id: string): void {
  const panel = panelOf(id)
  if (panel === null) return
  const inTable = current().panel === 'tables' && record.metrics.some(m => m.id === id && m.table !== null)
  const isList = current().panel === 'numbers' && id.startsWith('n')
  set({ selected: id, panel: inTable || isList ? current().panel : panel })
}

/** Of several items under one place the one after the one that is chosen; each further click goes one out. */
export function selectNext(ids: readonly string[]): void {
  const at = ids.indexOf(current().selected ?? '')
  const next = ids[(at + 1) % ids.length]
  if (next !== undefined) select(next)
}
