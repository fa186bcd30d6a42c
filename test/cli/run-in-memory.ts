import { run } from '../../src/cli/run.js'
import type { ExitCode } from '../../src/cli/terminal.js'

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs one command line in this process and keeps what it printed. */
export async function baogao(args: readonly string[], stdin = ''): Promise<Ran> {
  const printed = { out: '', err: '' }
  const code = await run(args, {
    columns: 100,
    out: text => {
      printed.out += text
    },
    err: text => {
      printed.err += text
    },
    stdin: async () => new TextEncoder().encode(stdin),
  })
  return { code, ...printed }
}
