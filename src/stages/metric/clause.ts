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
const STOP = 1
const OPENS = 2
const CLOSES = 3
/** What a letter does to the clauses of a sentence. */
const roles = new Uint8Array(65_536)
for (const letter of ',;:。!?') roles[letter.charCodeAt(0)] = STOP
for (const [open, close] of Object.entries(CLOSE)) {
  roles[open.charCodeAt(0)] = OPENS
  roles[close.charCodeAt(0)] = CLOSES
}
const DEPTH_LIMIT = 3

const isPlain = (role: number): boolean => role !== STOP && role !== OPENS

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
      const role = roles[this.text.charCodeAt(i)]
      const end = role === OPENS ? this.closing.get(i) : undefined
      if (end !== undefined && end < to) {
        this.enclosed(open, i, end, depth)
        i = end + 1
      } else if (role === STOP) {
        out.push(open.done())
        open = new Draft(this.text[i]!)
        i++
      } else {
        const until = this.plainEnd(i + 1, to)
        open.add(this.text, i, until)
        i = until
      }
    }
    out.push(open.done())
    return out.filter(clause => clause.text.length > 0 || clause.brackets.length > 0)
  }

  /** Where the plain letters from `from` on end: at a stop, a bracket or a mention. */
  private plainEnd(from: number, to: number): number {
    while (this.next < this.mentions.length && this.mentions[this.next]!.start < from) this.next++
    const limit = Math.min(to, this.mentions[this.next]?.start ?? to)
    let end = from
    while (end < limit && isPlain(roles[this.text.charCodeAt(end)]!)) end++
    return end
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
      else open.add(this.text, i, i + 1)
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

  /** Adds the stretch `[from, to)` of the sentence. */
  add(sentence: string, from: number, to: number): void {
    this.text += sentence.slice(from, to)
    for (let i = from; i < to; i++) this.at.push(i)
  }

  mention(mention: Mention, text: string): void {
    const start = this.text.length
    this.add(text, mention.start, mention.end)
    this.atoms.push({ start, end: this.text.length, mention })
  }

  done(): Clause {
    return { text: this.text, at: this.at, opener: this.opener, atoms: this.atoms, brackets: this.brackets }
  }
}

const BRACKETED = /[([【“《]/u

/** Where each bracket or quotation that is closed within the text closes. */
function closings(text: string): Map<number, number> {
  const out = new Map<number, number>()
  if (!BRACKETED.test(text)) return out
  const stack: number[] = []
  const waiting: Record<string, number> = { ')': 0, ']': 0, '】': 0, '”': 0, '》': 0 }
  for (let i = 0; i < text.length; i++) {
    const role = roles[text.charCodeAt(i)]
    if (role !== OPENS && role !== CLOSES) continue
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
