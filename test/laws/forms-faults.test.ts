import { describe, expect, it } from 'vitest'
import { faults, tryFault } from '../../scripts/forms/faults.js'
import { layouts } from '../../scripts/forms/write.js'
import { forms } from '../../src/knowledge/forms/index.js'

const seed = Number(process.env.BAOGAO_SEED ?? Date.now() % 0x7fffffff)

describe(`faulty forms are right or flagged (BAOGAO_SEED=${seed})`, () => {
  describe.each(forms.map(form => [form.id, form] as const))('%s', (_, form) => {
    it.each(faults)('%s', fault => {
      for (const layout of layouts) {
        const tally = tryFault(form, layout, fault, 1, seed)
        expect(tally.examples).toEqual([])
        expect(tally.silent).toBe(0)
      }
    })
  })
})
