import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { Attributes } from './attributes.js'
import { type Tag, tagFinder } from './tags.js'

/** What is told of a page: every element that opens is closed, the inner before the outer. */
export interface ElementHandler {
  /** `attributes` holds good during the call. */
  readonly open: (tag: Tag, attributes: Attributes) => void
  readonly close: (tag: Tag) => void
  /** A stretch of the source that is text, entities as they are. */
  readonly text: (start: number, end: number) => void
}

/** Tells the elements and texts of an HTML source in order; end tags that are missing are made up. */
export function readElements(html: string, handler: ElementHandler): void {
  const elements = new OpenElements(html, handler)
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, elements)
  tokenizer.write(html)
  tokenizer.end()
}

/** A character written by its number, which is no tag: <U+00A0>. */
const BY_NUMBER = /^U\+[\dA-Fa-f]{4}$/u
const NONE = -1
const PLUS = 0x2b
const GREATER = 0x3e

/** The open elements of a page, kept as htmlparser2's own parser keeps them, without the tree that it makes. */
class OpenElements implements TokenizerCallbacks {
  private readonly stack: Tag[] = []
  /** How many elements are open of each tag, so that an end tag without a start costs no search. */
  private readonly open: number[] = []
  /** Where in the stack the open cell is, for each open table, the innermost last. */
  private readonly cells: number[] = [NONE]
  private readonly foreign: boolean[] = [false]
  private readonly attributes: Attributes
  private readonly tagNamed = tagFinder()
  private opening: Tag | null = null
  private telling = false

  constructor(
    private readonly html: string,
    private readonly handler: ElementHandler,
  ) {
    this.attributes = new Attributes(html)
  }

  /** Behind an end tag that the page's end cuts off the tokenizer tells of a text that begins nowhere. */
  ontext(start: number, end: number): void {
    if (start >= 0) this.handler.text(start, end)
  }

  onopentagname(start: number, end: number): void {
    const name = this.html.slice(start, end)
    this.telling = false
    if (name.charCodeAt(1) === PLUS && this.html.charCodeAt(end) === GREATER && BY_NUMBER.test(name)) {
      this.handler.text(start - 1, end + 1)
      return
    }
    const tag = this.tagNamed(name)
    this.opening = tag
    this.telling = tag.telling
    this.attributes.clear()
    if (tag.endsCell) this.closeCell()
    while (this.stack.length > 0 && tag.closes.has(this.stack.at(-1)!.name)) this.closeInnermost()
    if (tag.foreign !== null) this.foreign.push(tag.foreign)
  }

  onattribname(start: number, end: number): void {
    if (this.telling) this.attributes.name(start, end)
  }

  onattribdata(start: number, end: number): void {
    if (this.telling) this.attributes.value(start, end)
  }

  onopentagend(): void {
    const tag = this.opening
    if (tag === null) return
    this.opening = null
    this.handler.open(tag, this.attributes)
    if (tag.empty) this.handler.close(tag)
    else this.push(tag)
  }

  onselfclosingtag(): void {
    const tag = this.opening
    this.onopentagend()
    if (this.foreign.at(-1) === true && tag !== null && !tag.empty) this.closeInnermost()
  }

  onclosetag(start: number, end: number): void {
    const tag = this.tagNamed(this.html.slice(start, end))
    if (tag.foreign !== null) this.foreign.pop()
    if (tag.empty ? tag.name === 'br' : tag.name === 'p' && !this.isOpen(tag)) {
      this.attributes.clear()
      this.handler.open(tag, this.attributes)
      this.handler.close(tag)
    } else if (!tag.empty && this.isOpen(tag)) {
      while (this.closeInnermost() !== tag);
    }
  }

  onend(): void {
    while (this.stack.length > 0) this.closeInnermost()
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onattribend(): void {}
  onattribentity(): void {}
  ontextentity(): void {}

  private isOpen(tag: Tag): boolean {
    return (this.open[tag.id] ?? 0) > 0
  }

  private push(tag: Tag): void {
    if (tag.bounds) this.cells.push(NONE)
    if (tag.cell) this.cells[this.cells.length - 1] = this.stack.length
    this.stack.push(tag)
    this.open[tag.id] = (this.open[tag.id] ?? 0) + 1
  }

  /** A cell ends where the next part of its table begins, whatever is open in it; the tree of cheerio nests the two. */
  private closeCell(): void {
    const cell = this.cells.at(-1)!
    if (cell !== NONE) while (this.stack.length > cell) this.closeInnermost()
  }

  private closeInnermost(): Tag {
    const tag = this.stack.pop()!
    this.open[tag.id]!--
    if (tag.bounds) this.cells.pop()
    if (tag.cell) this.cells[this.cells.length - 1] = NONE
    this.handler.close(tag)
    return tag
  }
}
