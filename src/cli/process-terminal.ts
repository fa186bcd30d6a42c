import type { Streams } from './terminal.js'

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The locale as the system states it, else as the runtime has it. */
const systemLocale = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale

/** The terminal of this process. A reader that stops listening (`| head`) ends the command without a word. */
export function processTerminal(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  return {
    columns: process.stdout.columns,
    locale: systemLocale(process.env),
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    stdin: () => readAll(process.stdin),
  }
}
