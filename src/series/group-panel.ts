import { groupBy } from './group-by.js'
import type { PanelRow } from './panel.js'

/** What rows of a panel can be put together by. */
export const panelKeys = ['issuer', 'year', 'province', 'region', 'level', 'regime'] as const
export type PanelKey = (typeof panelKeys)[number]

/** Values that fall together, added up. */
export interface PanelGroup {
  readonly keys: Readonly<Partial<Record<PanelKey, string | number | null>>>
  readonly indicator: string
  /** null where no row has a value, and where shares would have to be added */
  readonly value: number | null
  readonly unit: string | null
  /** Rows with a value, and rows without. */
  readonly values: number
  readonly gaps: number
  readonly rows: readonly PanelRow[]
}

const SHARES = new Set(['%', '‰', '百分点'])

const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6

/** The rows by these keys; rows that share all keys are one group. Shares of several reports are not added up. */
export function groupPanel(rows: readonly PanelRow[], keys: readonly PanelKey[]): PanelGroup[] {
  const groups = groupBy(rows, row => JSON.stringify([...keys.map(key => row[key]), row.indicator]))
  return [...groups.values()].map(group).sort((a, b) => place(a, keys) - place(b, keys) || byKeys(a, b, keys))

  function group(own: readonly PanelRow[]): PanelGroup {
    const first = own[0]!
    const present = own.filter(row => row.value !== null)
    const unit = present[0]?.unit ?? null
    const added = present.length < 2 || !SHARES.has(unit ?? '')
    return {
      keys: Object.fromEntries(keys.map(key => [key, first[key]])),
      indicator: first.indicator,
      value: present.length > 0 && added ? sum(present.map(row => row.value!)) : null,
      unit,
      values: present.length,
      gaps: own.length - present.length,
      rows: own,
    }
  }
}

/** Groups whose key nobody knows come last. */
const place = (group: PanelGroup, keys: readonly PanelKey[]): number => (keys.some(k => group.keys[k] === null) ? 1 : 0)

function byKeys(a: PanelGroup, b: PanelGroup, keys: readonly PanelKey[]): number {
  for (const key of keys) {
    const [x, y] = [a.keys[key] ?? '', b.keys[key] ?? '']
    if (x !== y) return x < y ? -1 : 1
  }
  return a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0
}
