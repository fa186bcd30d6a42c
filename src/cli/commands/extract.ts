import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { byteOrderMark } from '../../batch/format/csv.js'
import { applyCorrections } from '../../corrections/apply-corrections.js'
import type { Correction } from '../../corrections/correction.js'
import { loadCorrections, type WithCorrections, withCorrections } from '../corrections-file.js'
import { hasError, tellDiagnostics } from '../diagnostics.js'
import { isUnreadable, readInputs, systemReason } from '../inputs.js'
import { newCommand } from '../new-command.js'
import { type Overrides, parseOptions, withOverrides } from '../overrides.js'
import { openParser } from '../parser.js'
import { type Format, type FormatName, formats } from '../render/formats.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import { writeWhole } from '../write-file.js'

interface ExtractOptions extends Overrides, WithCorrections {
  readonly format: FormatName
  readonly output?: string
}

const isTable = (name: FormatName): boolean => name === 'csv' || name === 'forms'

async function extractTo(
  write: (text: string) => void,
  files: readonly string[],
  options: ExtractOptions,
  corrections: readonly Correction[],
  terminal: Terminal,
): Promise<ExitCode> {
  const format: Format = formats[options.format]
  const parse = openParser()
  const many = files.length > 1
  let code: ExitCode = 0
  let count = 0
  write(format.open(many))
  for await (const input of readInputs(files, terminal)) {
    if (isUnreadable(input)) {
      terminal.err(`${input.name}: ${input.reason}\n`)
      code = 1
      continue
    }
    const report = applyCorrections(parse(input.bytes, parseOptions(input.name, options)), corrections)
    tellDiagnostics(report, terminal)
    if (hasError(report)) code = 1
    write(format.record(report, count++, many))
  }
  write(format.close(many))
  return code
}

async function extract(files: readonly string[], options: ExtractOptions, terminal: Terminal): Promise<ExitCode> {
  const { output, format } = options
  const corrections = await loadCorrections(options, terminal)
  if (output === undefined) return extractTo(terminal.out, files, options, corrections, terminal)
  if (files.some(file => resolve(file) === resolve(output)))
    throw new UsageError(terminal.say('output.isInput', { file: output }))
  const parts: string[] = isTable(format) ? [byteOrderMark] : []
  const code = await extractTo(text => parts.push(text), files, options, corrections, terminal)
  try {
    await writeWhole(output, parts.join(''))
    return code
  } catch (error) {
    terminal.err(`${terminal.say('output.unwritten', { file: output, reason: systemReason(error, terminal.say) })}\n`)
    return 1
  }
}

/** `baogao extract`: records of the documents named, on standard output or into one file. */
export const extractCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  withCorrections(withOverrides(newCommand('extract'), terminal.say), terminal)
    .description(terminal.say('help.extract'))
    .argument('<file...>', terminal.say('help.extract.files'))
    .addOption(
      new Option('--format <format>', terminal.say('help.extract.format'))
        .choices(Object.keys(formats))
        .default('json'),
    )
    .option('-o, --output <file>', terminal.say('option.output'))
    .addHelpText('after', terminal.say('help.extract.examples'))
    .action(async (files: string[], options: ExtractOptions) => done(await extract(files, options, terminal)))
