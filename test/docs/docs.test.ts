import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMeasured } from '../../scripts/docs/measured.js'
import { root } from '../../scripts/docs/paths.js'
import { recordReference, undescribed } from '../../scripts/docs/record-reference.js'
import { withTables } from '../../scripts/docs/tables.js'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const documents = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs')).map(f => `docs/${f}`),
]
const markdown = documents.filter(file => file.endsWith('.md'))

test('docs/record.md is what the schema says (npm run docs writes it)', () => {
  expect(read('docs/record.md')).toBe(recordReference())
})

test('every field of the record is described', () => {
  expect(undescribed()).toEqual([])
})

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('tables of %s are what was measured (npm run docs writes them)', (file, language) => {
  expect(read(file)).toBe(withTables(read(file), readMeasured(), language))
})

describe.each(markdown)('%s', file => {
  test('links lead somewhere', () => {
    const links = [...read(file).matchAll(/\]\((?<to>[^)\s]+)\)/gu)].map(({ groups }) => groups!.to!)
    const local = links.filter(link => !/^(?:https?:|#)/u.test(link)).map(link => link.split('#')[0]!)
    for (const link of local) expect(existsSync(join(root, dirname(file), link)), link).toBe(true)
  })
})

test('both READMEs show the same blocks of code', () => {
  const blocks = (file: string) =>
    [...read(file).matchAll(/^```(?:js|python)\n(?<code>[\s\S]*?)^```/gmu)].map(m => m.groups!.code)
  expect(blocks('README.zh-CN.md')).toEqual(blocks('README.md'))
})

test('the layers of docs/architecture.md are those that are checked', () => {
  const listed = /const LAYERS = \[(?<names>[^\]]*)\]/u.exec(read('scripts/check-layers.ts'))!.groups!.names!
  const layers = [...listed.matchAll(/'(?<name>[^']+)'/gu)].map(({ groups }) => groups!.name)
  expect(read('docs/architecture.md')).toContain(`\n${layers.join(' ← ')}\n`)
})

test.each(['README.md', 'README.zh-CN.md'])('%s says what each dependency is there for', file => {
  const { dependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const rows = read(file)
    .split('\n')
    .filter(line => line.startsWith('| '))
    .join('\n')
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) expect(rows).toContain(name)
})

test('the first screen of a README has the two commands, a document and its record', () => {
  for (const file of ['README.md', 'README.zh-CN.md']) {
    const screen = read(file).split('\n').slice(0, 60).join('\n')
    for (const part of ['npm ci && npm start', 'npm ci && npm test', 'file: report.txt', '近200条'])
      expect(screen).toContain(part)
  }
})
