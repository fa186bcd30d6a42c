import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Aligned } from '../../src/model/aligned.js'
import { AlignedBuilder, alignedOffset, originSpan } from '../../src/text/aligned.js'
import { offsetCursor, originCursor } from '../../src/text/origin-cursor.js'

/** Runs that map letter by letter, that stand for more or fewer letters, with gaps of the origin between them. */
const aligned = fc
  .array(fc.record({ text: fc.integer({ min: 1, max: 4 }), from: fc.nat(5), gap: fc.nat(3) }), { maxLength: 60 })
  .map((runs): Aligned => {
    const builder = new AlignedBuilder()
    let at = 0
    for (const { text, from, gap } of runs) {
      builder.push('字'.repeat(text), at + gap, at + gap + from)
      at += gap + from
    }
    return builder.done()
  })
const places = fc.array(fc.tuple(fc.nat(250), fc.nat(6)), { maxLength: 40 })

describe('a cursor finds what a search finds, in whatever order it is asked', () => {
  it('from the text to the origin', () =>
    fc.assert(
      fc.property(aligned, places, (a, asked) => {
        const cursor = originCursor(a)
        for (const [start, length] of asked) {
          const end = Math.min(start + length, a.text.length)
          expect(cursor([start, end])).toEqual(originSpan(a, [start, end]))
        }
      }),
    ))

  it('from the origin to the text', () =>
    fc.assert(
      fc.property(aligned, places, (a, asked) => {
        const cursor = offsetCursor(a)
        for (const [offset] of asked) expect(cursor(offset)).toBe(alignedOffset(a, offset))
      }),
    ))
})
