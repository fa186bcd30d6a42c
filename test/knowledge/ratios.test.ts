import { describe, expect, it } from 'vitest'
import { ratios } from '../../src/knowledge/ratios.js'
import { intlSegmenter } from '../../src/stages/segment/intl.js'
import { metricsOf } from '../stages/prose.js'

const segmenter = intlSegmenter()

describe.each(ratios.map(ratio => [ratio.whole, ratio] as const))(
  '%s',
  (whole, { parts, examples, counterExamples }) => {
    const partsIn = (text: string) => metricsOf(`${text}。`, segmenter).filter(({ path }) => path[0] === whole)

    it.each(examples)('%s', text => {
      expect(partsIn(text).map(({ label }) => label)).toEqual(parts.map(part => `${part}比重`))
      expect(partsIn(text).reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(100, 0)
    })

    it.each(counterExamples)('not %s', text => {
      expect(partsIn(text)).toEqual([])
    })
  },
)
