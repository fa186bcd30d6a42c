import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { decode } from '../../src/stages/decode/decode.js'

/** One extractor over all pages: how much of each body it found, how long it took. */
export interface ReaderResult {
  readonly pages: number
  readonly meanF1: number
  readonly worstF1: number
  /** Median over pages of the best of three runs. */
  readonly medianMs: number
}

interface JudgedPage {
  readonly html: string
  readonly body: string
}

interface Gold {
  readonly body?: {
    readonly start: number
    readonly end: number
    readonly chromeInside?: readonly (readonly [number, number])[]
  }
}

/** Fixture pages with the body that a reader marked on them. */
function judgedPages(): JudgedPage[] {
  return readdirSync('fixtures').flatMap(id => {
    const folder = join('fixtures', id)
    const source = join(folder, 'source.html')
    if (!existsSync(source) || !existsSync(join(folder, 'gold.json'))) return []
    const { body } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
    if (body === undefined) return []
    const html = decode(readFileSync(source), { name: 'source.html' }).text
    const letters = [...html]
    for (const [start, end] of body.chromeInside ?? []) letters.fill('', start, end)
    return [{ html, body: shown(letters.slice(body.start, body.end).join('')) }]
  })
}

/** The text of a piece of HTML, by the reader view's own parser. */
const shown = (html: string): string =>
  parseHTML(`<html><body>${html.replace(UNSEEN, '')}</body></html>`).document.body.textContent ?? ''
const UNSEEN = /<(?<tag>style|script)\b[\s\S]*?<\/\k<tag>>/giu

/** The body as the reader view of a browser finds it. */
export function readerView(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()?.textContent ?? ''
}

/** F1 over the non-blank characters, each counted as often as it stands. */
function f1(found: string, wanted: string): number {
  const counts = new Map<string, number>()
  const solid = (text: string): string[] => [...text.replace(/\s+/gu, '')]
  const [mine, theirs] = [solid(found), solid(wanted)]
  for (const ch of theirs) counts.set(ch, (counts.get(ch) ?? 0) + 1)
  let shared = 0
  for (const ch of mine) {
    const left = counts.get(ch) ?? 0
    if (left > 0) shared++
    counts.set(ch, left - 1)
  }
  return mine.length + theirs.length === 0 ? 1 : (2 * shared) / (mine.length + theirs.length)
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

function judge(extract: (html: string) => string, pages: readonly JudgedPage[]): ReaderResult {
  const scores: number[] = []
  const times: number[] = []
  for (const { html, body } of pages) {
    let best = Number.POSITIVE_INFINITY
    let found = ''
    for (let run = 0; run < 3; run++) {
      const start = performance.now()
      found = extract(html)
      best = Math.min(best, performance.now() - start)
    }
    times.push(best)
    scores.push(f1(found, body))
  }
  const meanF1 = scores.reduce((a, b) => a + b, 0) / Math.max(1, scores.length)
  return { pages: pages.length, meanF1, worstF1: Math.min(...scores), medianMs: median(times) }
}

/** Ours beside the reader view of a browser, over the same pages in the same run. */
export function compareWithReaderView(extract: (html: string) => string): {
  ours: ReaderResult
  readerView: ReaderResult
} {
  const pages = judgedPages()
  judge(readerView, pages)
  judge(extract, pages)
  return { ours: judge(extract, pages), readerView: judge(readerView, pages) }
}
