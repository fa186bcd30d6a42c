import { describe, expect, it } from 'vitest'
import { measure } from '../../scripts/forms/measure.js'
import { layouts } from '../../scripts/forms/write.js'
import { forms } from '../../src/knowledge/forms/index.js'

/** Set BAOGAO_SEED to repeat a run. */
const seed = Number(process.env.BAOGAO_SEED ?? Date.now() % 0x7fffffff)
const count = Number(process.env.BAOGAO_FORMS ?? 6)
const decided: Readonly<Record<string, number>> = { applications: 0.97, review: 0.7, disclosure: 0, statistics: 1 }

describe(`filled forms, read back (BAOGAO_SEED=${seed})`, () => {
  describe.each(forms.map(form => [form.id, form] as const))('%s', (_, form) => {
    it.each(layouts)('%s', layout => {
      const tally = measure(form, layout, count, seed)
      expect(tally.examples).toEqual([])
      expect(tally.wrong).toBe(0)
      const share = 1 - tally.undecided / tally.cells
      expect(share).toBeGreaterThanOrEqual(layout === 'glued' ? decided[form.family]! : 1)
    })
  })
})
