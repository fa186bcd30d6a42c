import { type Report, reportSchema } from '../../src/model/report.js'
import { decode } from '../../src/stages/decode/decode.js'
import { read } from '../../src/stages/read/read.js'

interface Placed {
  readonly span: readonly [number, number]
  readonly quote: string
}

const solid = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '')

/** What a record says that its source does not bear out: misplaced quotes, digits in no or two entries; empty for none. */
export function brokenLaws(report: Report, bytes: Uint8Array, name: string): string[] {
  const schema = reportSchema.safeParse(report)
  if (!schema.success)
    return [`schema: ${schema.error.issues[0]?.message} at ${schema.error.issues[0]?.path.join('.')}`]
  const page = read(decode(bytes, { name }))
  const { text } = page.source
  return [...misplaced(report, text, page.html), ...uncovered(report, text, page.visible)]
}

function misplaced(report: Report, source: string, html: boolean): string[] {
  const lists = {
    outline: report.outline,
    numbers: report.numbers,
    metrics: report.metrics,
    citations: report.citations,
    chrome: report.chrome,
  }
  return Object.entries(lists).flatMap(([list, items]) =>
    (items as readonly Placed[]).flatMap(({ span, quote }) => {
      const slice = source.slice(...span)
      const inside = span[0] >= 0 && span[1] <= source.length && span[0] <= span[1]
      const right = html ? followsIn(solid(quote), slice) : slice === quote
      return inside && right ? [] : [`${list}: “${quote.slice(0, 40)}” is not at ${span.join('–')}`]
    }),
  )
}

/** The letters of the quote stand in the slice in their order, tags and entities between them. */
function followsIn(quote: string, slice: string): boolean {
  if (slice.includes('&')) return true
  let at = 0
  for (const ch of quote) {
    const found = slice.indexOf(ch, at)
    if (found < 0) return false
    at = found + ch.length
  }
  return true
}

function uncovered(report: Report, source: string, visible: ReturnType<typeof read>['visible']): string[] {
  const times = new Uint8Array(source.length)
  for (const { span } of report.numbers) for (let i = span[0]; i < span[1]; i++) times[i]!++
  return Array.from(visible.at).flatMap((at, run) => {
    const end = visible.at[run + 1] ?? visible.text.length
    const even = end - at === visible.to[run]! - visible.from[run]!
    for (let i = at; i < end; i++) {
      const place = even ? visible.from[run]! + i - at : visible.from[run]!
      if (/[0-9０-９]/u.test(visible.text[i]!) && times[place] !== 1)
        return [`digit at ${place} in ${times[place]} entries`]
    }
    return []
  })
}
