import { once } from 'node:events'
import { type Command, Option } from 'commander'
import { pipeLines } from '../../batch/pipe.js'
import { createParser } from '../../index.js'
import { newCommand } from '../new-command.js'
import type { ExitCode, Terminal } from '../terminal.js'
import { sizeOf } from './batch.js'

const LIMIT = 64 * 1024 * 1024

async function pipe(limit: number): Promise<ExitCode> {
  for await (const line of pipeLines(process.stdin, createParser(), limit)) {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  return 0
}

/** `baogao pipe`: documents as JSON lines in, records as JSON lines out. */
export const pipeCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  newCommand('pipe')
    .description(terminal.say('help.pipe'))
    .addOption(
      new Option('--max-line <size>', terminal.say('help.pipe.maxLine'))
        .argParser(sizeOf(terminal.say))
        .default(LIMIT, '64MB'),
    )
    .addHelpText('after', terminal.say('help.pipe.examples'))
    .action(async ({ maxLine }: { maxLine: number }) => done(await pipe(maxLine)))
