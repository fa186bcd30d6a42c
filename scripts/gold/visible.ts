/** Code points of a source, with a mark on each that a reader of the page sees as text. */
export interface Visible {
  readonly points: readonly string[]
  readonly shown: readonly boolean[]
}

const HIDDEN =
  /<!--[\s\S]*?-->|<(?<element>script|style|noscript|title|head)\b[\s\S]*?<\/\k<element>\s*>|<[a-z/!?][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/giu

/** Which code points of `source` a reader sees: all of a text, those outside tags and entities of a page. */
export function visible(source: string, isPage: boolean): Visible {
  const points = Array.from(source)
  const shown = points.map(() => true)
  if (!isPage) return { points, shown }
  const place = new Int32Array(source.length + 1)
  let unit = 0
  points.forEach((point, index) => {
    place.fill(index, unit, unit + point.length)
    unit += point.length
  })
  place[unit] = points.length
  for (const match of source.matchAll(HIDDEN)) {
    shown.fill(false, place[match.index]!, place[match.index + match[0].length]!)
  }
  return { points, shown }
}

/** What a reader sees of `[start, end)`. */
export function visibleSlice(text: Visible, start: number, end: number): string {
  let out = ''
  for (let i = start; i < end; i++) if (text.shown[i]) out += text.points[i]
  return out
}

/** Runs of Arabic digits (half or full width) that a reader sees; a tag between two digits does not part them. */
export function digitRuns(text: Visible): readonly (readonly number[])[] {
  const runs: number[][] = []
  let run: number[] = []
  for (let i = 0; i < text.points.length; i++) {
    if (!text.shown[i]) continue
    if (/[0-9０-９]/u.test(text.points[i]!)) run.push(i)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}
