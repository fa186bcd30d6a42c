import { expect, it } from 'vitest'
import { brokenLaws } from '../../scripts/fuzz/laws.js'
import { mutant, random } from '../../scripts/fuzz/mutate.js'
import { parseReport } from '../../src/index.js'
import { fixtureDocuments } from '../fixture-documents.js'

it('gives the same mutant for the same seed', () => {
  const [first, second] = fixtureDocuments
  const make = (seed: number) => mutant(first!.bytes, second!.bytes, random(seed))
  expect(make(7)).toEqual(make(7))
  expect(Buffer.compare(Buffer.from(make(7).bytes), Buffer.from(make(8).bytes))).not.toBe(0)
})

it.each(fixtureDocuments.map((document, i) => [document.id, document, i] as const))(
  'reads what is left of %s',
  (_, document, i) => {
    for (let round = 0; round < 3; round++) {
      const pick = random(i * 1000 + round)
      const other = fixtureDocuments[pick(fixtureDocuments.length)]!
      const { bytes, how } = mutant(document.bytes, other.bytes, pick)
      const report = parseReport(bytes, { name: document.name })
      expect(brokenLaws(report, bytes, document.name), how.join(', ')).toEqual([])
    }
  },
)
