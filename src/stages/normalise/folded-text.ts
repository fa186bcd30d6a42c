import type { Aligned } from '../../model/aligned.js'
import type { Line } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { Runs } from '../../text/aligned.js'
import { BLANK, DROP } from './folds.js'

const NONE = -1
const SPACE = 0x20
const LINE_END = 0x0a

const isPrivateUse = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff

/** Writes folded lines, runs of blanks as one and none at either end, with the runs that lead back to the origin. */
export class FoldedText {
  readonly lines: Line[] = []
  /** Private-use characters that were read as blanks. */
  privateUse = 0
  private readonly units: Uint16Array
  private readonly runs = new Runs()
  private lineFrom = 0
  private lineStart = NONE
  private blankFrom = NONE

  constructor(
    private readonly origin: string,
    private readonly folds: Uint16Array,
    lines: number,
  ) {
    this.units = new Uint16Array(origin.length + lines + 1)
  }

  openLine(from: number): void {
    this.lineFrom = from
    this.lineStart = NONE
    this.blankFrom = NONE
  }

  closeLine(element: number): void {
    if (this.lineStart !== NONE) this.lines.push({ span: [this.lineStart, this.runs.length], element })
  }

  /** Adds `[start, end)` of the origin. */
  stretch(start: number, end: number): void {
    const { origin, folds, units } = this
    let i = start
    while (i < end) {
      const first = folds[origin.charCodeAt(i)]!
      if (first <= DROP) {
        if (first === BLANK) this.blank(i, isPrivateUse(origin.charCodeAt(i)))
        i++
        continue
      }
      this.separate(i)
      const from = i
      let to = this.runs.length
      for (let unit = first; unit > DROP; unit = i < end ? folds[origin.charCodeAt(i)]! : DROP) {
        units[to++] = unit
        i++
      }
      this.runs.add(to - this.runs.length, from, i)
    }
  }

  /** Adds one character, for which `[start, end)` of the origin stands. */
  letter(code: number, [start, end]: Span): void {
    const unit = this.folds[code]!
    if (unit === BLANK) this.blank(start, false)
    if (unit <= DROP) return
    this.separate(start)
    this.single(unit, start, end)
  }

  aligned(): Aligned {
    return this.runs.aligned(Buffer.from(this.units.buffer, 0, this.runs.length * 2).toString('utf16le'))
  }

  private blank(at: number, privateUse: boolean): void {
    if (this.blankFrom === NONE) this.blankFrom = at
    if (privateUse) this.privateUse++
  }

  /** Writes what separates the text at that place from the text before it: a line end or a blank. */
  private separate(at: number): void {
    if (this.lineStart === NONE) {
      if (this.runs.length > 0) this.single(LINE_END, this.lineFrom, this.lineFrom)
      this.lineStart = this.runs.length
    } else if (this.blankFrom !== NONE) this.single(SPACE, this.blankFrom, at)
    this.blankFrom = NONE
  }

  private single(unit: number, from: number, to: number): void {
    this.units[this.runs.length] = unit
    this.runs.add(1, from, to)
  }
}
