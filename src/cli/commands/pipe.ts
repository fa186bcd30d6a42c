import { once } from 'node:events'
import { Command } from 'commander'
import { pipeLines } from '../../batch/pipe.js'
import { createParser } from '../../index.js'
import type { ExitCode, Terminal } from '../terminal.js'
import { sizeOf } from './batch.js'

const examples = `
A line in: {"id": …, "content": "text" | "base64": "bytes", "mediaType": "text/html", "hint": {"name", "year", "issuer", "encoding", "reference"}}
A line out for each, in order: {"id": …, "record": {…}} or {"id": …, "error": {"code", "reason"}}

Examples:
  $ baogao pipe < documents.jsonl > records.jsonl
  $ parallel --pipe --block 10M baogao pipe < documents.jsonl > records.jsonl
`

const LIMIT = 64 * 1024 * 1024

async function pipe(limit: number): Promise<ExitCode> {
  for await (const line of pipeLines(process.stdin, createParser(), limit)) {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }
  return 0
}

/** `baogao pipe`: documents as JSON lines in, records as JSON lines out. */
export const pipeCommand = (_terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('pipe')
    .description('documents as JSON lines on standard input, a record a line on standard output')
    .option('--max-line <size>', 'longer lines are answered with an error', sizeOf, LIMIT)
    .addHelpText('after', examples)
    .action(async ({ maxLine }: { maxLine: number }) => done(await pipe(maxLine)))
