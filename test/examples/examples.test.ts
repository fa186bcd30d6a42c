import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../scripts/docs/blocks.js'
import { root } from '../../scripts/docs/paths.js'
import { isPartOf, isPrinted } from '../../scripts/docs/printed.js'
import { parseReport } from '../../src/index.js'

const folder = join(root, 'examples')
const names = readdirSync(folder).filter(name => name.endsWith('.js'))

describe.each(names)('%s', name => {
  const source = readFileSync(join(folder, name), 'utf8')

  test('is listed, run by the script, and has what it prints kept', () => {
    const stem = name.replace('.js', '')
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`(${name})`)
    expect(readFileSync(join(root, 'scripts/run-examples.ts'), 'utf8')).toContain(`'${stem}'`)
    expect(readFileSync(join(folder, 'expected', `${stem}.txt`), 'utf8')).not.toBe('')
  })

  test('begins with how to run it, and takes nothing from inside the program', () => {
    expect(source).toMatch(/^\/\/ .*\n?.*node examples\//u)
    expect(source).not.toMatch(/from '\.\.?\//u)
  })
})

test('the first example is ten lines', () => {
  expect(readFileSync(join(folder, '1-page-to-table.js'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(10)
})

const reports = readdirSync(join(folder, 'reports')).map(name => ({
  name,
  report: parseReport(readFileSync(join(folder, 'reports', name)), { name, segmenter: 'intl' }),
}))

test.each(reports)('$name: its form is read whole, no number is unexplained', ({ report }) => {
  const forms = report.tables.filter(({ form }) => form !== null)
  expect(forms).toHaveLength(1)
  expect(forms[0]!.cells.filter(({ state }) => state === 'missing' || state === 'undecided')).toEqual([])
  expect(report.numbers.filter(({ kind }) => kind === 'unexplained')).toEqual([])
})

test('the one misprint is found, and no other', () => {
  const failing = reports.filter(({ report }) => report.checks.some(({ suspect }) => suspect !== null))
  expect(failing.map(({ name }) => name)).toEqual(['baishi-2021.html'])
  const suspects = failing[0]!.report.checks.flatMap(({ suspect, proposed }) =>
    suspect === null ? [] : [[suspect, proposed]],
  )
  expect(new Set(suspects.map(String))).toEqual(new Set(['applications.new/total,31']))
})

describe('documents are compared with what was printed', () => {
  test.each([
    ['a\nb', 'a\nb\n', true],
    ['a\nc', 'a\nb\n', false],
    ['a', 'a\nb\n', false],
    ['…\nb', 'a\nb\n', true],
    ['a\n…\nd', 'a\nb\nc\nd', true],
    ['a\n…', 'a\nb\nc', true],
    ['ab…', 'abc', true],
    ['ab…', 'axc', false],
  ])('%j for %j: %j', (shown, printed, same) => expect(isPrinted(shown, printed)).toBe(same))

  test.each([
    [{ a: 1 }, { x: [{ a: 1, b: 2 }] }, true],
    [{ a: 1, b: [1] }, { a: 1, b: [1, 2] }, false],
    [{ a: 2 }, { x: [{ a: 1 }] }, false],
  ])('%j in %j: %j', (part, whole, held) => expect(isPartOf(part, whole)).toBe(held))

  test('a block says what it is for', () => {
    const fence = '```'
    const text = `${fence}sh\nls\n${fence}\n\n<!-- output -->\n${fence}\nx\n${fence}\n\n${fence}\ny\n${fence}\n`
    expect(blocksOf(text).map(({ use, line }) => [use.kind, line])).toEqual([
      ['run', 1],
      ['output', 5],
      ['unmarked', 10],
    ])
  })
})
