import { describe, expect, it } from 'vitest'
import { kinds } from '../../../src/knowledge/kinds.js'
import { findsOf } from '../../../src/stages/kind/apply-rules.js'
import { compileKindRule } from '../../../src/stages/kind/compile-kinds.js'

const rules = [...kinds.beforeDates, ...kinds.afterDates, ...kinds.leftovers]
const marked = (example: string): string[] => [...example.matchAll(/⟦([^⟧]*)⟧/gu)].map(match => match[1]!)

describe('each rule about kinds proves itself', () => {
  it('has an id of its own and an example', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
    expect(rules.filter(rule => rule.examples.length === 0)).toEqual([])
  })
  for (const rule of rules) {
    const compiled = compileKindRule(rule)
    for (const example of rule.examples)
      it(`${rule.id}: ${example}`, () =>
        expect(findsOf(compiled, example.replace(/[⟦⟧]/gu, ''))).toEqual(marked(example)))
    for (const example of rule.counterExamples ?? [])
      it(`${rule.id}, not: ${example}`, () => expect(findsOf(compiled, example)).toEqual([]))
  }
})
