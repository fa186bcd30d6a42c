import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../model/report.js'
import type { Source } from '../../model/source.js'
import { chooseEncoding } from './encoding.js'
import { sniffMediaType, unsupportedFormat } from './media-type.js'
import { archivedPage } from './web-archive.js'

export interface DecodeOptions {
  readonly name?: string | undefined
  readonly mediaType?: string | undefined
  readonly encoding?: string | undefined
}

/**
 * The document as text, with its encoding, media type and digest.
 * A byte-order mark is not part of the text. A string is taken as decoded already.
 */
export function decode(input: Uint8Array | string, options: DecodeOptions = {}): Source {
  const name = options.name ?? null
  if (typeof input === 'string') {
    const text = input.startsWith('\ufeff') ? input.slice(1) : input
    const mediaType = options.mediaType ?? sniffMediaType(text, name)
    return { name, text, mediaType, encoding: 'utf-16', sha256: digest(input), diagnostics: [] }
  }
  const unsupported = unsupportedFormat(input, name)
  if (unsupported !== null) {
    const message = `${unsupported.label} is not read; save the page as HTML or text`
    const diagnostics = [problem('error', 'decode/unsupported', message)]
    return { name, text: '', mediaType: unsupported.mediaType, encoding: 'binary', sha256: digest(input), diagnostics }
  }
  const archive = archivedPage(input)
  if (archive !== null) {
    const page = chooseEncoding(archive.bytes, options.encoding, archive.charset)
    const message = `web archive: the text is that of its ${archive.pages > 1 ? 'main page' : 'page'}`
    const diagnostics = [problem('info', 'decode/web-archive', message), ...page.diagnostics]
    return {
      name,
      text: page.text,
      mediaType: 'text/html',
      encoding: page.encoding,
      sha256: digest(input),
      diagnostics,
    }
  }
  const { text, encoding, diagnostics } = chooseEncoding(input, options.encoding)
  const mediaType = options.mediaType ?? sniffMediaType(text, name)
  return { name, text, mediaType, encoding, sha256: digest(input), diagnostics }
}

const digest = (input: Uint8Array | string): string => createHash('sha256').update(input).digest('hex')

const problem = (level: Diagnostic['level'], code: string, message: string): Diagnostic => ({
  level,
  code,
  message,
  stage: 'decode',
  span: null,
})
