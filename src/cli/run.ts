import { Command, CommanderError } from 'commander'
import { version } from '../version.js'
import { batchCommand } from './commands/batch.js'
import { checkCommand } from './commands/check.js'
import { extractCommand } from './commands/extract.js'
import { inspectCommand } from './commands/inspect.js'
import { pipeCommand } from './commands/pipe.js'
import { type ExitCode, type Terminal, UsageError } from './terminal.js'

/** A command of `baogao`: it tells `done` what it came to. */
export type CommandMaker = (terminal: Terminal, done: (code: ExitCode) => void) => Command

const commands: readonly CommandMaker[] = [extractCommand, inspectCommand, checkCommand, batchCommand, pipeCommand]

const examples = `
Examples:
  $ baogao extract report.html                     the record as JSON
  $ baogao extract *.html --format csv -o all.csv  the metrics of many reports as one table
  $ baogao inspect report.html                     what was read, and what was not
  $ baogao check fixtures                          what would change against the records kept
`

function program(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const root = new Command('baogao')
    .description('Turns published Chinese government reports into typed, grounded records.')
    .version(version)
    .addHelpText('after', examples)
  for (const make of commands) root.addCommand(make(terminal, done))
  for (const command of [root, ...root.commands]) {
    command
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
      .showHelpAfterError('(--help shows the options)')
  }
  return root
}

/** Runs one command line and gives its exit code; nothing is thrown for what a user can do wrong. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  try {
    await program(terminal, result => {
      code = result
    }).parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    terminal.err(`baogao: ${error.message}\n`)
    return 2
  }
}
