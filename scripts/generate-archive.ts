/**
 * Writes an archive of pages that vary in text, chrome, encoding, layout and form.
 *
 *   npm run generate:archive -- --out DIR [--pages 20000] [--size saved|small] [--seed N]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { archivePages, type PageSize } from './archive/pages.js'

const { values: flags } = parseArgs({
  options: {
    out: { type: 'string' },
    pages: { type: 'string', default: '20000' },
    size: { type: 'string', default: 'saved' },
    seed: { type: 'string', default: '1' },
  },
})
if (flags.out === undefined) throw new Error('--out DIR is wanted')

let bytes = 0
for (const page of archivePages(Number(flags.pages), flags.size as PageSize, Number(flags.seed))) {
  const file = join(flags.out, page.name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, page.bytes)
  bytes += page.bytes.length
}
console.log(`${flags.pages} pages, ${(bytes / 1e6).toFixed(0)} MB in ${flags.out}`)
