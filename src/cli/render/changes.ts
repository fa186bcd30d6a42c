import type { RecordChange } from '../../compare/record-changes.js'
import type { Say } from '../wording/wording.js'
import { clip } from './width.js'

const signs = { gained: '+', lost: '-', changed: '~' } as const
const WIDTH = 60

function words(value: unknown, say: Say): string {
  if (value === undefined) return say('change.nothing')
  return clip(typeof value === 'string' ? value : JSON.stringify(value), WIDTH)
}

/** One change as a line: what it concerns, and what it was and is. */
export function changeLine({ list, kind, item, field, before, after }: RecordChange, say: Say): string {
  const head = `${signs[kind]} ${list}: ${clip(item, WIDTH)}`
  return kind === 'changed' ? `${head}: ${field}: ${words(before, say)} → ${words(after, say)}` : head
}

/** How many changes of which kind, in a few words. */
export function changeSummary(changes: readonly RecordChange[], say: Say): string {
  const counts = new Map<string, number>()
  for (const { list, kind } of changes) {
    const what = `${list} ${say(`change.${kind}`)}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...counts].map(([what, count]) => `${count} ${what}`).join(', ')
}
