/**
 * Writes what of the documents is made by the program: the record field by field, the tables of the READMEs.
 *
 *   npm run docs [-- --measure]
 *
 * --measure scores and times everything anew first; without it the tables show what was measured last.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measure, measuredFile, readMeasured } from './docs/measured.js'
import { root } from './docs/paths.js'
import { recordReference } from './docs/record-reference.js'
import { withTables } from './docs/tables.js'

const { values: flags } = parseArgs({ options: { measure: { type: 'boolean', default: false } } })

if (flags.measure) writeFileSync(measuredFile, `${JSON.stringify(measure(), null, 2)}\n`)
const measured = readMeasured()
writeFileSync(join(root, 'docs/record.md'), recordReference())
for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const) {
  const path = join(root, file)
  writeFileSync(path, withTables(readFileSync(path, 'utf8'), measured, language))
}
