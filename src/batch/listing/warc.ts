import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { WARCParser, type WARCRecord } from 'warcio'
import type { Entry } from './container.js'
import { isAttachmentType, whyUnread } from './entry-name.js'

const documentType = /^(?:text\/(?:html|plain)|application\/xhtml\+xml|multipart\/related)\b/iu

const headerOf = (record: WARCRecord, name: string): string => record.httpHeaders?.headers.get(name) ?? ''

/** The media type of what was fetched, null for what is no document: requests, failures, images. */
function mediaTypeOf(record: WARCRecord): string | null {
  const response = record.warcType === 'response' && Number(record.httpHeaders?.statusCode) === 200
  const stated = response
    ? headerOf(record, 'content-type')
    : record.warcType === 'resource'
      ? (record.warcContentType ?? '')
      : ''
  const type = stated.replace(/;.*$/su, '').trim().toLowerCase()
  return documentType.test(type) || isAttachmentType(type) ? type : null
}

/** The bytes of a page as the browser would have had them: chunks joined, compression undone. */
export async function readWarcBody(record: WARCRecord, maxSize: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    if (size > maxSize) throw new RangeError(`larger than ${maxSize} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function measure(record: WARCRecord): Promise<{ readonly size: number; readonly digest: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of record) {
    size += chunk.length
    hash.update(chunk)
  }
  return { size, digest: hash.digest('hex') }
}

/** The pages in a WARC file, each with the place of its record, so that it can be read alone. */
export async function* listWarc(path: string): AsyncGenerator<Entry> {
  const parser = new WARCParser(createReadStream(path))
  for await (const record of parser) {
    const mediaType = mediaTypeOf(record)
    if (mediaType === null) {
      await record.skipFully()
      continue
    }
    const found = await measure(record)
    await record.skipFully()
    const locator = { in: 'warc', path, offset: parser.offset, length: parser.recordLength } as const
    const name = record.warcTargetURI ?? `record at ${parser.offset}`
    if (documentType.test(mediaType)) yield { name, locator, mediaType, ...found }
    else yield { name, locator, size: found.size, unread: whyUnread('', mediaType) }
  }
}
