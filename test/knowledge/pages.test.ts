import { describe, expect, it } from 'vitest'
import { documentKinds } from '../../src/knowledge/document-kinds.js'
import { documents } from '../../src/knowledge/documents.js'
import { pages } from '../../src/knowledge/pages.js'
import type { ChromeRule } from '../../src/model/chrome.js'
import { compileMeta } from '../../src/stages/meta/meta.js'

const whole = (rule: ChromeRule): RegExp =>
  new RegExp(`^(?:[\\s|·>\\[\\](（)）【】/-]*(?:${rule.pattern}))+[\\s|·>\\[\\](（)）【】/-]*$`, 'u')

describe.each([...pages.chrome, ...pages.endings].map(rule => [rule.id, rule] as const))('furniture: %s', (_, rule) => {
  it.each(rule.examples)('takes “%s” whole', example => {
    expect(example).toMatch(whole(rule))
  })
  it.each([...(rule.counterExamples ?? [])])('leaves “%s”', example => {
    expect(example).not.toMatch(whole(rule))
  })
})

describe('kinds of documents', () => {
  const kindOf = (title: string): string => compileMeta(documents).kinds.find(k => k.fits(title))?.kind ?? 'other'
  it.each(documentKinds.flatMap(rule => rule.examples.map(title => [title, rule.kind] as const)))(
    '%s → %s',
    (title, kind) => {
      expect(kindOf(title)).toBe(kind)
    },
  )
  it.each(
    compileMeta(documents).kinds.flatMap((rule, i) =>
      (documentKinds[i]!.counterExamples ?? []).map(t => [t, rule] as const),
    ),
  )('%s is another', (title, rule) => {
    expect(rule.fits(title)).toBe(false)
  })
})

describe('containers and fields', () => {
  it.each(pages.containers.map(c => [c.id ?? c.className ?? '', c] as const))(
    '%s stands in its example',
    (name, container) => {
      expect(container.examples.every(e => e.includes(`"${name}"`) || e.includes(name))).toBe(true)
    },
  )
  it('gives each name of a field one label', () => {
    const names = pages.fields.flatMap(f => f.variants)
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([])
  })
})
