import type { FormEdition } from '../../model/form.js'

/** What a label says in one edition: it names a row, a column, or something that carries no value. */
export interface LabelUse {
  readonly edition: number
  readonly kind: 'row' | 'column' | 'heading' | 'block' | 'title'
  /** Block of the edition; -1 where the label is of the whole form. */
  readonly block: number
  /** Index of the row (counted over the whole form) or of the column (within its block). */
  readonly index: number
  /** Running text uses this label too. */
  readonly common: boolean
}

export interface Label {
  /** The label's Chinese characters alone. */
  readonly key: string
  /** Code of its second character; 0 where it has one alone. */
  readonly second: number
  readonly uses: readonly LabelUse[]
}

/** All labels of all editions, by first character, longest first. */
export interface Lexicon {
  readonly forms: readonly FormEdition[]
  readonly byFirst: ReadonlyMap<number, readonly Label[]>
  /** 1 for characters that a label begins with. */
  readonly opens: Uint8Array
}

const NOT_HAN = /[^\u3400-\u9fff]/gu

/** The Chinese characters of a text: what is left of a label when blanks, marks and numbers vary. */
export const hanOnly = (text: string): string => text.replace(NOT_HAN, '')

const cache = new WeakMap<readonly FormEdition[], Lexicon>()

/** The labels of the forms, ready to be looked for in a text. */
export function lexiconOf(forms: readonly FormEdition[]): Lexicon {
  const known = cache.get(forms)
  if (known) return known
  const labels = new Map<string, LabelUse[]>()
  for (const [e, edition] of forms.entries()) addEdition(labels, edition, e)
  const byFirst = new Map<number, Label[]>()
  for (const [key, uses] of labels) {
    const first = key.charCodeAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { key, second: key.charCodeAt(1) || 0, uses }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.key.length - a.key.length)
  const opens = new Uint8Array(65_536)
  for (const first of byFirst.keys()) opens[first] = 1
  const lexicon = { forms, byFirst, opens }
  cache.set(forms, lexicon)
  return lexicon
}

function addEdition(labels: Map<string, LabelUse[]>, edition: FormEdition, e: number): void {
  const common = new Set(edition.common.map(hanOnly))
  const add = (texts: readonly string[], kind: LabelUse['kind'], block: number, index: number) => {
    for (const key of new Set(texts.map(hanOnly))) {
      if (key.length === 0) continue
      const uses = labels.get(key) ?? []
      uses.push({ edition: e, kind, block, index, common: common.has(key) })
      labels.set(key, uses)
    }
  }
  let row = 0
  edition.blocks.forEach((block, b) => {
    if (block.label) add([block.label], 'block', b, b)
    block.columns.forEach((column, c) => {
      add([column.label, ...(column.variants ?? [])], 'column', b, c)
    })
    for (const { label, variants } of block.rows) add([label, ...(variants ?? [])], 'row', b, row++)
  })
  add(edition.headings, 'heading', -1, 0)
  add([edition.title, ...edition.titleVariants], 'title', -1, 0)
}
