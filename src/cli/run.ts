import { type Command, CommanderError } from 'commander'
import { version } from '../version.js'
import { batchCommand } from './commands/batch.js'
import { checkCommand } from './commands/check.js'
import { extractCommand } from './commands/extract.js'
import { inspectCommand } from './commands/inspect.js'
import { pipeCommand } from './commands/pipe.js'
import { seriesCommand } from './commands/series.js'
import { viewCommand } from './commands/view.js'
import { newCommand, speaks } from './new-command.js'
import { type ExitCode, type Streams, type Terminal, UsageError } from './terminal.js'
import { languageOf, sayIn } from './wording/wording.js'

/** A command of `baogao`: it tells `done` what it came to. */
export type CommandMaker = (terminal: Terminal, done: (code: ExitCode) => void) => Command

const commands: readonly CommandMaker[] = [
  extractCommand,
  inspectCommand,
  checkCommand,
  batchCommand,
  pipeCommand,
  seriesCommand,
  viewCommand,
]

function program(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const { say } = terminal
  const root = newCommand('baogao')
    .description(say('help.program'))
    .version(version, '-V, --version', say('help.version'))
    .helpCommand('help [command]', say('help.help'))
    .addHelpText('after', say('help.program.examples'))
  for (const make of commands) root.addCommand(make(terminal, done))
  for (const command of [root, ...root.commands]) speaks(command, terminal)
  return root
}

/** Runs one command line and gives its exit code; nothing is thrown for what a user can do wrong. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const language = languageOf(args, streams.locale)
  const terminal: Terminal = { ...streams, language, say: sayIn(language) }
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
