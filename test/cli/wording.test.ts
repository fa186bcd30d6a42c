import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codesInChinese } from '../../src/cli/wording/codes.js'
import { languageOf, usageError, wording } from '../../src/cli/wording/wording.js'
import { diagnostics } from '../../src/knowledge/diagnostics.js'
import { folderOf, reportText } from './folder.js'
import { baogao } from './run-in-memory.js'

const HAN = /\p{Script=Han}/u
const parameters = (text: string) => (text.match(/\{\w+\}/gu) ?? []).sort()
/** Words that are the same in both languages. */
const shared = new Set(['state.none', 'series.legend'])

describe.each([
  ['the command', wording],
  ['diagnostics', diagnostics],
])('%s speaks both languages', (_, catalogue) => {
  test.each(Object.entries(catalogue))('%s', (key, { en, zh }) => {
    expect(en.trim()).not.toBe('')
    expect(zh).toMatch(HAN)
    if (!shared.has(key)) expect(en).not.toMatch(HAN)
    expect(parameters(zh)).toEqual(parameters(en))
  })
})

test.each([
  [['extract'], 'zh_CN.UTF-8', 'zh'],
  [['extract'], 'zh-Hant-TW', 'zh'],
  [['extract'], 'en_GB.UTF-8', 'en'],
  [['extract'], 'C', 'en'],
  [['extract'], undefined, 'en'],
  [['extract', '--lang', 'zh'], 'en_GB', 'zh'],
  [['--lang=en', 'extract'], 'zh_CN', 'en'],
  [['extract', '--lang', 'fr'], 'zh_CN', 'zh'],
  [['extract', '--', '--lang', 'en'], 'zh_CN', 'zh'],
] as const)('%j under %s speaks %s', (args, locale, language) => expect(languageOf(args, locale)).toBe(language))

const commands = ['extract', 'inspect', 'check', 'batch', 'pipe', 'series', 'view']

test.each([[[]], ...commands.map(command => [[command]])])(
  'help of %j in Chinese has no English sentence',
  async command => {
    const { code, out } = await baogao([...command, '--help', '--lang', 'zh'])
    expect(code).toBe(0)
    expect(out).toContain('用法：')
    expect(out).toContain('选项：')
    const described = out
      .slice(0, out.indexOf('示例：'))
      .split('\n')
      .filter(line => /^ {2}-/u.test(line))
    expect(described.length).toBeGreaterThan(0)
    for (const line of described) expect(line).toMatch(HAN)
  },
)

test.each([
  [['extract'], 'error: missing required argument', '错误：缺少参数 file'],
  [['extract', 'x', '--bogus'], 'error: unknown option', '错误：没有选项 --bogus'],
  [['extract', 'x', '--year', '19'], 'a year such as 2019 is wanted', '应为年份，如 2019'],
  [['extract', 'x', '--format', 'xml'], 'Allowed choices are', '可选：json'],
  [['batch', 'x'], 'error: required option', '错误：必须给出选项'],
  [['nonsense'], 'error: unknown command', '错误：没有命令 nonsense'],
] as const)('%j is wrong usage in both languages', async (args, en, zh) => {
  expect((await baogao([...args, '--lang', 'en'])).err).toContain(en)
  expect((await baogao([...args, '--lang', 'zh'])).err).toContain(zh)
})

test('a parser message that nobody translated stays as it is', () => {
  expect(usageError('error: something new', 'zh')).toBe('error: something new')
})

test('inspect in Chinese', async () => {
  const { out } = await baogao(['inspect', '-', '--lang', 'zh', '--media-type', 'text/plain'], reportText)
  expect(out).toContain('标题')
  expect(out).toContain('目录 (2)')
  expect(out).toContain('提示 meta/media-type-given: 媒体类型由使用者给定：text/plain')
})

test('a missing file in Chinese', async () => {
  expect((await baogao(['extract', 'gone.html', '--lang', 'zh'])).err).toBe('gone.html: 没有这个文件\n')
})

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
const codesIn = (folder: string, pattern: RegExp) =>
  [...new Set(sources(folder).flatMap(text => [...text.matchAll(pattern)].map(match => match[1]!)))].sort()

describe('codes with a message of their own are said in Chinese too', () => {
  const root = join(import.meta.dirname, '../../src')
  const found = codesIn(join(root, 'stages'), /code: '((?:decode|read|form)\/[a-z-]+)'/gu)
  const faults = codesIn(join(root, 'batch'), /'((?:output|compare)\/[a-z-]+)'/gu)
  test('there are some', () => expect(Math.min(found.length, faults.length)).toBeGreaterThan(4))
  test.each([...found, ...faults])('%s', code => {
    expect(codesInChinese[code] ?? diagnostics[code]?.zh).toMatch(HAN)
  })
})

test('what stops a conversion, in Chinese', async () => {
  const { code, err } = await baogao(['batch', '/nowhere/*.html', '--out', join(folderOf({}), 'out'), '--lang', 'zh'])
  expect({ code, err }).toEqual({ code: 2, err: 'baogao batch: /nowhere/*.html：没有匹配的文件（input/none）\n' })
})
