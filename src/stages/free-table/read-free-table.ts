import type { Grid, GridCell } from '../../model/grid.js'
import type { Span } from '../../model/span.js'

/** A number in a table of no known form, with what its headers say of it. */
export interface FreeCell {
  readonly label: string
  readonly path: readonly string[]
  /** 万 and 亿 folded in. */
  readonly value: number
  readonly unit: string | null
  /** `document` where nothing in the table says; null for a running total. */
  readonly period: readonly [from: string, to: string] | null | 'document'
  readonly span: Span
  readonly labelSpan: Span | null
  /** The cell has words besides its number. */
  readonly noted: boolean
}

export interface FreeTable {
  readonly cells: readonly FreeCell[]
  /** Running numbers of rows. */
  readonly markers: readonly Span[]
}

const NUMBER =
  /^(?<sign>[+\-−])?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?\s?(?<unit>%|万元|亿元|元|[万亿]?[条件次篇个人项家户起份宗]次?)?$/u
const NOTED = /^(?<value>[\d,]+(?:\.\d+)?)\s?(?:\(.*\)|[*#△])$/su
const NIL = /^(?:[-—–/\\]+|无|)$/u
const UNIT_HEAD = /^(?:计量)?单\s?位$/u
const SERIAL_HEAD = /^(?:序\s?号|编\s?号|行\s?次|代\s?码)$/u
const PLAIN_HEAD = /^(?:数量|数值|统计数|数据|件数|合计|小计|总计|指标值|数\s?值)$/u
const YEAR = /^(?<year>(?:19|20)\d\d)年?度?(?:$|(?=[^\d-]))/u
const RUNNING = /累计|历年/u
const IN_BRACKETS =
  /\((?:单位:)?(?<unit>[%‰]|[千万亿]?(?:元|吨|亩|公顷|平方米|平方公里|立方米|米|千瓦时|[头只羽株辆台座处栋套所张名场期]|[条件次篇个人项家户起份宗]次?)|公里|千克|公斤|个?百分点|天|小时|个?工作日)\)/u
const CAPTION_UNITS = /单位:\s?(?<units>[\u3400-\u9fff%‰]{1,4}(?:[、,/][\u3400-\u9fff%‰]{1,4}){0,5})/u
/** 户数, 参训人次数: a column that says itself what it counts. */
const COUNT_HEAD = /(?<unit>[条件次篇个人项家户起份宗]次?)数$/u
const SHARE_HEAD = /(?:率|比重|占比|增幅|增速|涨幅)$/u
const MONEY_HEAD = /(?:金|额|款|费|投资|收入|支出|补贴|补助|产值|价值)$/u
const MONEY = /元$/u
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、)]|\(\d{1,2}\)|其中:)\s?/u

/** The numbers of a table of no known form, each named by its row and its column. */
export function readFreeTable(grid: Grid): FreeTable {
  const shape = shapeOf(grid)
  if (shape === null) return { cells: [], markers: serialsOf(grid) }
  const columnAt = columnHeaders(grid, shape)
  const caption = periodOf([grid.caption ?? ''])
  const cells: FreeCell[] = []
  const markers: Span[] = []
  const seen = new Uint8Array(grid.cells.length)
  for (let r = shape.headerRows; r < grid.slots.length; r++) {
    const slots = grid.slots[r]!
    let row: RowHeader | null | undefined
    for (let c = 0; c < slots.length; c++) {
      const index = slots[c]!
      const cell = grid.cells[index]
      if (!cell?.span || seen[index] === 1) continue
      seen[index] = 1
      if (c === shape.serial) markers.push(cell.span)
      else if (c >= shape.stubs && c !== shape.unit) {
        const figure = figureOf(cell.text)
        if (figure === null) continue
        if (row === undefined) row = rowHeader(grid, shape, r)
        if (row !== null) cells.push(freeCell(cell.span, figure, row, columnAt(c), caption))
      }
    }
  }
  return { cells, markers }
}

/** Running numbers of a table of words: what a plan lists in rows. */
function serialsOf(grid: Grid): Span[] {
  if (!SERIAL_HEAD.test(textAt(grid, 0, 0))) return []
  const first = new Set(grid.slots.slice(1).map(row => row[0] ?? -1))
  return [...first].flatMap(index => {
    const cell = grid.cells[index]
    return cell?.span && /^\d{1,3}$/u.test(cell.text.trim()) ? [cell.span] : []
  })
}

interface Shape {
  readonly headerRows: number
  /** Columns of row headers. */
  readonly stubs: number
  readonly unit: number
  readonly serial: number
}

const textAt = (grid: Grid, r: number, c: number): string => oneLine(grid.cells[grid.slots[r]?.[c] ?? -1]?.text ?? '')
const oneLine = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map(line => line.trim())
        .join('')
    : text.trim()
const isValue = (text: string): boolean => (NUMBER.test(text) || NOTED.test(text)) && !YEAR.test(text)

/** Which rows and columns are headers; null where no number has both. */
function shapeOf(grid: Grid): Shape | null {
  const height = grid.slots.length
  const width = grid.slots[0]?.length ?? 0
  if (height < 2 || width < 2) return null
  const headerRows = headerRowsOf(grid, height, width)
  const heads = Array.from({ length: width }, (_, c) => columnHead(grid, headerRows, c))
  const unit = heads.findIndex(head => head.some(text => UNIT_HEAD.test(text)))
  const serial = heads.findIndex(head => head.some(text => SERIAL_HEAD.test(text)))
  let stubs = serial === 0 ? 1 : 0
  while (stubs < width && (stubs === unit || stubs === serial || !mostlyValues(grid, headerRows, stubs))) stubs++
  if (stubs === 0 || stubs >= width || headerRows >= height) return null
  return { headerRows, stubs, unit, serial }
}

/** Rows at the top that hold no number. */
function headerRowsOf(grid: Grid, height: number, width: number): number {
  let rows = 0
  while (rows < height) {
    const texts = Array.from({ length: width }, (_, c) => textAt(grid, rows, c))
    if (texts.some((text, c) => c > 0 && isValue(text))) break
    rows++
    if (rows > 6) break
  }
  return Math.max(1, Math.min(rows, height))
}

function mostlyValues(grid: Grid, from: number, c: number): boolean {
  let values = 0
  let words = 0
  for (let r = from; r < grid.slots.length; r++) {
    const text = textAt(grid, r, c)
    if (isValue(text)) values++
    else if (!NIL.test(text)) words++
  }
  return values > words
}

/** Headers of a column, outermost first, each once; a header row that a break repeats further down is not one. */
function columnHead(grid: Grid, rows: number, c: number): string[] {
  const texts: string[] = []
  const wide = grid.slots[0]!.length
  for (let r = 0; r < rows; r++) {
    const cell = grid.cells[grid.slots[r]![c] ?? -1]
    const text = cell ? oneLine(cell.text) : ''
    if (text !== '' && texts.at(-1) !== text && (cell!.colspan < wide || rows === 1)) texts.push(text)
  }
  return texts
}

/** What a cell's number says by itself. */
interface Figure {
  readonly size: number
  readonly unit: string | null
  readonly noted: boolean
}

function figureOf(cell: string): Figure | null {
  const text = oneLine(cell)
  const noted = NOTED.exec(text)?.groups?.value
  const groups = NUMBER.exec(noted ?? text)?.groups
  if (!groups?.digits) return null
  const size = Number(groups.digits.replaceAll(',', '') + (groups.decimals ?? ''))
  const negative = groups.sign === '-' || groups.sign === '−'
  return { size: negative ? -size : size, unit: groups.unit ?? null, noted: noted !== undefined }
}

/** What the headers of a row or of a column say of its numbers. */
interface Header {
  readonly label: string
  readonly path: readonly string[]
  /** undefined where the header leaves it to others. */
  readonly unit: string | null | undefined
  readonly period: FreeCell['period']
}

interface RowHeader extends Header {
  readonly span: Span | null
}

function rowHeader(grid: Grid, shape: Shape, r: number): RowHeader | null {
  const stubs = stubsOf(grid, shape, r)
  const last = stubs.at(-1)
  if (last === undefined) return null
  return {
    label: clean(last.text),
    path: stubs.slice(0, -1).map(stub => clean(stub.text)),
    unit: shape.unit < 0 ? bracketed([last.text]) : unitIn(textAt(grid, r, shape.unit)),
    period: periodOf([last.text]),
    span: last.span,
  }
}

const unitIn = (text: string): string | null => (NIL.test(text) ? null : text)

/** The headers of the columns by number, each worked out once. */
function columnHeaders(grid: Grid, shape: Shape): (c: number) => Header {
  const known: Header[] = []
  const caption = grid.caption ?? ''
  return c => {
    const heads = known[c] === undefined ? columnHead(grid, shape.headerRows, c) : []
    known[c] ??= {
      label: labelHead(heads),
      path: heads
        .slice(0, -1)
        .map(clean)
        .filter(h => !YEAR.test(h)),
      unit: bracketed(heads) ?? headUnit(heads, caption) ?? captionUnit(caption, heads),
      period: periodOf(heads),
    }
    return known[c]
  }
}

const bracketed = (texts: readonly string[]): string | undefined =>
  texts.map(text => IN_BRACKETS.exec(text)?.groups?.unit).find(unit => unit !== undefined)

function freeCell(span: Span, figure: Figure, row: RowHeader, column: Header, caption: FreeCell['period']): FreeCell {
  const unit = figure.unit ?? (row.unit === undefined ? (column.unit ?? null) : row.unit)
  const scale = scaleOf(unit)
  const { label } = row
  return {
    label: column.label === '' || label.includes(column.label) ? label : `${label}${column.label}`,
    path: [...row.path, ...column.path],
    value: Math.round(figure.size * scale.factor * 1e6) / 1e6,
    unit: scale.unit,
    period: firstPeriod([column.period, row.period, caption]),
    span,
    labelSpan: column.label === '' ? row.span : null,
    noted: figure.noted,
  }
}

/** None where one of them is of a running total, else the first that is stated. */
const firstPeriod = (periods: readonly FreeCell['period'][]): FreeCell['period'] =>
  periods.includes(null) ? null : (periods.find(period => period !== 'document') ?? 'document')

/** Row headers, outermost first, without numbers of rows and units. */
function stubsOf(grid: Grid, shape: Shape, r: number): GridCell[] {
  const stubs = new Set<GridCell>()
  for (let c = 0; c < shape.stubs; c++) {
    const cell = grid.cells[grid.slots[r]![c] ?? -1]
    if (c !== shape.unit && c !== shape.serial && cell && cell.text !== '') stubs.add(cell)
  }
  return [...stubs]
}

const clean = (text: string): string => oneLine(text).replace(NUMBERING, '').replace(IN_BRACKETS, '').trim()

/** What a column's own header adds to a label: nothing where it is a year or says only that numbers stand here. */
function labelHead(heads: readonly string[]): string {
  const head = clean(heads.at(-1) ?? '')
  return YEAR.test(head) && head.replace(YEAR, '').length === 0 ? '' : PLAIN_HEAD.test(head) ? '' : head
}

function headUnit(heads: readonly string[], caption: string): string | null {
  const head = clean(heads.at(-1) ?? '')
  return COUNT_HEAD.exec(head)?.groups?.unit ?? (SHARE_HEAD.test(head) && !caption.includes('‰') ? '%' : null)
}

/** Of several units in a caption (单位:户、万元) the one that the column's header fits; money is told by its words. */
function captionUnit(caption: string, heads: readonly string[]): string | null {
  const units = CAPTION_UNITS.exec(caption)?.groups?.units?.split(/[、,/]/u) ?? []
  const head = clean(heads.at(-1) ?? '')
  const fits = (unit: string): boolean => MONEY.test(unit) === MONEY_HEAD.test(head)
  return (units.length > 1 ? units.find(fits) : undefined) ?? units[0] ?? null
}

function scaleOf(unit: string | null): { factor: number; unit: string | null } {
  if (unit === null || unit.length < 2) return { factor: 1, unit }
  if (unit.startsWith('万')) return { factor: 10_000, unit: unit.slice(1) }
  return unit.startsWith('亿') ? { factor: 100_000_000, unit: unit.slice(1) } : { factor: 1, unit }
}

function periodOf(texts: readonly string[]): FreeCell['period'] {
  if (texts.some(text => RUNNING.test(text))) return null
  for (const text of texts) {
    const year = YEAR.exec(oneLine(text))?.groups?.year
    if (year) return [`${year}-01-01`, `${year}-12-31`]
  }
  return 'document'
}
