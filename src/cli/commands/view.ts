import { basename, extname, resolve } from 'node:path'
import type { Command } from 'commander'
import { applyCorrections } from '../../corrections/apply-corrections.js'
import { reviewPage } from '../../view/review-page.js'
import { loadCorrections, type WithCorrections, withCorrections } from '../corrections-file.js'
import { hasError, tellDiagnostics } from '../diagnostics.js'
import { isUnreadable, readInputs, systemReason } from '../inputs.js'
import { newCommand } from '../new-command.js'
import { type Overrides, parseOptions, withOverrides } from '../overrides.js'
import { openParser } from '../parser.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import { writeWhole } from '../write-file.js'

interface ViewOptions extends Overrides, WithCorrections {
  readonly output?: string
}

/** A page of its own in the folder where the command runs. */
const pageName = (file: string): string => `${basename(file, extname(file))}.review.html`

async function view(file: string, options: ViewOptions, terminal: Terminal): Promise<ExitCode> {
  const { say } = terminal
  const output = options.output ?? (file === '-' ? '-' : pageName(file))
  if (output !== '-' && resolve(output) === resolve(file)) throw new UsageError(say('output.isInput', { file: output }))
  const corrections = await loadCorrections(options, terminal)
  for await (const input of readInputs([file], terminal)) {
    if (isUnreadable(input)) {
      terminal.err(`${input.name}: ${input.reason}\n`)
      return 1
    }
    const read = openParser()(input.bytes, parseOptions(input.name, options))
    const report = applyCorrections(read, corrections)
    tellDiagnostics(report, terminal)
    const html = reviewPage(report, input.bytes, { lang: terminal.language })
    return (await put(html, output, terminal)) && !hasError(report) ? 0 : 1
  }
  return 1
}

async function put(html: string, output: string, { out, err, say }: Terminal): Promise<boolean> {
  if (output === '-') {
    out(html)
    return true
  }
  try {
    await writeWhole(output, html)
    err(`${say('view.written', { file: output, size: Math.ceil(Buffer.byteLength(html) / 1000) })}\n`)
    return true
  } catch (error) {
    err(`${say('output.unwritten', { file: output, reason: systemReason(error, say) })}\n`)
    return false
  }
}

/** `baogao view`: the record beside its document, as one page. */
export const viewCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  withCorrections(withOverrides(newCommand('view'), terminal.say), terminal)
    .description(terminal.say('help.view'))
    .argument('<file>', terminal.say('help.view.file'))
    .option('-o, --output <page>', terminal.say('help.view.output'))
    .addHelpText('after', terminal.say('help.view.examples'))
    .action(async (file: string, options: ViewOptions) => done(await view(file, options, terminal)))
