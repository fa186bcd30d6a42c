import type { Report } from '../model/report.js'
import { pairItems } from './pair-items.js'
import { type Item, type ItemList, itemLists } from './record-items.js'

/** One thing that differs between two records of one document. */
export interface RecordChange {
  /** the list or field it stands in: `metrics`, `meta`, `tables`, `cells` … */
  readonly list: string
  readonly kind: 'gained' | 'lost' | 'changed'
  /** the item, in words a reader finds it by */
  readonly item: string
  /** the field that changed; null where the whole item came or went */
  readonly field: string | null
  readonly before: unknown
  readonly after: unknown
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function fieldChanges(list: string, item: string, before: Item['fields'], after: Item['fields']): RecordChange[] {
  const changes: RecordChange[] = []
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[field], after[field])) continue
    changes.push({ list, kind: 'changed', item, field, before: before[field], after: after[field] })
  }
  return changes
}

function listChanges(before: ItemList, after: ItemList): RecordChange[] {
  const { list } = before
  const { pairs, lost, gained } = pairItems(before.items, after.items)
  return [
    ...pairs.flatMap(([a, b]) => fieldChanges(list, a.words, a.fields, b.fields)),
    ...lost.map(a => ({ list, kind: 'lost' as const, item: a.words, field: null, before: a.fields, after: null })),
    ...gained.map(b => ({ list, kind: 'gained' as const, item: b.words, field: null, before: null, after: b.fields })),
  ]
}

/** Where two texts part, with a little of what follows in each. */
function textChange(before: string, after: string): RecordChange[] {
  if (before === after) return []
  let at = 0
  while (before[at] === after[at]) at++
  const near = (text: string) => text.slice(Math.max(0, at - 10), at + 30)
  return [
    {
      list: 'text',
      kind: 'changed',
      item: `at character ${at}`,
      field: 'text',
      before: near(before),
      after: near(after),
    },
  ]
}

/** What differs between two records of one document, item by item; the release that made them is left aside. */
export function compareRecords(before: Report, after: Report): readonly RecordChange[] {
  const lists = itemLists(after)
  const segmenter = ({ engine }: Report) => ({ segmenter: engine.segmenter })
  const form = ({ kind, schema }: Report) => ({ kind, schema })
  return [
    ...fieldChanges('record', 'document', form(before), form(after)),
    ...fieldChanges('engine', 'document', segmenter(before), segmenter(after)),
    ...fieldChanges('source', 'document', before.source, after.source),
    ...fieldChanges('meta', 'document', before.meta, after.meta),
    ...fieldChanges('body', 'document', before.body, after.body),
    ...textChange(before.text, after.text),
    ...itemLists(before).flatMap((list, i) => listChanges(list, lists[i]!)),
  ]
}
