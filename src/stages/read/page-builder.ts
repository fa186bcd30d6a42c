import { decodeHTML } from 'entities'
import type { Page, PageElement, PageLink, PageMetaTag } from '../../model/page.js'
import type { Source } from '../../model/source.js'
import type { Span } from '../../model/span.js'
import type { Attributes } from './attributes.js'
import type { ElementHandler } from './open-elements.js'
import { TableBuilder } from './table-builder.js'
import type { Tag } from './tags.js'
import { VisibleText } from './visible-text.js'

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/iu
/** No page that a person made is as deep; what lies deeper makes no elements, since many rules look at all around. */
const DEEPEST = 1000
/** Pages of this many blocks are lists or tables that go on without end; what comes after is text. */
const MOST = 250_000
const NONE = -1
const NOWHERE: Span = [0, 0]

/** Makes the page from its elements and texts as they are told in order. */
export class PageBuilder implements ElementHandler {
  private readonly visible: VisibleText
  private readonly elements: PageElement[] = []
  private readonly links: PageLink[] = []
  private readonly metaTags: PageMetaTag[] = []
  private readonly tables = new TableBuilder()
  private titleTag: string | null = null
  /** Open blocks by their index, `NONE` for one that makes no element, and where those that do not begin. */
  private readonly blocks: number[] = []
  private readonly starts: number[] = []
  private readonly openLinks: { readonly start: number; readonly href: string }[] = []
  private current = NONE
  /** Number of open elements, and what it was when the unseen one opened that all the others lie in. */
  private depth = 0
  private unseenDepth = NONE
  private inHead = false
  private title: string | null = null
  /** Whether blocks were left out because they lie too deep, or come after too many. */
  tooDeep = false
  tooMany = false

  constructor(private readonly source: string) {
    this.visible = new VisibleText(source)
  }

  open(tag: Tag, attributes: Attributes): void {
    this.depth++
    if (this.unseenDepth !== NONE) {
      this.closeTitle()
      if (this.inHead && this.depth === this.unseenDepth + 1) this.openUnseen(tag, attributes)
    } else if (tag.unseen) {
      this.unseenDepth = this.depth
      this.inHead = tag.name === 'head'
      this.openUnseen(tag, attributes)
    } else if (tag.block) this.openBlock(tag, attributes)
    else if (tag.name === 'a') this.openLinks.push({ start: this.visible.next, href: attributes.get('href') ?? '' })
    else if (tag.name === 'br') this.visible.endLine()
    else if (tag.name === 'meta') this.metaTag(attributes)
  }

  close(tag: Tag): void {
    if (this.unseenDepth !== NONE) {
      if (tag.name === 'title') this.closeTitle()
      if (this.depth === this.unseenDepth) this.unseenDepth = NONE
    } else if (tag.block) this.closeBlock(tag)
    else if (tag.name === 'a') this.closeLink()
    this.depth--
  }

  text(start: number, end: number): void {
    if (this.unseenDepth === NONE) this.visible.add(start, end, this.current)
    else if (this.title !== null) this.title += this.source.slice(start, end)
  }

  /** The page, when all elements are closed. */
  page(source: Source): Page {
    this.visible.endLine()
    const visible = this.visible.done()
    const { elements, links, metaTags, titleTag } = this
    const tables = this.tables.done(elements, visible.text)
    return { source, html: true, visible, lines: this.visible.lines, elements, tables, links, metaTags, titleTag }
  }

  private openUnseen(tag: Tag, attributes: Attributes): void {
    if (tag.name === 'meta') this.metaTag(attributes)
    if (tag.name === 'title') this.title = ''
  }

  private closeTitle(): void {
    if (this.title !== null) this.titleTag ??= decodeHTML(this.title).trim() || null
    this.title = null
  }

  private metaTag(attributes: Attributes): void {
    const name = attributes.get('name') ?? attributes.get('property') ?? ''
    const content = attributes.get('content')
    if (name !== '' && content !== undefined) this.metaTags.push({ name, content: decodeHTML(content) })
  }

  private closeLink(): void {
    const { start, href } = this.openLinks.pop()!
    if (this.visible.length > start) this.links.push({ span: [start, this.visible.length], href })
  }

  private openBlock(tag: Tag, attributes: Attributes): void {
    this.visible.endLine()
    const deep = this.blocks.length >= DEEPEST
    const many = this.elements.length >= MOST
    if (deep || many) {
      this.tooDeep ||= deep
      this.tooMany ||= many
      this.blocks.push(NONE)
      return
    }
    const parent = this.current
    this.current = this.elements.length
    const id = attributes.get('id') ?? ''
    const className = attributes.get('class') ?? ''
    const hidden = (parent !== NONE && this.elements[parent]!.hidden) || isHidden(attributes)
    this.elements.push({ tag: tag.name, id, className, parent, hidden, span: NOWHERE })
    this.blocks.push(this.current)
    this.starts.push(this.visible.next)
    this.tables.open(tag.name, attributes, this.current)
  }

  private closeBlock(tag: Tag): void {
    this.visible.endLine()
    const index = this.blocks.pop()!
    if (index === NONE) return
    const element = this.elements[index]!
    element.span = this.visible.spanFrom(this.starts.pop()!)
    this.current = element.parent
    this.tables.close(tag.name)
  }
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.get('hidden') !== undefined) return true
  const style = attributes.get('style')
  return style !== undefined && HIDDEN.test(style)
}
