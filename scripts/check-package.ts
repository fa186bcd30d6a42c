/**
 * Packs the project as npm would publish it and uses the tarball in empty projects: publint, the import, the types
 * under NodeNext and Bundler, the command, with optional dependencies and without.
 *
 *   npm run check:package
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { parseReport } from '../src/index.js'

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const INSTALL = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']

const SCRIPT = `
import { createRequire } from 'node:module'
import { createParser, parseReport, reportSchema } from 'baogao'

const text = '某县2018年政府信息公开工作年度报告\\n一、主动公开情况\\n全年主动公开政府信息1284条。'
const report = parseReport(text, { name: 'report.txt' })
reportSchema.parse(report)
if (createParser()(text).numbers.length !== report.numbers.length) throw new Error('two parsers, two answers')
const schema = createRequire(import.meta.url)('baogao/schema.json')
if (schema.properties.numbers.type !== 'array') throw new Error('the JSON Schema is not the record')
console.log(report.engine.segmenter)
`

const TYPES = `
import { createParser, parseReport, type Report, reportSchema } from 'baogao'

const report: Report = parseReport(new Uint8Array(), { year: 2019 })
const year: number | null = createParser()('').meta.year
const kinds: readonly string[] = report.numbers.map(number => number.kind)
export const answer: [number | null, readonly string[], Report] = [year, kinds, reportSchema.parse(report)]
// @ts-expect-error: a year is a number
parseReport('', { year: '2019' })
`

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  types: [],
  skipLibCheck: false,
}
const RESOLUTIONS = [
  { module: 'NodeNext', moduleResolution: 'NodeNext' },
  { module: 'ESNext', moduleResolution: 'Bundler' },
] as const

type Step = readonly [name: string, run: () => string]

const run = (command: string, args: readonly string[], cwd: string, input?: string): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  })

function pack(folder: string): string {
  run(NPM, ['pack', '--silent', '--pack-destination', folder], '.')
  const [tarball] = readdirSync(folder).filter(file => file.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack made no tarball')
  return join(folder, tarball)
}

async function lintPackage(tarball: string): Promise<string> {
  const bytes = readFileSync(tarball)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
  if (messages.length > 0) throw new Error(messages.map(message => formatMessage(message, pkg!)).join('\n'))
  return 'nothing to mend'
}

/** An empty project that has installed the tarball. */
function project(folder: string, name: string, tarball: string, flags: readonly string[]): string {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }))
  writeFileSync(join(path, 'try.js'), SCRIPT)
  writeFileSync(join(path, 'types.ts'), TYPES)
  run(NPM, [...INSTALL, ...flags, resolve(tarball)], path)
  return path
}

function tryCommand(path: string): string {
  const out = run(NPM, ['exec', '--', 'baogao', 'extract', '-', '--format', 'ndjson'], path, '某县2018年报告')
  const { schema, engine } = JSON.parse(out)
  return `schema ${schema}, release ${engine.version}`
}

function tryTypes(path: string, resolution: (typeof RESOLUTIONS)[number]): string {
  const config = { compilerOptions: { ...compilerOptions, ...resolution }, files: ['types.ts'] }
  writeFileSync(join(path, 'tsconfig.json'), JSON.stringify(config))
  run(process.execPath, [TSC, '-p', 'tsconfig.json'], path)
  return 'strict, skipLibCheck off'
}

function tryImport(path: string, segmenter: string): string {
  const answer = run(process.execPath, ['try.js'], path).trim()
  if (answer !== segmenter) throw new Error(`segmenter ${answer}, not ${segmenter}`)
  return `segmenter ${answer}`
}

function reason(error: unknown): string {
  const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string }
  return [stdout, stderr, message].filter(part => part !== '').join('\n')
}

function attempt([name, step]: Step): boolean {
  try {
    console.log(`  ✓ ${name}: ${step()}`)
    return true
  } catch (error) {
    console.log(`  ✗ ${name}:\n${reason(error)}`)
    return false
  }
}

function steps(folder: string, tarball: string): readonly Step[] {
  let whole = ''
  let lean = ''
  return [
    ['install without optional dependencies', () => (lean = project(folder, 'lean', tarball, ['--omit=optional']))],
    ['import without them', () => tryImport(lean, 'intl')],
    ['command without them', () => tryCommand(lean)],
    ...RESOLUTIONS.map(
      resolution => [`types under ${resolution.moduleResolution}`, () => tryTypes(lean, resolution)] as const,
    ),
    ['install with optional dependencies', () => (whole = project(folder, 'whole', tarball, []))],
    ['import with them', () => tryImport(whole, parseReport('').engine.segmenter)],
    ['command with them', () => tryCommand(whole)],
  ]
}

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-package-'))
  try {
    const tarball = pack(folder)
    console.log(`  ✓ pack: ${Math.round(readFileSync(tarball).length / 1024)} kB`)
    console.log(`  ✓ publint: ${await lintPackage(tarball)}`)
    const failed = steps(folder, tarball).filter(step => !attempt(step)).length
    console.log(`package: ${failed} problems`)
    return failed > 0 ? 1 : 0
  } catch (error) {
    console.log(`  ✗ ${reason(error)}`)
    return 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main()
