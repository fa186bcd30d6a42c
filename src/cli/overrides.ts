import { type Command, InvalidArgumentError } from 'commander'
import type { ParseOptions } from '../model/options.js'
import type { Say } from './wording/wording.js'

/** What a user may override of what would be inferred. */
export interface Overrides {
  readonly encoding?: string
  readonly mediaType?: string
  readonly year?: number
  readonly issuer?: string
}

const yearOf =
  (say: Say) =>
  (text: string): number => {
    if (!/^(?:19|20)\d\d$/u.test(text)) throw new InvalidArgumentError(say('wanted.year'))
    return Number(text)
  }

const encodingOf =
  (say: Say) =>
  (label: string): string => {
    try {
      return new TextDecoder(label).encoding
    } catch {
      throw new InvalidArgumentError(say('wanted.encoding'))
    }
  }

/** The same four options on every command that reads documents. */
export const withOverrides = (command: Command, say: Say): Command =>
  command
    .option('--encoding <name>', say('option.encoding'), encodingOf(say))
    .option('--media-type <type>', say('option.mediaType'))
    .option('--year <year>', say('option.year'), yearOf(say))
    .option('--issuer <name>', say('option.issuer'))

/** Options of the library for one document. */
export function parseOptions(name: string | null, { encoding, mediaType, year, issuer }: Overrides): ParseOptions {
  return {
    ...(name === null ? {} : { name }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(year === undefined ? {} : { year }),
    ...(issuer === undefined ? {} : { issuer }),
  }
}
