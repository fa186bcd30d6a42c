import { formSums } from '../../src/knowledge-kit/form-sums.js'
import type { FormEdition, ReadTable } from '../../src/model/form.js'
import { checkSums } from '../../src/stages/reconcile/sums.js'
import { drawValues, type Filled, type FilledForm, print } from './fill.js'
import { type FormLine, linesOf } from './lines.js'
import { between, pick, type Random, randomFrom } from './random.js'
import { readPage } from './read.js'
import { type Layout, write } from './write.js'

export const faults = [
  'row-dropped',
  'cell-dropped',
  'rows-swapped',
  'cells-swapped',
  'zeros-blank',
  'separators',
  'page-number',
  'header-repeated',
] as const
export type Fault = (typeof faults)[number]

/** A form with one fault in it, and what must be read of it; null for a cell of which anything may be said, if flagged. */
interface Faulty {
  readonly form: FilledForm
  readonly lines: readonly FormLine[]
  readonly expected: readonly (Filled | 'missing' | null)[]
}

export interface FaultTally {
  pages: number
  right: number
  flagged: number
  /** Wrong, and nothing says so. */
  silent: number
  readonly examples: string[]
}

/** Puts a fault into `count` forms and says what became of them. */
export function tryFault(edition: FormEdition, layout: Layout, fault: Fault, count: number, seed: number): FaultTally {
  const tally: FaultTally = { pages: 0, right: 0, flagged: 0, silent: 0, examples: [] }
  const random = randomFrom(seed)
  for (let i = 0; i < count; i++) {
    const faulty = faultyForm(edition, layout, fault, random)
    const { source, html } = write(faulty.form, layout, random, faulty.lines)
    const table = readPage(source, html, edition.years[0]).tables.find(read => read.form === edition.id) ?? null
    tally.pages++
    const wrong = table === null ? ['no table'] : wrongCells(table, faulty)
    if (wrong.length === 0) tally.right++
    else if (table === null || isFlagged(table, edition)) tally.flagged++
    else {
      tally.silent++
      if (tally.examples.length < 3)
        tally.examples.push(`${edition.id} ${layout} ${fault} seed ${seed} page ${i}: ${wrong.slice(0, 3).join('; ')}`)
    }
  }
  return tally
}

function faultyForm(edition: FormEdition, layout: Layout, fault: Fault, random: Random): Faulty {
  const zero = fault === 'zeros-blank' ? 'blank' : 'zero'
  const form = print(
    edition,
    drawValues(edition, random),
    { zero, notes: false, separators: fault === 'separators' },
    random,
  )
  const lines = linesOf(form)
  const rows = lines.flatMap((line, i) => (line.kind === 'row' ? [i] : []))
  const at = pick(random, rows)
  const line = lines[at]!
  const plain: Faulty = { form, lines, expected: form.cells }
  if (fault === 'row-dropped') return dropRow(plain, at)
  if (fault === 'rows-swapped') return swapRows(plain, rows, random)
  if (fault === 'header-repeated') return { ...plain, lines: repeatHeader(lines, at) }
  if (fault === 'page-number') {
    const printed = pageNumber(plain, at, random)
    return layout === 'glued' ? withoutUntied(printed, line, edition) : printed
  }
  if (fault === 'cell-dropped') return dropCell(plain, at, random)
  if (fault === 'cells-swapped' && line.values.length > 1) return swapCells(plain, at, random)
  return plain
}

/** A row's group stands in its first row: dropping that drops the group's label too, as on a torn page. */
function dropRow({ form, lines }: Faulty, at: number): Faulty {
  const gone = new Set(lines[at]!.values)
  return {
    form,
    lines: lines.filter((_, i) => i !== at),
    expected: form.cells.map((cell, i) => (gone.has(i) ? 'missing' : cell)),
  }
}

function swapRows(faulty: Faulty, rows: readonly number[], random: Random): Faulty {
  const { lines } = faulty
  const pairs = rows.filter(
    row => rows.includes(row + 1) && lines[row]!.labels.length === lines[row + 1]!.labels.length,
  )
  if (pairs.length === 0) return faulty
  const row = pick(random, pairs)
  return {
    ...faulty,
    lines: lines.map((line, i) => (i === row ? lines[row + 1]! : i === row + 1 ? lines[row]! : line)),
  }
}

const repeatHeader = (lines: readonly FormLine[], at: number): FormLine[] => {
  const header: FormLine[] = []
  for (let i = at - 1; i >= 0 && header.length < 3; i--) if (lines[i]!.kind === 'header') header.unshift(lines[i]!)
  return [...lines.slice(0, at), ...header, ...lines.slice(at)]
}

const spliced = (values: readonly number[], at: number, remove: number, ...insert: number[]): number[] => {
  const copy = [...values]
  copy.splice(at, remove, ...insert)
  return copy
}

function pageNumber({ form, lines, expected }: Faulty, at: number, random: Random): Faulty {
  const stray: Filled = { code: '', text: String(between(random, 2, 30)), value: null, state: 'number', unit: '' }
  const cells = [...form.cells, stray]
  const { values } = lines[at]!
  const place = values.length === 1 ? 1 : between(random, 1, values.length)
  const line = { ...lines[at]!, values: spliced(values, place, 0, form.cells.length) }
  return { form: { ...form, cells }, lines: lines.map((old, i) => (i === at ? line : old)), expected }
}

/** Digits of a page glued to a count that no sum ties cannot be told from it: 54 on page 13 is 5413. */
function withoutUntied(faulty: Faulty, { values }: FormLine, edition: FormEdition): Faulty {
  const [only] = values
  if (values.length > 1 || formSums(edition).some(sum => [...sum.left, ...sum.right].includes(only!))) return faulty
  return { ...faulty, expected: faulty.expected.map((cell, i) => (i === only ? null : cell)) }
}

function dropCell({ form, lines }: Faulty, at: number, random: Random): Faulty {
  const { values } = lines[at]!
  const place = between(random, 0, values.length - 1)
  const own = new Set(values)
  const line = { ...lines[at]!, values: spliced(values, place, 1) }
  const single = values.length === 1
  return {
    form,
    lines: lines.map((old, i) => (i === at ? line : old)),
    expected: form.cells.map((cell, i) =>
      own.has(i)
        ? single
          ? { ...cell, value: null, state: 'blank' as const }
          : i === values[place]
            ? null
            : cell
        : cell,
    ),
  }
}

function swapCells({ form, lines }: Faulty, at: number, random: Random): Faulty {
  const { values } = lines[at]!
  const place = between(random, 0, values.length - 2)
  const [a, b] = [values[place]!, values[place + 1]!]
  if (form.slots[a]!.signed !== form.slots[b]!.signed) return { form, lines, expected: form.cells }
  const cells = form.cells.map((cell, i) => {
    const from = i === a ? form.cells[b]! : i === b ? form.cells[a]! : null
    return from ? { ...cell, text: from.text, value: from.value, state: from.state } : cell
  })
  return { form: { ...form, cells }, lines, expected: cells }
}

function wrongCells(table: ReadTable, { expected }: Faulty): string[] {
  return expected.flatMap((cell, i) => {
    const read = table.cells[i]
    if (!read || cell === null) return []
    if (cell === 'missing') return read.state === 'missing' ? [] : [`${read.code}: read ${read.raw}`]
    const same = read.value === cell.value && read.state === cell.state
    return same ? [] : [`${cell.code}: filled ${cell.text}, read ${read.raw} (${read.state})`]
  })
}

/** A note, a failed sum, or cells that say that they were worked out. */
function isFlagged(table: ReadTable, edition: FormEdition): boolean {
  if (table.notes.length > 0 || table.cells.some(cell => cell.inferred !== undefined)) return true
  return checkSums(table.cells, edition).checks.some(check => check.status === 'fail')
}
