import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files in it, gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** A short report in plain text. */
export const reportText = [
  '云溪县2018年政府信息公开工作年度报告',
  '一、主动公开情况',
  '全年主动公开政府信息1284条,其中通过政府网站公开936条。',
  '二、依申请公开情况',
  '共收到公开申请7件,答复7件。',
].join('\n')
