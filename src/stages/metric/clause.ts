import type { Mention, ReadSentence } from '../../model/sentence.js'

/** A number that stands in a clause; offsets count in the clause's text. */
export interface Atom {
  readonly start: number
  readonly end: number
  readonly mention: Mention
}

/** A stretch of a sentence between commas, without the brackets that hold figures of their own. */
export interface Clause {
  readonly text: string
  /** Sentence offset of each character of `text`. */
  readonly at: readonly number[]
  /** What stands in front of the clause: nothing, `,`, `;`, `:` or `(`. */
  readonly opener: string
  /** Numbers in the clause, in order. */
  readonly atoms: readonly Atom[]
  readonly brackets: readonly Bracket[]
}

/** Clauses inside a bracket; `at` is the offset in the host clause's text where the bracket stood. */
export interface Bracket {
  readonly at: number
  readonly clauses: readonly Clause[]
}

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '“': '”', '《': '》' }
const STOPS = ',;:。!?'
const DEPTH_LIMIT = 3

/** The clauses of a sentence in order, brackets with figures set apart. */
export function splitClauses(sentence: ReadSentence): Clause[] {
  return new Splitter(sentence).clauses(0, sentence.text.length, 0, '')
}

/** Walks a sentence once; knows which mention holds a character and where a bracket closes. */
class Splitter {
  private readonly text: string
  private readonly mentions: readonly Mention[]
  private readonly closing: ReadonlyMap<number, number>
  private next = 0

  constructor(sentence: ReadSentence) {
    this.text = sentence.text
    this.mentions = sentence.mentions
    this.closing = closings(sentence.text)
  }

  clauses(from: number, to: number, depth: number, opener: string): Clause[] {
    const out: Clause[] = []
    let open = new Draft(opener)
    let i = from
    while (i < to) {
      const mention = this.mentionAt(i)
      if (mention) {
        open.mention(mention, this.text)
        i = mention.end
        continue
      }
      const end = this.closing.get(i)
      if (end !== undefined && end < to) {
        this.enclosed(open, i, end, depth)
        i = end + 1
        continue
      }
      const char = this.text[i]!
      if (STOPS.includes(char)) {
        out.push(open.done())
        open = new Draft(char)
      } else open.add(char, i)
      i++
    }
    out.push(open.done())
    return out.filter(clause => clause.text.length > 0 || clause.brackets.length > 0)
  }

  /** A bracket or quotation: kept as it stands where it holds no figure, else set apart (brackets) or walked into. */
  private enclosed(open: Draft, start: number, end: number, depth: number): void {
    const round = '([【'.includes(this.text[start]!)
    if (round && depth < DEPTH_LIMIT && this.hasFigure(start, end)) {
      open.brackets.push({ at: open.text.length, clauses: this.clauses(start + 1, end, depth + 1, '(') })
      return
    }
    let i = start
    while (i <= end) {
      const mention = this.mentionAt(i)
      if (mention) open.mention(mention, this.text)
      else open.add(this.text[i]!, i)
      i = mention ? mention.end : i + 1
    }
  }

  private mentionAt(i: number): Mention | null {
    while (this.next < this.mentions.length && this.mentions[this.next]!.start < i) this.next++
    const mention = this.mentions[this.next]
    return mention && mention.start === i && mention.end > i ? mention : null
  }

  private hasFigure(start: number, end: number): boolean {
    for (let k = this.next; k < this.mentions.length && this.mentions[k]!.start < end; k++) {
      if (this.mentions[k]!.start > start && this.mentions[k]!.kind === 'metric') return true
    }
    return false
  }
}

/** A clause in the making. */
class Draft {
  text = ''
  readonly at: number[] = []
  readonly atoms: Atom[] = []
  readonly brackets: Bracket[] = []
  constructor(private readonly opener: string) {}

  add(char: string, offset: number): void {
    this.text += char
    this.at.push(offset)
  }

  mention(mention: Mention, text: string): void {
    const start = this.text.length
    for (let i = mention.start; i < mention.end; i++) this.add(text[i]!, i)
    this.atoms.push({ start, end: this.text.length, mention })
  }

  done(): Clause {
    return { text: this.text, at: this.at, opener: this.opener, atoms: this.atoms, brackets: this.brackets }
  }
}

/** Where each bracket or quotation that is closed within the text closes. */
function closings(text: string): Map<number, number> {
  const out = new Map<number, number>()
  const stack: number[] = []
  const waiting: Record<string, number> = { ')': 0, ']': 0, '】': 0, '”': 0, '》': 0 }
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    const closer = CLOSE[char]
    if (closer !== undefined) {
      stack.push(i)
      waiting[closer]!++
    } else if ((waiting[char] ?? 0) > 0) {
      let open = -1
      do {
        open = stack.pop()!
        waiting[CLOSE[text[open]!]!]!--
      } while (CLOSE[text[open]!] !== char)
      out.set(open, i)
    }
  }
  return out
}
