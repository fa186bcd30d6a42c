import { type Command, InvalidArgumentError } from 'commander'
import type { ParseOptions } from '../model/options.js'

/** What a user may override of what would be inferred. */
export interface Overrides {
  readonly encoding?: string
  readonly mediaType?: string
  readonly year?: number
  readonly issuer?: string
}

function yearOf(text: string): number {
  if (!/^(?:19|20)\d\d$/u.test(text)) throw new InvalidArgumentError('a year such as 2019 is wanted.')
  return Number(text)
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new InvalidArgumentError('an encoding such as utf-8, gb18030, big5 or utf-16le is wanted.')
  }
}

/** The same four options on every command that reads documents. */
export const withOverrides = (command: Command): Command =>
  command
    .option('--encoding <name>', 'read the bytes in this encoding, whatever they declare', encodingOf)
    .option('--media-type <type>', 'text/html or text/plain, whatever the content looks like')
    .option('--year <year>', 'the year that the document reports on', yearOf)
    .option('--issuer <name>', 'who issued the document')

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
