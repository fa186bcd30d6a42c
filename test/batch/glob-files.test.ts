import { join } from 'node:path'
import { expect, test } from 'vitest'
import { globFiles } from '../../src/batch/listing/glob-files.js'
import { plant, scratch } from './scratch.js'

const folder = scratch()
const inside = (...names: readonly string[]): string[] => names.map(name => join(folder, name))
plant(folder, {
  '年报(1).html': '一',
  '[2021]/a.html': '二',
  '[2021]/b.pdf': '%PDF-1.4',
  '[2021]/c.zip': 'PK',
  '[2021]/style.css': 'p{}',
  '[2021]/notes.csv': 'a,b',
  '[2021]/.hidden.html': '三',
  '2/a.html': '四',
  '2/out/README.txt': '五',
})

test.each([
  ['a pattern', ['2/*.html'], ['2/a.html']],
  ['a name with signs of a pattern is the file of that name', ['年报(1).html'], ['年报(1).html']],
  ['so is one in a folder with such signs', ['[2021]/a.html'], ['[2021]/a.html']],
  ['such signs are a pattern where there is no such file', ['[2]/a.html'], ['2/a.html']],
  ['a folder', ['[2021]'], ['[2021]/a.html', '[2021]/b.pdf', '[2021]/c.zip']],
  ['a folder with a stroke behind', ['[2021]/'], ['[2021]/a.html', '[2021]/b.pdf', '[2021]/c.zip']],
  ['the output folder is no input', ['2', '2/**/*'], ['2/a.html']],
  ['nothing', ['nothing/*'], []],
])('%s: %j', async (_, patterns, files) => {
  expect(await globFiles(inside(...patterns), join(folder, '2/out'))).toEqual(inside(...files))
})

test('what is excluded is left out of folders too', async () => {
  expect(await globFiles([...inside('[2021]'), '!**/*.pdf'])).toEqual(inside('[2021]/a.html', '[2021]/c.zip'))
})
