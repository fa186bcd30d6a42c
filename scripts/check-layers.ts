/**
 * Checks that no room of the house looks into one that is built on it, and that rooms stay small.
 *
 *   npm run check:layers
 */
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { lineOf, nodesOf, type SourceFile, sourceFiles } from './source/source-files.js'

/** Who may import whom: a layer may import itself and what stands to its left. */
const LAYERS = [
  'model',
  'text',
  'knowledge',
  'knowledge-kit',
  'stages',
  'parse-report',
  'compare',
  'corrections',
  'series',
  'batch',
  'view',
  'index',
  'cli',
] as const
/** What a layer may import besides the project's own files. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  model: ['zod'],
  knowledge: [],
  'knowledge-kit': ['zod'],
}
/** Only these may read files, ask the clock or the system. */
const IMPURE = ['batch', 'cli']
/** The one stage that asks the system, whether the dictionaries of a native package are there. */
const NATIVE = 'src/stages/segment/nodejieba.ts'
/** Of the system's modules these compute and nothing else. */
const PURE_MODULES = ['node:buffer', 'node:crypto', 'node:module']

const FILE_LIMIT = 400
const FUNCTION_LIMIT = 70

/** The layer of a file under src; files beside parse-report that wrap it belong to it. */
function layerOf(path: string): string {
  const [, first = '', ...rest] = path.split('/')
  if (rest.length > 0) return first
  return first === 'index.ts' ? 'index' : 'parse-report'
}

const stageOf = (path: string): string => path.split('/')[2]?.replace(/\.ts$/u, '') ?? ''

interface Import {
  readonly from: SourceFile
  readonly line: number
  readonly specifier: string
  readonly typeOnly: boolean
}

function importsOf(file: SourceFile): Import[] {
  return [...nodesOf(file.tree)].flatMap(node => {
    const declared = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier
    const called =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0]
    const specifier = declared || called
    if (!specifier || !ts.isStringLiteral(specifier)) return []
    const typeOnly = ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return [{ from: file, line: lineOf(file.tree, node.getStart()), specifier: specifier.text, typeOnly }]
  })
}

function localProblem(from: string, target: string, typeOnly: boolean): string | null {
  const [here, there] = [layerOf(from), layerOf(target)]
  const [left, right] = [here, there].map(layer => LAYERS.indexOf(layer as (typeof LAYERS)[number])) as [number, number]
  if (left < 0) return `${here} is no layer`
  if (right < 0) return `${there} is no layer`
  if (here === 'knowledge' && there === 'model' && !typeOnly)
    return 'knowledge is data: it takes types alone from the model'
  if (here === 'knowledge' && there === 'text') return 'knowledge is data: it computes nothing'
  if (here === 'stages' && there === 'knowledge') return 'stages receive their knowledge'
  if (here === 'stages' && there === 'stages' && stageOf(from) !== stageOf(target))
    return 'a stage imports another stage'
  return right > left ? `${here} imports ${there}` : null
}

function packageProblem(from: string, specifier: string): string | null {
  const layer = layerOf(from)
  if (specifier.startsWith('node:'))
    return IMPURE.includes(layer) || from === NATIVE || PURE_MODULES.includes(specifier)
      ? null
      : `${layer} asks the system: ${specifier}`
  const allowed = PACKAGES[layer]
  return allowed === undefined || allowed.includes(specifier) ? null : `${layer} imports ${specifier}`
}

function importProblems(file: SourceFile): string[] {
  return importsOf(file).flatMap(({ line, specifier, typeOnly }) => {
    const problem = specifier.startsWith('.')
      ? localProblem(file.path, normalize(join(dirname(file.path), specifier)).replace(/\.js$/u, '.ts'), typeOnly)
      : packageProblem(file.path, specifier)
    return problem === null ? [] : [`${file.path}:${line}: ${problem} (${specifier})`]
  })
}

interface Measured {
  readonly where: string
  readonly lines: number
}

function functionsOf({ path, tree }: SourceFile): Measured[] {
  return [...nodesOf(tree)]
    .filter(ts.isFunctionLike)
    .filter(node => 'body' in node && node.body !== undefined)
    .map(node => {
      const first = lineOf(tree, node.getStart())
      return { where: `${path}:${first}`, lines: lineOf(tree, node.end) - first + 1 }
    })
}

const isData = (path: string): boolean => path.startsWith('src/knowledge/')
const tooLong =
  (limit: number) =>
  ({ where, lines }: Measured): string[] =>
    lines > limit ? [`${where}: ${lines} lines, at most ${limit}`] : []

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

const files = sourceFiles('src', 'scripts', 'examples')
const code = files.filter(({ path }) => !isData(path))
const functions = code.flatMap(functionsOf)
const problems = [
  ...files.filter(({ path }) => path.startsWith('src/')).flatMap(importProblems),
  ...code.flatMap(({ path, lines }) => tooLong(FILE_LIMIT)({ where: path, lines })),
  ...functions.flatMap(tooLong(FUNCTION_LIMIT)),
]
for (const problem of problems) console.log(problem)
const sizes = `${files.length} files (median ${median(code.map(({ lines }) => lines))} lines), ${functions.length} functions (median ${median(functions.map(({ lines }) => lines))} lines)`
console.log(`layers: ${sizes}, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
