import { Command, Option } from 'commander'
import { displayWidth } from './render/width.js'
import type { Terminal } from './terminal.js'
import { usageError, type WordingKey } from './wording/wording.js'

export const newCommand = (name: string): Command => new Command(name)

const titles: Readonly<Record<string, WordingKey>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Commands:': 'help.commands',
}

/** Lets a command print where the terminal is, and speak its language in help and in errors; every command has --lang. */
export function speaks(command: Command, terminal: Terminal): void {
  const { say, language } = terminal
  const { Help } = { Help: command.createHelp() }
  command
    .addOption(new Option('--lang <language>', say('help.lang')).choices(['zh', 'en']))
    .helpOption('-h, --help', say('help.help'))
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(usageError(text, language)),
    })
    .configureHelp({
      styleTitle: title => (titles[title] === undefined ? title : say(titles[title])),
      displayWidth,
      optionDescription: option =>
        Help.optionDescription(option)
          .replace('choices: ', say('help.choices'))
          .replace(/\(default: /u, `(${say('help.default')}`),
    })
    .showHelpAfterError(say('help.hint'))
}
