import { usageErrors } from './commander.js'
import { helpWording } from './help.js'
import { messageWording } from './messages.js'
import { viewWording } from './view.js'

export type Language = 'zh' | 'en'

/** One thing that the command says, in both languages; `{…}` are parameters. */
export type Wordings = Readonly<Record<string, Readonly<Record<Language, string>>>>

export const wording = { ...helpWording, ...messageWording, ...viewWording } as const satisfies Wordings

export type WordingKey = keyof typeof wording

/** What the command says in the language that was chosen. */
export type Say = (key: WordingKey, params?: Readonly<Record<string, string | number>>) => string

const filled = (template: string, params: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole))

/** The words of a language. */
export const sayIn =
  (language: Language): Say =>
  (key, params) =>
    params === undefined ? wording[key][language] : filled(wording[key][language], params)

/** The word for a code of the record or of the system; the code itself where there is none. */
export function sayCode(say: Say, room: 'summary' | 'state' | 'level', code: string): string {
  const key = `${room}.${code}`
  return key in wording ? say(key as WordingKey) : code
}

/** What the command-line parser complains of, in the language that was chosen. */
export function usageError(message: string, language: Language): string {
  if (language === 'en') return message
  return usageErrors.reduce((text, { pattern, zh }) => text.replace(pattern, zh), message)
}

/** `--lang` of a command line, else the language of the locale; English where that is neither. */
export function languageOf(args: readonly string[], locale: string | undefined): Language {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  const at = own.findLastIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : own[at] === '--lang' ? own[at + 1] : own[at]!.slice('--lang='.length)
  if (asked === 'zh' || asked === 'en') return asked
  return /^zh\b/iu.test((locale ?? '').replace('_', '-')) ? 'zh' : 'en'
}
