import type { FormEdition, ReadTable } from '../../src/model/form.js'
import { drawValues, type FilledForm, type Manner, print } from './fill.js'
import { chance, pick, type Random, randomFrom } from './random.js'
import { readPage } from './read.js'
import { type Layout, losesBlanks, write } from './write.js'

/** What became of the cells of many filled forms. */
export interface Tally {
  forms: number
  cells: number
  right: number
  undecided: number
  /** Decided, and not what was filled in. */
  wrong: number
  readonly examples: string[]
}

/** Fills, writes and reads `count` forms of one edition in one layout. */
export function measure(edition: FormEdition, layout: Layout, count: number, seed: number): Tally {
  const tally: Tally = { forms: 0, cells: 0, right: 0, undecided: 0, wrong: 0, examples: [] }
  const random = randomFrom(seed)
  for (let i = 0; i < count; i++) {
    const form = fill(edition, layout, random)
    const { source, html } = write(form, layout, random)
    const { tables } = readPage(source, html, edition.years[0])
    count1(tally, form, tables, `${edition.id} ${layout} seed ${seed} form ${i}`)
  }
  return tally
}

/** A form filled in a manner that the layout can show. */
export function fill(edition: FormEdition, layout: Layout, random: Random): FilledForm {
  const values = drawValues(edition, random)
  if (layout === 'glued') return print(edition, values, { zero: 'zero', notes: false, separators: false }, random)
  const shown = losesBlanks.has(layout) && edition.family !== 'statistics'
  const zero = pick(
    random,
    shown ? (['zero', 'dash', 'none'] as const) : (['zero', 'blank', 'dash', 'none', 'mixed'] as const),
  )
  const manner: Manner = { zero, notes: chance(random, 0.5), separators: chance(random, 0.3) }
  return print(edition, values, manner, random)
}

/** Compares what was read with what was filled in. */
export function count1(tally: Tally, form: FilledForm, tables: readonly ReadTable[], name: string): void {
  tally.forms++
  const table = tables.find(read => read.form === form.edition.id)
  const read = new Map(table?.cells.map(cell => [cell.code, cell]))
  for (const cell of form.cells) {
    tally.cells++
    const got = read.get(cell.code)
    if (got?.state === 'undecided') tally.undecided++
    else if (got && got.value === cell.value && got.state === cell.state && got.unit === cell.unit) tally.right++
    else {
      tally.wrong++
      if (tally.examples.length < 5)
        tally.examples.push(
          `${name}: ${cell.code}: filled ${cell.text}, read ${got?.raw ?? 'nothing'} (${got?.state ?? `among ${tables.map(t => t.form).join(', ') || 'no table'}`})`,
        )
    }
  }
}
