/**
 * Checks gold files against their sources.
 *
 *     npx tsx scripts/gold/check-gold.ts [FOLDER | GOLD.json [SOURCE]]…
 *
 * A folder holds `gold.json` beside the source that it names; without arguments every folder under `fixtures/` is
 * checked. Problems go to standard output, one a line; the exit status is 1 if there are any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Gold } from './gold.js'
import { checkBody, checkCitations, checkMeta, checkOutline, checkRequirements, checkTables } from './rules.js'
import { checkCoverage, checkNumbers } from './rules-numbers.js'
import { visible } from './visible.js'

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))

function decode(path: string, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(readFileSync(path))
}

function problemsOf(gold: Gold, source: string): readonly string[] {
  const text = visible(source, /\.s?html?$/iu.test(gold.source))
  const checks = [
    checkMeta,
    checkBody,
    checkOutline,
    checkTables,
    checkNumbers,
    checkCoverage,
    checkCitations,
    checkRequirements,
  ]
  return checks.flatMap(check => check(gold, text))
}

function summary(gold: Gold): string {
  const metrics = gold.numbers.reduce((sum, entry) => sum + (entry.metrics?.length ?? 0), 0)
  const cells = gold.tables.reduce((sum, table) => sum + table.cells.length, 0)
  const { outline, numbers, citations, requirements = [], responsible = [] } = gold
  return (
    `${outline.length} headings, ${numbers.length} numbers, ${metrics} metrics, ${cells} cells, ` +
    `${citations.length} citations, ${requirements.length} requirements, ${responsible.length} responsible`
  )
}

function checkFile(goldPath: string, sourcePath?: string): number {
  const gold = JSON.parse(readFileSync(goldPath, 'utf8')) as Gold
  const source = decode(sourcePath ?? join(dirname(goldPath), gold.source), gold.encoding ?? 'utf-8')
  const problems = problemsOf(gold, source)
  for (const problem of problems) console.log(`${gold.id}: ${problem}`)
  console.log(`${gold.id}: ${problems.length} problems; ${summary(gold)}`)
  return problems.length
}

function goldIn(folder: string): readonly string[] {
  if (existsSync(join(folder, 'gold.json'))) return [join(folder, 'gold.json')]
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name, 'gold.json'))
    .filter(path => existsSync(path))
}

function main(args: readonly string[]): number {
  if (args[0]?.endsWith('.json')) return checkFile(args[0], args[1])
  const folders = args.length > 0 ? args : [FIXTURES]
  return folders.flatMap(goldIn).reduce((sum, path) => sum + checkFile(path), 0)
}

process.exitCode = main(process.argv.slice(2)) > 0 ? 1 : 0
