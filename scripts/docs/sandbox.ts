import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Runnable } from './blocks.js'
import { root } from './paths.js'

/** A folder in which a reader would try things: baogao installed, fixtures and examples at hand. */
export interface Sandbox {
  readonly folder: string
  run(language: Runnable, code: string): string
  write(name: string, text: string): void
  remove(): void
}

/** Packages of the repository, and baogao among them as a project that installed it has it. */
function install(modules: string): void {
  mkdirSync(join(modules, '.bin'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')).filter(one => one !== '.bin'))
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  symlinkSync(root, join(modules, 'baogao'))
  symlinkSync(join(root, 'dist/cli/main.js'), join(modules, '.bin/baogao'))
}

/** SQL is asked of the DuckDB file that a command before it made. */
const DUCKDB = `import { DuckDBInstance } from '@duckdb/node-api'
const connection = await (await DuckDBInstance.create('tables/archive.duckdb')).connect()
const print = async sql => {
  for (const statement of sql.split(/;\\s*$/mu).filter(text => text.trim() !== '')) {
    const reader = await connection.runAndReadAll(statement)
    for (const row of reader.getRowsJson()) console.log(row.join('\\t'))
  }
}
`

export function openSandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-docs-'))
  install(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "private": true}\n')
  for (const name of ['fixtures', 'examples']) cpSync(join(root, name), join(folder, name), { recursive: true })
  cpSync(join(root, 'examples/reports'), join(folder, 'archive/reports'), { recursive: true })
  const PATH = `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}`
  const env = { ...process.env, PATH, LC_ALL: 'C.UTF-8', PYTHONPATH: join(root, 'scripts/docs/python') }
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  }
  let count = 0
  const runFile = (command: string, ending: string, code: string): string => {
    const file = join(folder, `block-${++count}.${ending}`)
    writeFileSync(file, code)
    return execFileSync(command, [file], options)
  }
  const run: Readonly<Record<Runnable, (code: string) => string>> = {
    sh: code => execFileSync('bash', ['-euo', 'pipefail', '-c', code], options),
    js: code => runFile(process.execPath, 'mjs', code),
    python: code => runFile('python3', 'py', code),
    sql: code => runFile(process.execPath, 'mjs', `${DUCKDB}await print(${JSON.stringify(code)})\n`),
  }
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    run: (language, code) => run[language](code),
  }
}
