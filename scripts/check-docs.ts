/**
 * Runs every command and code block of the documents, in order, and compares what they print with what is shown.
 *
 *   npm run check:docs [-- FILE…] [--write]
 *
 * --write puts what was printed in place of what is shown, but where … stands for a part of it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Block, blocksOf } from './docs/blocks.js'
import { root } from './docs/paths.js'
import { isPartOf, isPrinted } from './docs/printed.js'
import { openSandbox, type Sandbox } from './docs/sandbox.js'

const { values: flags, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
})

interface Outcome {
  readonly printed: string
  readonly problem: string | null
  readonly replacement?: string
}

const fine = (printed: string): Outcome => ({ printed, problem: null })

function runBlock({ use, code }: Block, before: string, sandbox: Sandbox): Outcome {
  switch (use.kind) {
    case 'file':
      sandbox.write(use.name, code)
      return fine(before)
    case 'elsewhere':
      return fine(before)
    case 'unmarked':
      return { printed: before, problem: 'is neither run nor compared: mark it' }
    case 'run':
      try {
        return fine(sandbox.run(use.language, code))
      } catch (error) {
        const { stderr, message } = error as { readonly stderr?: string; readonly message: string }
        return { printed: '', problem: `failed: ${(stderr || message).trim().slice(-600)}` }
      }
    case 'output': {
      if (before === '')
        return { printed: before, problem: 'is compared with nothing: what stands before it printed nothing' }
      if (flags.write && code.trim() === '…') return { printed: before, problem: 'to be written', replacement: before }
      const same = use.part ? isPartOf(JSON.parse(code), JSON.parse(before)) : isPrinted(code, before)
      if (same) return fine(before)
      const shown = `is not what was printed:\n${before.slice(0, 3000)}`
      return use.part || code.includes('…')
        ? { printed: before, problem: shown }
        : { printed: before, problem: shown, replacement: before }
    }
  }
}

/** Runs the blocks of one document in a folder of its own; its problems, each with its place. */
function check(file: string): string[] {
  const path = join(root, file)
  let markdown = readFileSync(path, 'utf8')
  const sandbox = openSandbox()
  const problems: string[] = []
  let printed = ''
  try {
    const blocks = blocksOf(markdown)
    for (const block of blocks) {
      const outcome = runBlock(block, printed, sandbox)
      printed = outcome.printed
      if (outcome.problem === null) continue
      if (flags.write && outcome.replacement !== undefined)
        markdown = markdown.replace(
          `\`\`\`\n${block.code}\`\`\``,
          () => `\`\`\`\n${outcome.replacement!.trimEnd()}\n\`\`\``,
        )
      else problems.push(`${file}:${block.line}: ${outcome.problem}`)
    }
    const count = (kind: string) => blocks.filter(({ use }) => use.kind === kind).length
    console.log(`${file}: ${count('run')} run, ${count('output')} compared, ${count('elsewhere')} run elsewhere`)
  } finally {
    sandbox.remove()
  }
  if (flags.write) writeFileSync(path, markdown)
  return problems
}

const all = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs')).map(name => `docs/${name}`),
]
const files = positionals.length > 0 ? positionals : all.filter(name => name.endsWith('.md'))
const problems = files.flatMap(check)
for (const problem of problems) console.log(problem)
if (problems.length > 0) process.exitCode = 1
