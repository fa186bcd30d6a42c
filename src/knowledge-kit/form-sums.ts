import type { FormColumn, FormEdition, FormRow } from '../model/form.js'

/** One cell of a form: what stands in it and where it belongs. */
export interface FormSlot {
  readonly code: string
  readonly block: number
  readonly row: FormRow
  readonly column: FormColumn | null
  readonly unit: string
  readonly signed: boolean
}

/** One sum of a form: the cells of `left` add up to those of `right`; cells are indices into {@link formSlots}. */
export interface FormSum {
  readonly rule: string
  /** Row, column or part of the form that it is about, as a reader would call it. */
  readonly about: string
  readonly left: readonly number[]
  readonly right: readonly number[]
}

const slotsOf = new WeakMap<FormEdition, readonly FormSlot[]>()
const sumsOf = new WeakMap<FormEdition, readonly FormSum[]>()

/** What a form makes of an edition, worked out once. */
function once<T>(cache: WeakMap<FormEdition, T>, edition: FormEdition, make: (edition: FormEdition) => T): T {
  const known = cache.get(edition)
  if (known !== undefined) return known
  const made = make(edition)
  cache.set(edition, made)
  return made
}

/** The cells of a form in its own order. */
export const formSlots = (edition: FormEdition): readonly FormSlot[] => once(slotsOf, edition, makeSlots)

/** Every sum that the form's identities stand for, one a row, a column or the form. */
export const formSums = (edition: FormEdition): readonly FormSum[] => once(sumsOf, edition, makeSums)

function makeSlots(edition: FormEdition): readonly FormSlot[] {
  return edition.blocks.flatMap((block, b) => block.rows.flatMap(row => slotsOfRow(row, block.columns, b)))
}

function slotsOfRow(row: FormRow, columns: readonly FormColumn[], block: number): FormSlot[] {
  if (columns.length === 0) return [{ code: row.code, block, row, column: null, unit: row.unit, signed: false }]
  return columns.map(column => ({
    code: `${row.code}/${column.code}`,
    block,
    row,
    column,
    unit: column.unit ?? row.unit,
    signed: column.signed === true,
  }))
}

function makeSums(edition: FormEdition): readonly FormSum[] {
  const index = new Map(formSlots(edition).map((slot, i) => [slot.code, i]))
  const sums: FormSum[] = []
  const add = (id: string, about: string, left: readonly string[], right: readonly string[]) => {
    const at = (codes: readonly string[]) => codes.map(code => index.get(code)).filter(i => i !== undefined)
    sums.push({ rule: `form/${edition.id}/${id}`, about, left: at(left), right: at(right) })
  }
  for (const identity of edition.identities) {
    if (identity.each === 'form') add(identity.id, identity.right.join(', '), identity.left, identity.right)
    for (const block of edition.blocks) {
      if (identity.each === 'row')
        for (const row of block.rows)
          add(
            identity.id,
            row.row,
            identity.left.map(c => `${row.code}/${c}`),
            identity.right.map(c => `${row.code}/${c}`),
          )
      if (identity.each === 'column')
        for (const column of block.columns)
          add(
            identity.id,
            column.label,
            identity.left.map(r => `${r}/${column.code}`),
            identity.right.map(r => `${r}/${column.code}`),
          )
    }
  }
  return sums
}
