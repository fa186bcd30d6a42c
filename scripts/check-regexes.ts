/**
 * Checks every regular expression of src for catastrophic backtracking: the literals, and those that are compiled
 * from knowledge while the fixtures are read. What was found safe is remembered in checked-regexes.json.
 *
 *   npm run check:regexes [-- --fresh]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import ts from 'typescript'
import { lineOf, nodesOf, sourceFiles } from './source/source-files.js'

/** The backend that needs neither Java nor a native binary; it must be named before recheck is loaded. */
process.env.RECHECK_BACKEND = 'pure'
process.env.RECHECK_SYNC_BACKEND = 'pure'

const REMEMBERED = 'scripts/checked-regexes.json'
const FIXTURES = 'fixtures'
const TIMEOUT = 30_000
/**
 * A search that takes more steps than the limit on a text of this length is no linear one: 75 steps a letter are
 * allowed for look-behinds, a quadratic search would take a hundred times as many.
 */
const LETTERS = 20_000
const STEPS = 1_500_000

interface Expression {
  readonly source: string
  readonly flags: string
  readonly where: string
}

const keyOf = ({ source, flags }: Expression): string => `/${source}/${flags}`

function literals(): Expression[] {
  return sourceFiles('src').flatMap(({ path, tree }) =>
    [...nodesOf(tree)].filter(ts.isRegularExpressionLiteral).map(node => {
      const end = node.text.lastIndexOf('/')
      return {
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        where: `${path}:${lineOf(tree, node.getStart())}`,
      }
    }),
  )
}

/** Frames between the one that asks for a regular expression and the one that looks at the stack. */
const OWN_FRAMES = 4

/** The place under src that asked for a regular expression, null where it was a library. */
function caller(): string | null {
  const frame = new Error().stack?.split('\n')[OWN_FRAMES] ?? ''
  const place = /[\\/](src[\\/][^\s:]*\.ts:\d+)/u.exec(frame)?.[1]
  return place === undefined || frame.includes('node_modules') ? null : place
}

/** Regular expressions that src makes from strings, seen while it is loaded and while it reads every fixture. */
async function compiled(): Promise<Expression[]> {
  const seen: Expression[] = []
  const note = (regex: RegExp): RegExp => {
    const where = caller()
    if (where !== null) seen.push({ source: regex.source, flags: regex.flags, where })
    return regex
  }
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [source, flags]) => note(new target(source, flags)),
    apply: (target, _, [source, flags]) => note(target(source, flags)),
  })
  try {
    const { parseReport } = await import('../src/parse-report.js')
    for (const folder of readdirSync(FIXTURES)) {
      const file = ['source.html', 'source.txt'].map(name => join(FIXTURES, folder, name)).find(existsSync)
      if (file !== undefined) parseReport(readFileSync(file), { name: file })
    }
  } finally {
    globalThis.RegExp = Original
  }
  return seen
}

function distinct(expressions: readonly Expression[]): Expression[] {
  const byKey = new Map<string, Expression>()
  for (const expression of expressions) if (!byKey.has(keyOf(expression))) byKey.set(keyOf(expression), expression)
  return [...byKey.values()]
}

const { version } = createRequire(import.meta.url)('recheck/package.json')

/** Keys of the expressions that this release of recheck has found safe. */
function remembered(): ReadonlySet<string> {
  if (!existsSync(REMEMBERED)) return new Set()
  const { recheck, safe } = JSON.parse(readFileSync(REMEMBERED, 'utf8'))
  return new Set(recheck === version ? safe : [])
}

/** What is wrong with an expression; null where nothing is. */
async function verdict({ source, flags, where }: Expression): Promise<string | null> {
  const { check } = await import('recheck')
  // `d` asks for indices and changes nothing about the search; recheck does not know it
  const result = await check(source, flags.replace('d', ''), {
    timeout: TIMEOUT,
    maxAttackStringSize: LETTERS,
    attackLimit: STEPS,
  })
  if (result.status === 'safe') return null
  const reason =
    result.status === 'vulnerable'
      ? `${result.complexity.summary}: ${result.attack.pattern.slice(0, 120)}`
      : result.error.kind
  return `${where}: ${result.status}: ${reason}: /${source.slice(0, 200)}/${flags}`
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
  const known = values.fresh ? new Set<string>() : remembered()
  const all = distinct([...literals(), ...(await compiled())])
  const unknown = all.filter(expression => !known.has(keyOf(expression)))
  const safe = all.filter(expression => known.has(keyOf(expression))).map(keyOf)
  const problems: string[] = []
  for (const expression of unknown) {
    const problem = await verdict(expression)
    if (problem === null) safe.push(keyOf(expression))
    else problems.push(problem)
  }
  if (unknown.length > problems.length || safe.length < known.size) {
    writeFileSync(REMEMBERED, `${JSON.stringify({ recheck: version, safe: safe.sort() }, null, 2)}\n`)
  }
  for (const problem of problems) console.log(problem)
  console.log(`regexes: ${all.length} expressions, ${unknown.length} checked anew, ${problems.length} problems`)
  return problems.length > 0 ? 1 : 0
}

process.exitCode = await main()
