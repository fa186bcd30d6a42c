import type { Grid, GridCell, GridLayout } from '../../model/grid.js'
import { overlaps, type Span } from '../../model/span.js'

/** Words that begin the header of a table. */
const FIRST_HEAD = /^(?:指标名称|统计指标|指标|项目|项目名称|类别|名称|内容|事项|序号)$/u
const UNIT_HEAD = /^(?:计量)?单\s?位$/u
const VALUE = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/u
const NIL = /^(?:[-—–/]+|无)$/u
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u
const LONGEST_CELL = 60
const MOST_COLUMNS = 8

interface Line {
  readonly text: string
  readonly span: Span
}

/** Lines of a stretch of text, cut out where they are asked for. */
interface Lines {
  readonly length: number
  /** undefined before the first and behind the last. */
  readonly at: (i: number) => Line | undefined
  /** Where a table may begin: a stroke stands in the line, or it begins as a header does. */
  readonly opening: readonly number[]
}

/** Tables that text lays out, one cell a line or with strokes between cells, outside the stretches that are taken. */
export function textGrids(text: string, body: readonly Span[], taken: readonly Span[]): Grid[] {
  const grids: Grid[] = []
  for (const [start, end] of body) {
    const lines = linesIn(text, start, end)
    let next = 0
    for (const i of lines.opening) {
      if (i < next) continue
      const found = linesTable(lines, i) ?? blanksTable(lines, i) ?? strokesTable(text, lines, i)
      if (!found) continue
      if (!taken.some(span => overlaps(span, found.grid.span))) grids.push(found.grid)
      next = found.next
    }
  }
  return grids
}

function linesIn(text: string, start: number, end: number): Lines {
  const starts = [start]
  const opening: number[] = []
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    if (mayOpen(text, from, to)) opening.push(starts.length - 1)
    from = to + 1
    starts.push(from)
  }
  const length = starts.length - 1
  return {
    length,
    at: i => {
      if (i < 0 || i >= length) return undefined
      const span: Span = [starts[i]!, starts[i + 1]! - 1]
      return { text: text.slice(...span), span }
    },
    opening,
  }
}

/** Letters that the words of {@link FIRST_HEAD} begin with. */
const HEAD_LETTERS = '指统项类名内事序'

function mayOpen(text: string, from: number, to: number): boolean {
  let first = from
  while (first < to && BLANK.test(text[first]!)) first++
  if (first === to) return false
  return HEAD_LETTERS.includes(text[first]!) || text.slice(from, to).includes('|')
}

const BLANK = /\s/u

const solid = (text: string): string => text.replace(/\s/gu, '')

interface Found {
  readonly grid: Grid
  /** Line behind the table. */
  readonly next: number
}

/** A table with one cell a line: a header of short lines, then a label, its unit and its values, row by row. */
function linesTable(lines: Lines, from: number): Found | null {
  if (!FIRST_HEAD.test(solid(lines.at(from)!.text))) return null
  let at = from + 1
  while (at < lines.length && at - from < MOST_COLUMNS && !startsRow(lines, at, from)) at++
  const columns = at - from
  if (columns < 2 || columns >= MOST_COLUMNS) return null
  const heads = Array.from({ length: columns }, (_, i) => lines.at(from + i)!)
  const hasUnit = heads.findIndex(line => UNIT_HEAD.test(solid(line.text))) === 1
  const rows: (Line | null)[][] = [heads]
  while (at < lines.length) {
    const row = rowAt(lines, at, columns, hasUnit)
    if (!row) break
    rows.push(row.cells)
    at = row.next
  }
  return rows.length < 3 ? null : { grid: gridOf(rows, columns, 'lines', captionBefore(lines, from)), next: at }
}

/** A label line whose next line is a unit or a value. */
function startsRow(lines: Lines, at: number, from: number): boolean {
  const { text } = lines.at(at)!
  if (ORDINAL.test(text)) return true
  const next = lines.at(at + 1)?.text ?? ''
  return (
    at - from >= 2 &&
    text.length > 2 &&
    (VALUE.test(next) || (isUnit(next) && VALUE.test(lines.at(at + 2)?.text ?? '')))
  )
}

const isUnit = (text: string): boolean => /^(?:万元|亿元|元|人次|人|%|[条件次篇个项家户起份宗部场期])$/u.test(text)

function rowAt(
  lines: Lines,
  from: number,
  columns: number,
  hasUnit: boolean,
): { cells: (Line | null)[]; next: number } | null {
  const label = lines.at(from)!
  if (label.text.length > LONGEST_CELL || VALUE.test(label.text) || /[。;]$/u.test(label.text)) return null
  let at = from + 1
  const cells: (Line | null)[] = [label]
  if (hasUnit) {
    const unit = lines.at(at)
    const has = unit !== undefined && (isUnit(unit.text) || NIL.test(unit.text))
    cells.push(has ? unit : null)
    if (has) at++
  }
  while (
    at < lines.length &&
    cells.length < columns &&
    (VALUE.test(lines.at(at)!.text) || NIL.test(lines.at(at)!.text))
  )
    cells.push(lines.at(at++)!)
  const values = cells.length - (hasUnit ? 2 : 1)
  if (values === 0 && !ORDINAL.test(label.text) && cells[1] == null && !leadsToRow(lines, at)) return null
  const whole = cells.length === columns
  const kept = whole ? cells : cells.slice(0, hasUnit ? 2 : 1)
  while (kept.length < columns) kept.push(null)
  return { cells: kept, next: at }
}

/** A heading without a number of its own: the line behind it begins a row. */
const leadsToRow = (lines: Lines, at: number): boolean => {
  const [label, next, then] = [lines.at(at)?.text ?? '', lines.at(at + 1)?.text ?? '', lines.at(at + 2)?.text ?? '']
  return (
    label !== '' && !VALUE.test(label) && (VALUE.test(next) || (isUnit(next) && (VALUE.test(then) || NIL.test(then))))
  )
}

/** A table with one row a line and blanks between cells: label, unit, values. */
function blanksTable(lines: Lines, from: number): Found | null {
  const heads = words(lines.at(from)!)
  if (heads.length < 3 || heads.length > MOST_COLUMNS || !FIRST_HEAD.test(heads[0]!.text)) return null
  const hasUnit = UNIT_HEAD.test(heads[1]!.text)
  const rows: (Line | null)[][] = [heads]
  let at = from + 1
  for (; at < lines.length; at++) {
    const row = blanksRow(lines.at(at)!, heads.length, hasUnit)
    if (!row) break
    rows.push(row)
  }
  return rows.length < 3 ? null : { grid: gridOf(rows, heads.length, 'columns', captionBefore(lines, from)), next: at }
}

function blanksRow(line: Line, columns: number, hasUnit: boolean): (Line | null)[] | null {
  if (line.text.length > 4 * LONGEST_CELL) return null
  const cells = words(line)
  const values = columns - 1 - (hasUnit ? 1 : 0)
  const tail = cells.slice(-values)
  const heading = ORDINAL.test(line.text) && !cells.some(cell => VALUE.test(cell.text))
  if (heading) return [line, ...new Array<null>(columns - 1).fill(null)]
  if (cells.length < columns || !tail.every(cell => VALUE.test(cell.text) || NIL.test(cell.text))) return null
  const unit = hasUnit ? [cells[cells.length - values - 1]!] : []
  const labels = cells.slice(0, cells.length - values - unit.length)
  const span: Span = [labels[0]!.span[0], labels.at(-1)!.span[1]]
  return [{ text: labels.map(label => label.text).join(''), span }, ...unit, ...tail]
}

const words = (line: Line): Line[] =>
  [...line.text.matchAll(/\S+/gu)].map(found => {
    const start = line.span[0] + found.index
    return { text: found[0], span: [start, start + found[0].length] }
  })

/** So many rules may be drawn above the first row. */
const MOST_RULES = 3

/** Lines with as many strokes as the line before. */
function strokesTable(text: string, lines: Lines, from: number): Found | null {
  const rows: Line[][] = []
  let at = from
  while (at < lines.length) {
    const cells = strokeCells(text, lines.at(at)!)
    if (cells.length < 2 || (rows.length > 0 && cells.length !== rows[0]!.length)) break
    if (!cells.every(cell => /^[-: ]*$/u.test(cell.text))) rows.push(cells)
    else if (rows.length === 0 && at - from >= MOST_RULES) break
    at++
  }
  if (rows.length < 3) return null
  return { grid: gridOf(rows, rows[0]!.length, 'delimited', captionBefore(lines, from)), next: at }
}

function strokeCells(text: string, line: Line): Line[] {
  if (!line.text.includes('|')) return []
  const cells: Line[] = []
  let start = line.span[0]
  for (let i = start; i <= line.span[1]; i++) {
    if (i < line.span[1] && text[i] !== '|') continue
    const raw = text.slice(start, i)
    const from = start + raw.length - raw.trimStart().length
    cells.push({ text: raw.trim(), span: [from, from + raw.trim().length] })
    start = i + 1
  }
  if (cells[0]?.text === '') cells.shift()
  if (cells.at(-1)?.text === '') cells.pop()
  return cells
}

const captionBefore = (lines: Lines, at: number): string | null => {
  const line = lines.at(at - 1)
  return line && line.text.length <= 40 && !/[。;]$/u.test(line.text) ? line.text : null
}

function gridOf(
  rows: readonly (readonly (Line | null)[])[],
  width: number,
  layout: GridLayout,
  caption: string | null,
): Grid {
  const cells: GridCell[] = []
  const slots = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const line = row[c]
      if (!line) return -1
      const span = line.text === '' ? null : line.span
      cells.push({ row: r, col: c, rowspan: 1, colspan: 1, text: line.text, span, header: r === 0 })
      return cells.length - 1
    }),
  )
  const spans = cells.flatMap(cell => (cell.span ? [cell.span] : []))
  return { layout, span: [spans[0]![0], spans[spans.length - 1]![1]], caption, cells, slots }
}
