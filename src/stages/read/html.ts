import { load } from 'cheerio/slim'
import { decodeHTML } from 'entities'
import type { Page, PageCell, PageElement, PageLine, PageLink, PageMetaTag, PageTable } from '../../model/page.js'
import type { Diagnostic } from '../../model/report.js'
import type { Source } from '../../model/source.js'
import type { Span } from '../../model/span.js'
import { AlignedBuilder } from '../../text/aligned.js'
import { levelled } from './depth.js'

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hr html iframe legend li main menu nav noframes ol optgroup option p pre section ' +
    'select summary table tbody td textarea tfoot th thead tr ul caption'
  ).split(' '),
)
const UNSEEN = new Set(['script', 'style', 'noscript', 'title', 'head'])
const MAX_SPAN = 1000
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu

/** The part of the parser's nodes that the walk asks for. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Record<string, string>
  readonly children?: Node[]
  readonly next: Node | null
  readonly startIndex: number | null
  readonly endIndex: number | null
}

interface OpenTable {
  readonly element: number
  readonly rows: OpenCell[][]
}

interface OpenCell {
  readonly element: number
  readonly rowspan: number
  readonly colspan: number
  readonly header: boolean
}

/**
 * The page of an HTML source, by one parse and one iterative walk.
 * Entities stay in the parser's text so that every text node stands in the source as it is; they are undone here,
 * where the alignment can note them.
 */
export function readHtml(source: Source): Page {
  const html = levelled(source.text)
  const $ = load(html, {
    xml: { xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true },
  })
  const walk = new Walk(source.text)
  walk.run(($.root()[0] as unknown as Node).children?.[0] ?? null)
  const notes = [...frames(html)]
  if (html !== source.text) {
    notes.push(warning('read/too-deep', 'elements nested more than 1000 deep: the deeper tags are left out of account'))
  }
  return walk.page(notes.length === 0 ? source : { ...source, diagnostics: [...source.diagnostics, ...notes] })
}

const FRAMESET = /<frameset\b/iu
const FRAME = /<frame\b[^<>]{0,500}?\bsrc\s*=\s*["']?(?<src>[^"'\s<>]{1,200})/giu

/** A page of frames holds no text itself: its parts are other files. */
function frames(html: string): Diagnostic[] {
  if (!FRAMESET.test(html.slice(0, 65_536))) return []
  const parts = [...html.slice(0, 65_536).matchAll(FRAME)].map(hit => hit.groups!.src)
  return [warning('read/frames', `a page of frames; its text is in ${parts.slice(0, 8).join(', ') || 'other files'}`)]
}

const warning = (code: string, message: string): Diagnostic => ({
  level: 'warning',
  code,
  message,
  stage: 'read',
  span: null,
})

class Walk {
  private readonly builder = new AlignedBuilder()
  private readonly elements: PageElement[] = []
  private readonly lines: PageLine[] = []
  private readonly links: PageLink[] = []
  private readonly metaTags: PageMetaTag[] = []
  private readonly tables: OpenTable[] = []
  private readonly openTables: OpenTable[] = []
  private titleTag: string | null = null
  private current = -1
  private lineStart = -1
  private lineElement = -1
  private brk = false
  private blank = true

  constructor(private readonly source: string) {}

  run(first: Node | null): void {
    const stack: { node: Node; leave: (() => void) | null }[] = []
    let node = first
    while (node !== null || stack.length > 0) {
      if (node === null) {
        const { node: parent, leave } = stack.pop()!
        leave?.()
        node = parent.next
        continue
      }
      const child: Node | null = node.children?.[0] ?? null
      const leave = this.enter(node)
      if (child !== null && leave !== false) {
        stack.push({ node, leave })
        node = child
      } else {
        if (leave !== false) leave?.()
        node = node.next
      }
    }
    this.endLine()
  }

  /** Opens a node; gives what is to be done when it closes, or false where its children are not seen. */
  private enter(node: Node): (() => void) | null | false {
    if (node.type === 'text') this.textNode(node)
    if (node.name === undefined) return node.type === 'comment' || node.type === 'directive' ? false : null
    const { name } = node
    const attribs = node.attribs ?? {}
    if (UNSEEN.has(name)) return this.unseen(node)
    if (name === 'meta') this.metaTag(attribs)
    if (name === 'br') this.endLine()
    if (name === 'a') return this.link(attribs.href ?? '')
    return BLOCKS.has(name) ? this.block(name, attribs) : null
  }

  private unseen(node: Node): false {
    const inside = node.name === 'head' ? (node.children ?? []) : [node]
    for (const child of inside) {
      if (child.name === 'meta') this.metaTag(child.attribs ?? {})
      if (child.name === 'title') this.titleTag ??= decodeHTML(child.children?.[0]?.data ?? '').trim() || null
    }
    return false
  }

  private metaTag(attribs: Record<string, string>): void {
    const name = attribs.name ?? attribs.property ?? ''
    if (name !== '' && attribs.content !== undefined) this.metaTags.push({ name, content: decodeHTML(attribs.content) })
  }

  private link(href: string): () => void {
    const start = this.here()
    return () => {
      if (this.builder.length > start) this.links.push({ span: [start, this.builder.length], href })
    }
  }

  private block(tag: string, attribs: Record<string, string>): () => void {
    this.endLine()
    const parent = this.current
    const index = this.elements.length
    const hidden =
      (parent >= 0 && this.elements[parent]!.hidden) || attribs.hidden !== undefined || HIDDEN.test(attribs.style ?? '')
    const element: PageElement = {
      tag,
      id: attribs.id ?? '',
      className: attribs.class ?? '',
      parent,
      hidden,
      span: [0, 0],
    }
    const start = this.here()
    this.elements.push(element)
    this.current = index
    this.openTablePart(tag, attribs, index)
    return () => {
      this.endLine()
      element.span = [Math.min(start, this.builder.length), this.builder.length]
      this.current = parent
      if (tag === 'table') this.openTables.pop()
    }
  }

  private openTablePart(tag: string, attribs: Record<string, string>, element: number): void {
    if (tag === 'table') {
      const table: OpenTable = { element, rows: [] }
      this.tables.push(table)
      this.openTables.push(table)
      return
    }
    const table = this.openTables.at(-1)
    if (table === undefined) return
    if (tag === 'tr') table.rows.push([])
    if (tag !== 'td' && tag !== 'th') return
    if (table.rows.length === 0) table.rows.push([])
    const { rowspan, colspan } = attribs
    table.rows.at(-1)!.push({ element, rowspan: spanOf(rowspan), colspan: spanOf(colspan), header: tag === 'th' })
  }

  private here(): number {
    return this.builder.length + (this.brk ? 1 : 0)
  }

  /** The parser joins text on both sides of an end tag that closes nothing: such a node is read piece by piece. */
  private textNode(node: Node): void {
    const data = node.data ?? ''
    const start = node.startIndex ?? 0
    const end = (node.endIndex ?? start + data.length - 1) + 1
    if (end - start === data.length) this.text(data, start)
    else
      for (const [from, to] of piecesOf(data, this.source.slice(start, end)))
        this.text(this.source.slice(start + from, start + to), start + from)
  }

  private text(raw: string, base: number): void {
    const pattern = /&#?\w{1,40};?|[ \t\r\n\f]+/gu
    let done = 0
    for (let hit = pattern.exec(raw); hit !== null; hit = pattern.exec(raw)) {
      if (hit.index > done) this.put(raw.slice(done, hit.index), base + done, base + hit.index)
      const end = hit.index + hit[0].length
      if (hit[0].startsWith('&')) this.entity(hit[0], base + hit.index)
      else if (!this.blank) this.put(' ', base + hit.index, base + end, true)
      done = end
    }
    if (done < raw.length) this.put(raw.slice(done), base + done, base + raw.length)
  }

  private entity(raw: string, at: number): void {
    const shown = decodeHTML(raw)
    // An entity without its semicolon ends where its name does: &nbspx.
    const rest = raw.endsWith(';') || shown === raw ? 0 : commonTail(raw, shown)
    const split = shown.length - rest
    this.put(shown.slice(0, split), at, at + raw.length - rest)
    if (rest > 0) this.put(shown.slice(split), at + raw.length - rest, at + raw.length)
  }

  private put(text: string, from: number, to: number, blank = false): void {
    if (this.brk) {
      this.builder.push('\n', from, from)
      this.brk = false
    }
    if (this.lineStart < 0) {
      this.lineStart = this.builder.length
      this.lineElement = this.current
    }
    this.builder.push(text, from, to)
    this.blank = blank
  }

  private endLine(): void {
    if (this.lineStart < 0) return
    this.lines.push({ span: [this.lineStart, this.builder.length], element: this.lineElement })
    this.lineStart = -1
    this.brk = true
    this.blank = true
  }

  page(source: Source): Page {
    const visible = this.builder.done()
    const spanOfCell = (element: number): Span | null => {
      const span = this.elements[element]!.span
      return visible.text.slice(span[0], span[1]).trim() === '' ? null : span
    }
    const cell = (c: OpenCell): PageCell => ({ ...c, span: spanOfCell(c.element) })
    const tables: PageTable[] = this.tables.map(({ element, rows }) => ({ element, rows: rows.map(r => r.map(cell)) }))
    const { lines, elements, links, metaTags, titleTag } = this
    return { source, html: true, visible, lines, elements, tables, links, metaTags, titleTag }
  }
}

const spanOf = (raw: string | undefined): number => {
  const n = Number.parseInt(raw ?? '1', 10)
  return Number.isFinite(n) ? Math.min(Math.max(n, 1), MAX_SPAN) : 1
}

/** Where the characters of `data` stand in `slice`, which holds them in order with stray tags between them. */
function piecesOf(data: string, slice: string): [number, number][] {
  const pieces: [number, number][] = []
  let from = 0
  for (const tag of slice.matchAll(/<\/[^>]*>?/gu)) {
    pieces.push([from, tag.index])
    from = tag.index + tag[0].length
  }
  pieces.push([from, slice.length])
  if (pieces.map(([a, b]) => slice.slice(a, b)).join('') === data) return pieces
  const single: [number, number][] = []
  for (let i = 0, j = 0; i < slice.length && j < data.length; i++)
    if (slice[i] === data[j]) [single[j], j] = [[i, i + 1], j + 1]
  return single
}

function commonTail(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
