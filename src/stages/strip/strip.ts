import type { Document } from '../../model/document.js'
import type { Stripped } from '../../model/draft.js'
import type { Span } from '../../model/span.js'
import { contentLines } from './content.js'
import { type Facts, type Field, readFrontMatter, readMetadataTable } from './facts.js'
import { type CompiledPages, endingAt, furnitureAt, wholeFurniture } from './pieces.js'
import { type FoundTitle, looksLikeTitle, namedTitleAt, namedTitles, squeeze, titleByLook } from './title.js'

export { compilePages, type CompiledPages } from './pieces.js'

/** The document's own text apart from the page around it, each removal with its reason. */
export function strip(document: Document, pages: CompiledPages): Stripped {
  return new Stripping(document, pages).run()
}

/** Lines in which a title may stand above the text. */
const HEAD = 60

class Stripping {
  private readonly removals: { span: Span; reason: string }[] = []
  private readonly fields: Field[] = []

  constructor(
    private readonly document: Document,
    private readonly pages: CompiledPages,
  ) {}

  run(): Stripped {
    const { document } = this
    if (document.lines.length === 0) return { body: [], removals: [], title: null, fields: [] }
    const front = readFrontMatter(document, this.pages)
    let from = 0
    if (front !== null) from = this.take(front, 'front-matter')
    const [first, last] = contentLines(document, this.pages)
    const start = Math.max(from, first)
    const above = readMetadataTable(document, from, Math.min(start + HEAD, last), this.pages)
    if (above !== null) this.take(above, 'metadata')
    const begin = above !== null && above.lines[1] > start ? above.lines[1] : start
    const named = namedTitles(document, this.fields)
    const end = this.tail(begin, last)
    const title = this.head(from, begin, end, named)
    this.inside(title?.lines[1] ?? begin, end)
    this.rest(from, title === null ? begin : Math.min(title.lines[0], begin), end)
    return this.done(title)
  }

  private line(i: number): Span {
    return this.document.lines[i]!.span
  }

  private text(i: number): string {
    return this.document.text.slice(...this.line(i))
  }

  private cut(span: Span, reason: string): void {
    if (span[1] > span[0]) this.removals.push({ span, reason })
  }

  private take(facts: Facts, reason: string): number {
    const [first, last] = facts.lines
    this.fields.push(...facts.fields)
    for (let i = first; i < last; i++) this.cut(this.line(i), reason)
    return last
  }
}
