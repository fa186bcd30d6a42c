import type { Item } from './record-items.js'

export interface Pairing {
  readonly pairs: readonly (readonly [Item, Item])[]
  readonly lost: readonly Item[]
  readonly gained: readonly Item[]
}

function byKey(items: readonly Item[], tier: number): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = item.keys[tier] ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Items of two records that are the same thing: by their strictest key first, then by looser ones, in order. */
export function pairItems(before: readonly Item[], after: readonly Item[]): Pairing {
  const pairs: (readonly [Item, Item])[] = []
  let lost = [...before]
  let gained = [...after]
  const tiers = Math.max(0, ...[...before, ...after].map(item => item.keys.length))
  for (let tier = 0; tier < tiers && lost.length > 0 && gained.length > 0; tier++) {
    const waiting = byKey(gained, tier)
    const paired = new Set<Item>()
    for (const item of lost) {
      const partner = waiting.get(item.keys[tier] ?? '')?.shift()
      if (partner === undefined) continue
      pairs.push([item, partner])
      paired.add(item).add(partner)
    }
    lost = lost.filter(item => !paired.has(item))
    gained = gained.filter(item => !paired.has(item))
  }
  return { pairs, lost, gained }
}
