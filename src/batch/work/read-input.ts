import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import * as zlib from 'node:zlib'
import { WARCParser } from 'warcio'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { Input, Locator, Verdict } from '../input.js'
import { unreadable } from '../listing/list-inputs.js'
import { readWarcBody } from '../listing/warc.js'

export const isVerdict = (read: Uint8Array | Verdict): read is Verdict => 'status' in read

const failed = (code: string, reason: string): Verdict => ({ status: 'failed', code, stage: 'read', reason })

const changed = failed('input/changed', 'changed since it was listed')

/** The bytes of inputs, one after another; a container stays open until another file is asked for. */
export interface InputReader {
  read(input: Input): Promise<Uint8Array | Verdict>
  close(): Promise<void>
}

type Zipped = Locator & { readonly in: 'zip' }

// the library's own promise of this calls another function (yauzl 3.4.0)
const openStream = (zip: ZipFile, start: number, packed: number, inflate: boolean, size: number): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(start, packed, 0, packed, inflate, size, (error, stream) =>
      error === null ? resolve(stream) : reject(error),
    )
  })

async function unzip(zip: ZipFile, { header, packed, method, crc }: Zipped, size: number): Promise<Uint8Array> {
  const place = { relativeOffsetOfLocalHeader: header, compressedSize: packed } as Entry
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(place, { minimal: true })
  const chunks: Uint8Array[] = []
  for await (const chunk of await openStream(zip, fileDataStart, packed, method !== 0, size)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  // crc32 came to zlib with Node 20.15
  if (zlib.crc32 !== undefined && zlib.crc32(bytes) !== crc) throw new Error('its checksum is wrong')
  return bytes
}

async function readExactly(file: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, offset)
  return bytes.subarray(0, bytesRead)
}

async function readRecord(file: FileHandle, offset: number, length: number, size: number): Promise<Uint8Array> {
  const record = await WARCParser.parse([await readExactly(file, offset, length)])
  if (record === null) throw new Error('no record there')
  return readWarcBody(record, size)
}

interface Open {
  readonly path: string
  readonly stamp: number
  readonly file: FileHandle
  readonly zip: ZipFile | null
}

async function openFile(locator: Locator): Promise<Open> {
  const file = await open(locator.path, 'r')
  const { mtimeMs: stamp } = await file.stat()
  const zip =
    locator.in === 'zip'
      ? await openPromise(locator.path, { lazyEntries: true, decodeStrings: false, autoClose: false })
      : null
  return { path: locator.path, stamp, file, zip }
}

async function readFrom({ file, zip }: Open, locator: Locator, size: number): Promise<Uint8Array> {
  if (locator.in === 'zip') return unzip(zip!, locator, size)
  if (locator.in === 'warc') return readRecord(file, locator.offset, locator.length, size)
  throw new Error('cannot be read out of turn')
}

/** Without a turn of the event loop: for small files that takes longer than reading them. */
function readFile(path: string, size: number, stamp: number): Uint8Array | Verdict {
  const file = openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (stat.size !== size || stat.mtimeMs !== stamp) return changed
    const bytes = readFileSync(file)
    return bytes.length === size && fstatSync(file).mtimeMs === stamp ? bytes : changed
  } finally {
    closeSync(file)
  }
}

/** Reads inputs; what cannot be read, or is no longer what was listed, gives a verdict. */
export function inputReader(): InputReader {
  let current: Open | null = null
  const close = async (): Promise<void> => {
    current?.zip?.close()
    await current?.file.close()
    current = null
  }
  const at = async (locator: Locator): Promise<Open> => {
    if (current?.path === locator.path) return current
    await close()
    current = await openFile(locator)
    return current
  }
  const read = async ({ locator, size, stamp }: Input): Promise<Uint8Array | Verdict> => {
    if (locator === null) return failed('input/unreadable', 'not found')
    try {
      if (locator.in === 'file') return readFile(locator.path, size, stamp)
      const opened = await at(locator)
      if (opened.stamp !== stamp) return changed
      const bytes = await readFrom(opened, locator, size)
      return bytes.length === size ? bytes : changed
    } catch (error) {
      return locator.in === 'file'
        ? unreadable(error)
        : failed('container/entry', `cannot be unpacked: ${(error as Error).message}`)
    }
  }
  return { read, close }
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The digest of an input's bytes, null where they cannot be read. */
export async function digestOfInput(input: Input): Promise<string | null> {
  const reader = inputReader()
  try {
    const bytes = await reader.read(input)
    return isVerdict(bytes) ? null : digestOf(bytes)
  } finally {
    await reader.close()
  }
}
