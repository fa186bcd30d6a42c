import { openPromise, type Entry as ZipEntry } from 'yauzl'
import type { Entry } from './container.js'
import { decodeEntryName, isAssetName, isDocumentName, whyUnread } from './entry-name.js'

const UTF8_NAME = 0x800
const DEFLATED = 8

function nameOf(entry: ZipEntry): string {
  const raw = entry.fileNameRaw
  const name = entry.generalPurposeBitFlag & UTF8_NAME ? raw.toString('utf8') : decodeEntryName(raw)
  return name.replaceAll('\\', '/')
}

function faultOf(entry: ZipEntry): string | undefined {
  if (entry.isEncrypted()) return 'the entry is encrypted'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== DEFLATED)
    return `compression method ${entry.compressionMethod} is not read`
  return undefined
}

/** The files of a zip, from its central directory; nothing is unpacked. */
export async function* listZip(path: string): AsyncGenerator<Entry> {
  const zip = await openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/') || isAssetName(name)) continue
      const fault = faultOf(entry)
      const {
        relativeOffsetOfLocalHeader: header,
        compressedSize: packed,
        compressionMethod: method,
        crc32: crc,
      } = entry
      yield {
        name,
        locator: { in: 'zip', path, header, packed, method, crc },
        size: entry.uncompressedSize,
        ...(isDocumentName(name) ? {} : { unread: whyUnread(name) }),
        ...(fault === undefined ? {} : { fault }),
      }
    }
  } finally {
    zip.close()
  }
}
