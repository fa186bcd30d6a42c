import { describe, expect, it } from 'vitest'
import { forms } from '../../src/knowledge/forms/index.js'
import { formSlots, formSums } from '../../src/knowledge-kit/form-sums.js'
import { hanOnly } from '../../src/stages/form/lexicon.js'

const SIZES: readonly (readonly [id: string, cells: number, sums: number])[] = [
  ['statistics-2014', 58, 7],
  ['disclosure-2019', 22, 0],
  ['applications-2019', 161, 37],
  ['review-2019', 15, 3],
  ['disclosure-2021', 10, 0],
  ['applications-2021', 175, 39],
  ['review-2021', 15, 3],
]

describe('editions of the forms', () => {
  it.each(SIZES)('%s has %i cells tied by %i sums', (id, cells, sums) => {
    const form = forms.find(edition => edition.id === id)!
    expect(formSlots(form)).toHaveLength(cells)
    expect(formSums(form)).toHaveLength(sums)
  })

  it.each(forms.map(form => [form.id, form] as const))('%s names each cell once', (_, form) => {
    const codes = formSlots(form).map(slot => slot.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each(forms.map(form => [form.id, form] as const))('the sums of %s know all their cells', (_, form) => {
    const rows = new Set(form.blocks.flatMap(block => block.rows.map(row => row.code)))
    const columns = new Set(form.blocks.flatMap(block => block.columns.map(column => column.code)))
    for (const identity of form.identities)
      for (const code of [...identity.left, ...identity.right])
        expect((identity.each === 'row' ? columns : rows).has(code), code).toBe(true)
    for (const sum of formSums(form)) expect([...sum.left, ...sum.right].every(cell => cell >= 0)).toBe(true)
  })

  it.each(forms.map(form => [form.id, form] as const))('common words of %s are labels of it', (_, form) => {
    const labels = new Set(
      form.blocks
        .flatMap(block => [...block.rows, ...block.columns].flatMap(item => [item.label, ...(item.variants ?? [])]))
        .concat(form.headings)
        .map(hanOnly),
    )
    for (const word of form.common) expect(labels.has(hanOnly(word)), word).toBe(true)
  })
})
