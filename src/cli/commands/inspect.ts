import type { Command } from 'commander'
import { hasError } from '../diagnostics.js'
import { isUnreadable, readInputs } from '../inputs.js'
import { newCommand } from '../new-command.js'
import { type Overrides, parseOptions, withOverrides } from '../overrides.js'
import { openParser } from '../parser.js'
import { overview } from '../render/overview.js'
import type { ExitCode, Terminal } from '../terminal.js'

interface InspectOptions extends Overrides {
  readonly all?: boolean
}

const LIMIT = 40
const WIDTH = 120

/** The text that the record's spans count in; empty where the encoding is none that can be named. */
function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return ''
  }
}

async function inspect(files: readonly string[], options: InspectOptions, terminal: Terminal): Promise<ExitCode> {
  const parse = openParser()
  let code: ExitCode = 0
  for await (const input of readInputs(files, terminal)) {
    if (isUnreadable(input)) {
      terminal.err(`${input.name}: ${input.reason}\n`)
      code = 1
      continue
    }
    const report = parse(input.bytes, parseOptions(input.name, options))
    if (hasError(report)) code = 1
    const source = decoded(input.bytes, report.source.encoding)
    const limit = options.all ? Number.POSITIVE_INFINITY : LIMIT
    terminal.out(
      `${overview(report, { columns: terminal.columns ?? WIDTH, limit, source, language: terminal.language })}\n`,
    )
  }
  return code
}

/** `baogao inspect`: a record as a page to read in the terminal. */
export const inspectCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  withOverrides(newCommand('inspect'), terminal.say)
    .description(terminal.say('help.inspect'))
    .argument('<file...>', terminal.say('help.inspect.files'))
    .option('--all', terminal.say('help.inspect.all', { limit: LIMIT }))
    .addHelpText('after', terminal.say('help.inspect.examples'))
    .action(async (files: string[], options: InspectOptions) => done(await inspect(files, options, terminal)))
