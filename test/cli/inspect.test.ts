import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, reportText } from './folder.js'
import { baogao } from './run-in-memory.js'

test('the outline is a tree, the parts are named with their counts', async () => {
  const file = join(folderOf({ 'report.txt': reportText }), 'report.txt')
  const { code, out } = await baogao(['inspect', file])
  expect(code).toBe(0)
  expect(out).toContain('  title      云溪县2018年政府信息公开工作年度报告\n')
  expect(out).toContain('Outline (2)\n  ├─ 一、主动公开情况\n  └─ 二、依申请公开情况\n')
  for (const part of ['Left out', 'Metrics', 'Tables', 'Unexplained numbers', 'Failed checks', 'Diagnostics']) {
    expect(out).toMatch(new RegExp(`^${part} \\(\\d+\\)$`, 'mu'))
  }
})

test('no line runs over the width of the terminal by more than its marks', async () => {
  const long = `${reportText}\n${'三、加强平台建设与渠道拓展工作'.repeat(20)}`
  const { out } = await baogao(['inspect', '-'], long)
  const widths = out
    .split('\n')
    .map(line => [...line].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2e80 ? 1 : 2), 0))
  expect(Math.max(...widths.slice(1))).toBeLessThanOrEqual(100)
})

test('long lists are cut unless --all is given', async () => {
  const text = Array.from({ length: 60 }, (_, i) => `${i + 1}.加强平台建设\n这里写明有关情况。`).join('\n')
  const cut = await baogao(['inspect', '-'], text)
  const whole = await baogao(['inspect', '-', '--all'], text)
  expect(cut.out).toContain('Outline (60)')
  expect(cut.out).toContain('… and 20 more (--all shows them)')
  expect(whole.out).toContain('60.加强平台建设')
  expect(whole.out).not.toContain('(--all shows them)')
})

test('a missing file is named', async () => {
  expect(await baogao(['inspect', 'gone.html'])).toEqual({ code: 1, out: '', err: 'gone.html: no such file\n' })
})
