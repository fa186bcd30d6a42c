import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../src/batch/input.js'
import { markDuplicates } from '../../src/batch/plan/duplicates.js'
import { listingDigest } from '../../src/batch/plan/listing-digest.js'
import { splitParts } from '../../src/batch/plan/parts.js'

const input = (name: string, size = 1000, extra: Partial<Input> = {}): Input => ({
  name,
  locator: { in: 'file', path: name },
  size,
  stamp: 1,
  ...extra,
})
const many = (count: number, size = 1000): Input[] =>
  Array.from({ length: count }, (_, i) => input(`a/${i}.html`, size))
const names = (inputs: readonly Input[]): string[] => inputs.map(({ name }) => name)

describe('parts', () => {
  test('hold every input once, in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 300 }),
        fc.integer({ min: 0, max: 500_000 }),
        (list, size) => {
          const parts = [
            ...splitParts(
              list.map(name => input(name, size)),
              { bytes: 1_000_000, inputs: 20 },
            ),
          ]
          expect(parts.flatMap(part => names(part.inputs))).toEqual(list)
          expect(parts.every(part => part.inputs.length > 0 && part.inputs.length <= 40)).toBe(true)
        },
      ),
    )
  })

  test('are of the size that is meant, by bytes and by count', () => {
    const large = [...splitParts(many(5000, 138_000))].length
    const small = [...splitParts(many(20_000, 1000))].length
    expect(large).toBeGreaterThan(5000 / 60)
    expect(large).toBeLessThan(5000 / 15)
    expect(small).toBeGreaterThan(20_000 / 400)
    expect(small).toBeLessThan(20_000 / 100)
  })

  test('a file more changes one part, or cuts it in two', () => {
    const before = many(3000)
    const ids = new Set([...splitParts(before)].map(({ id }) => id))
    const after = [...before.slice(0, 1500), input('a/1500b.html'), ...before.slice(1500)]
    const fresh = [...splitParts(after)].filter(({ id }) => !ids.has(id))
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.length).toBeLessThan(5)
  })

  test('a file that changes changes the stamp and not the id', () => {
    const [a] = splitParts([input('x', 10)])
    const [b] = splitParts([input('x', 11)])
    expect([a!.id === b!.id, a!.stamp === b!.stamp]).toEqual([true, false])
  })
})

describe('duplicates', () => {
  const digests: Record<string, string> = { a: 'x', b: 'y', c: 'x', d: 'x', e: 'z' }
  const digestOf = async ({ name }: Input) => digests[name] ?? null

  test('the first in order is the original', async () => {
    const inputs = ['a', 'b', 'c', 'd', 'e'].map(name => input(name, name === 'e' ? 5 : 4))
    await markDuplicates(inputs, digestOf)
    expect(inputs.map(({ verdict, original }) => [verdict?.status ?? 'fresh', original])).toEqual([
      ['fresh', undefined],
      ['fresh', undefined],
      ['duplicate', 'a'],
      ['duplicate', 'a'],
      ['fresh', undefined],
    ])
  })

  test('only inputs of one size are looked into', async () => {
    const asked: string[] = []
    await markDuplicates([input('a', 1), input('b', 2), input('c', 2)], async ({ name }) => {
      asked.push(name)
      return name
    })
    expect(asked).toEqual(['b', 'c'])
  })

  test('what cannot be read, and what is skipped, is no duplicate', async () => {
    const skipped = input('c', 4, {
      verdict: { status: 'skipped', code: 'input/too-large', stage: 'list', reason: '' },
    })
    const inputs = [input('gone', 4), input('gone too', 4), skipped]
    await markDuplicates(inputs, digestOf)
    expect(inputs.map(({ original }) => original)).toEqual([undefined, undefined, undefined])
  })
})

test('the digest of a listing tells names, sizes, times and settings apart', () => {
  const base = [input('a'), input('b')]
  const others = [
    [input('a')],
    [input('a'), input('c')],
    [input('a'), input('b', 2)],
    [input('a'), input('b', 1000, { stamp: 2 })],
  ]
  const all = [listingDigest(base, 1), listingDigest(base, 2), ...others.map(list => listingDigest(list, 1))]
  expect(new Set(all).size).toBe(all.length)
  expect(listingDigest([...base], 1)).toBe(all[0])
})
