import type { Correction } from '../../corrections/correction.js'
import { h } from './dom.js'
import { record } from './record.js'

/** Corrections that the reader has made and may download; kept by the browser where it lets the page. */

const KEY = `baogao ${record.document.sha256}`

function kept(): Correction[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]')
  } catch {
    return []
  }
}

let corrections: readonly Correction[] = kept()

function keep(next: readonly Correction[]): void {
  corrections = next
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // A page opened from a file may have no storage; the download is what counts.
  }
}

export const pending = (): readonly Correction[] => corrections

const place = (c: Correction): string => `${c.target} ${c.span.join('-')}`
const labelOf = (c: Correction): unknown => ('was' in c && c.was !== undefined && 'label' in c.was ? c.was.label : null)

/** Takes a correction; an earlier one of the same item gives way to it. */
export const propose = (correction: Correction): void =>
  keep([
    ...corrections.filter(
      c => c.action === 'add' || place(c) !== place(correction) || labelOf(c) !== labelOf(correction),
    ),
    correction,
  ])

export const withdraw = (correction: Correction): void => keep(corrections.filter(c => c !== correction))

/** Hands the corrections to the reader as a JSON Lines file. */
export function download(): void {
  const lines = corrections.map(c => `${JSON.stringify(c)}\n`).join('')
  const href = URL.createObjectURL(new Blob([lines], { type: 'application/x-ndjson' }))
  const name = (record.document.name ?? record.document.sha256.slice(0, 12)).split(/[\\/]/u).at(-1)!
  h('a', { href, download: `${name}.corrections.jsonl` }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
