import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import type { Entry } from './container.js'
import { isAssetName, isDocumentName, whyUnread } from './entry-name.js'

/** A file of a tar archive; its bytes are read from `body` before the next is asked for, or skipped. */
export interface TarFile {
  readonly ordinal: number
  readonly header: Header
  readonly body: Readable
}

const isZipped = (path: string): boolean => /\.t?gz$/iu.test(path)

/** The regular files of a .tar, .tar.gz or .tgz in order, read from the front; what is broken throws. */
export async function* readTar(path: string): AsyncGenerator<TarFile> {
  const unpack = extract()
  const flow = pipeline(
    createReadStream(path),
    isZipped(path) ? createGunzip() : new PassThrough(),
    unpack as unknown as NodeJS.WritableStream,
  )
  // the same fault comes out of the loop below
  flow.catch(() => {})
  let ordinal = 0
  for await (const entry of unpack) {
    const { header } = entry
    if (header.type === 'file' || header.type === 'contiguous-file')
      yield { ordinal: ordinal++, header, body: entry as unknown as Readable }
    entry.resume()
  }
}

async function digestOf(body: Readable): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of body) hash.update(chunk)
  return hash.digest('hex')
}

/** The documents of a tar archive. Their bytes go past anyway, so their digests are had here. */
export async function* listTar(path: string): AsyncGenerator<Entry> {
  for await (const { ordinal, header, body } of readTar(path)) {
    if (isAssetName(header.name)) continue
    const entry = { name: header.name, locator: { in: 'tar', path, ordinal }, size: header.size ?? 0 } as const
    if (isDocumentName(header.name)) yield { ...entry, digest: await digestOf(body) }
    else yield { ...entry, unread: whyUnread(header.name) }
  }
}
