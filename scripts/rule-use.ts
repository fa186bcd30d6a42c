import { readFileSync } from 'node:fs'
import fastGlob from 'fast-glob'
import { createParser } from '../src/index.js'

/**
 * Which rules fire in how many documents, over the fixtures and, where it lies beside the repository, the corpus.
 * A rule that fires in one document only may have been made for it.
 */
const parse = createParser()
const files = fastGlob.sync(['fixtures/*/source.{html,txt}', '../shared/corpus/*/*.{html,txt}']).sort()
const documents = new Map<string, Set<string>>()
const fires = new Map<string, number>()

for (const file of files) {
  const report = parse(readFileSync(file), { name: file })
  const rules = [...report.metrics, ...report.numbers, ...report.requirements].map(item => item.rule)
  for (const rule of rules) {
    documents.set(rule, (documents.get(rule) ?? new Set()).add(file))
    fires.set(rule, (fires.get(rule) ?? 0) + 1)
  }
}

const rows = [...documents].map(([rule, where]) => ({ rule, documents: where.size, fires: fires.get(rule)! }))
rows.sort((a, b) => a.documents - b.documents || (a.rule < b.rule ? -1 : 1))
for (const row of rows)
  console.log(`${String(row.documents).padStart(4)} documents ${String(row.fires).padStart(6)} times  ${row.rule}`)
const single = rows.filter(row => row.documents === 1)
console.log(`${rows.length} rules fired in ${files.length} documents; ${single.length} in one document only`)
