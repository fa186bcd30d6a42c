import { type FormSlot, type FormSum, formSlots, formSums } from '../../knowledge-kit/form-sums.js'
import type { FormEdition } from '../../model/form.js'

/** An edition with what reading it needs, worked out once. */
export interface CompiledForm {
  readonly edition: FormEdition
  readonly slots: readonly FormSlot[]
  readonly sums: readonly FormSum[]
  /** For each row, its cells as indices into `slots`. */
  readonly rows: readonly (readonly number[])[]
}

const cache = new WeakMap<FormEdition, CompiledForm>()

export function compileForm(edition: FormEdition): CompiledForm {
  const known = cache.get(edition)
  if (known) return known
  const slots = formSlots(edition)
  const rows: number[][] = []
  let last: unknown = null
  slots.forEach((slot, i) => {
    if (slot.row === last) rows[rows.length - 1]!.push(i)
    else rows.push([i])
    last = slot.row
  })
  const compiled = { edition, slots, sums: formSums(edition), rows }
  cache.set(edition, compiled)
  return compiled
}
