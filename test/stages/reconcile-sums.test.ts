import { describe, expect, it } from 'vitest'
import { drawValues } from '../../scripts/forms/fill.js'
import { between, randomFrom } from '../../scripts/forms/random.js'
import { forms } from '../../src/knowledge/forms/index.js'
import { formSlots } from '../../src/knowledge-kit/form-sums.js'
import type { FormEdition, ReadCell } from '../../src/model/form.js'
import { checkSums } from '../../src/stages/reconcile/sums.js'

const edition = (id: string): FormEdition => forms.find(form => form.id === id)!

const cellsOf = (form: FormEdition, values: readonly (number | null)[], nil: ReadCell['state'] = 'blank'): ReadCell[] =>
  formSlots(form).map((slot, i) => ({
    code: slot.code,
    row: slot.row.row,
    col: slot.column?.label ?? null,
    raw: values[i] === null ? '' : String(values[i]),
    value: values[i]!,
    state: values[i] === null ? nil : values[i] === 0 ? 'zero' : 'number',
    unit: slot.unit,
    span: [i, i + 1],
  }))

const failed = (form: FormEdition, values: readonly (number | null)[]) =>
  checkSums(cellsOf(form, values), form).checks.filter(check => check.status === 'fail')

describe('a rightly filled form', () => {
  it.each(['applications-2019', 'applications-2021', 'review-2021', 'statistics-2014'])('%s: every sum holds', id => {
    const form = edition(id)
    const report = checkSums(cellsOf(form, drawValues(form, randomFrom(7))), form)
    expect([report.assessed, report.held]).toEqual([1, 1])
    expect(report.checks.every(check => check.status === 'pass')).toBe(true)
  })

  it('a form without sums is not assessed', () => {
    const form = edition('disclosure-2021')
    expect(checkSums(cellsOf(form, drawValues(form, randomFrom(1))), form)).toEqual({
      checks: [],
      assessed: null,
      held: null,
    })
  })
})

describe.each(['applications-2019', 'applications-2021'])('one wrong cell in %s', id => {
  const form = edition(id)
  const random = randomFrom(11)
  const right = drawValues(form, random)

  it('is named, with its true value, whichever it is', () => {
    for (const [i, value] of right.entries()) {
      const other = value === 0 ? between(random, 1, 99) : between(random, 0, 1) ? value + between(random, 1, 30) : 0
      const checks = failed(form, right.with(i, other))
      const { code } = formSlots(form)[i]!
      expect(checks.length, code).toBeGreaterThan(0)
      for (const check of checks) expect([check.suspect, check.proposed], code).toEqual([code, value])
    }
  })
})

describe.each(['applications-2019', 'applications-2021'])('two wrong cells in %s', id => {
  const form = edition(id)
  const slots = formSlots(form)

  it('are detected, and no right cell is the only suspect', () => {
    const random = randomFrom(13)
    const right = drawValues(form, random)
    for (let k = 0; k < 4000; k++) {
      const a = between(random, 0, slots.length - 1)
      const b = (a + between(random, 1, slots.length - 1)) % slots.length
      const step = between(random, 1, 9)
      const wrong = right.with(a, right[a]! + step).with(b, right[b]! + (k % 2 === 0 ? step : between(random, 1, 9)))
      const checks = failed(form, wrong)
      expect(checks.length).toBeGreaterThan(0)
      for (const { suspect } of checks) expect([null, slots[a]!.code, slots[b]!.code]).toContain(suspect)
    }
  })
})

describe.each(['review-2019', 'review-2021', 'statistics-2014'])('a wrong cell in %s', id => {
  const form = edition(id)
  const right = drawValues(form, randomFrom(5))

  it('is detected wherever a sum has it, and is among the candidates', () => {
    const tied = new Set(
      checkSums(cellsOf(form, right), form).checks.flatMap(check => check.operands.map(operand => operand.name)),
    )
    for (const [i, value] of right.entries()) {
      const { code } = formSlots(form)[i]!
      const checks = failed(form, right.with(i, value + 3))
      expect(checks.length > 0, code).toBe(tied.has(code))
      for (const check of checks) expect([...check.candidates, check.suspect], code).toContain(code)
    }
  })
})

describe('blanks', () => {
  const form = edition('review-2021')
  const values = [3, null, null, null, 3, null, null, null, null, null, 1, null, null, null, 1]

  it('are no operands, but evidence where all sums close without them', () => {
    const { checks, assessed } = checkSums(cellsOf(form, values), form)
    expect(assessed).toBe(0)
    expect(checks.at(-1)).toMatchObject({ rule: 'form/review-2021/blanks-as-zero', status: 'pass' })
  })

  it('a sum that does not close without them says so', () => {
    const { checks } = checkSums(cellsOf(form, values.with(4, 4)), form)
    expect(checks.at(-1)).toMatchObject({ status: 'fail', expected: 3, actual: 2 })
  })

  it('a form of nothing but blanks shows nothing', () => {
    const { checks } = checkSums(
      cellsOf(
        form,
        values.map(() => null),
      ),
      form,
    )
    expect(checks.every(check => check.status === 'skipped')).toBe(true)
  })

  it('a missing row is not a blank one', () => {
    const cells = cellsOf(form, values).map(cell =>
      cell.value === null ? { ...cell, state: 'missing' as const } : cell,
    )
    expect(checkSums(cells, form).checks.every(check => check.status === 'skipped')).toBe(true)
  })
})

describe('whose misprint it is', () => {
  const form = edition('applications-2021')
  const right = drawValues(form, randomFrom(3))
  const cells = cellsOf(form, right.with(0, right[0]! + 1))

  it('a number read off the page is the publisher’s', () => {
    const check = checkSums(cells, form).checks.find(own => own.status === 'fail')!
    expect(check.message).toContain('the page itself prints')
  })

  it('a number cut out of glued digits may be ours', () => {
    const inferred = cells.map(cell => ({ ...cell, inferred: ['glued digits: the only way to cut them'] }))
    const check = checkSums(inferred, form).checks.find(own => own.status === 'fail')!
    expect(check.message).toContain('read from glued digits')
  })
})
