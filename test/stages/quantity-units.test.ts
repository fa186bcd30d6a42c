import { describe, expect, test } from 'vitest'
import { plainWords } from '../../src/knowledge/plain-words.js'
import { units } from '../../src/knowledge/units.js'
import { findQuantities } from '../../src/stages/quantity/find-quantities.js'

const unitsOf = (text: string) => findQuantities(text, { units, plainWords }).map(found => found.unit)

describe('units prove themselves', () => {
  for (const unit of units) {
    test.each([...unit.examples])(`${unit.name}: %s`, text => {
      expect(unitsOf(text)).toContain(unit.name)
    })
    if (unit.counterExamples)
      test.each([...unit.counterExamples])(`not ${unit.name}: %s`, text => {
        expect(unitsOf(text)).not.toContain(unit.name)
      })
  }

  test('each entry has an example', () => {
    expect(units.filter(unit => unit.examples.length === 0).map(unit => unit.name)).toEqual([])
  })

  test('no name or alias stands twice', () => {
    const forms = units.flatMap(unit => [unit.name, ...(unit.aliases ?? [])])
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([])
  })

  test('each way to print a unit is read as that unit', () => {
    const misread = units.flatMap(unit =>
      (unit.aliases ?? []).filter(alias => !unitsOf(`共37${alias}。`).includes(unit.name)),
    )
    expect(misread).toEqual([])
  })

  test.each(plainWords)('%s counts nothing', word => {
    expect(findQuantities(`关于${word}的`, { units, plainWords })).toEqual([])
  })

  test('a new unit is one entry', () => {
    const added = { name: '坨', class: 'count', examples: ['青储料40坨'] } as const
    const found = findQuantities('青储料40坨', { units: [...units, added], plainWords })
    expect(found).toMatchObject([{ raw: '40坨', unit: '坨' }])
  })
})
