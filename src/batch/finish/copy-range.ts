import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1 << 20

/** Copies a stretch of one file behind the end of another; a stretch that is not there throws. */
export async function copyRange(
  from: FileHandle,
  start: number,
  length: number,
  to: FileHandle,
  buffer: Buffer,
): Promise<void> {
  for (let done = 0; done < length; ) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, length - done), start + done)
    if (bytesRead === 0) throw new Error('shorter than the journal says')
    await writeAll(to, buffer.subarray(0, bytesRead))
    done += bytesRead
  }
}

/** Writes all bytes at the file's end. */
export async function writeAll(to: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await to.write(bytes, from)).bytesWritten
}

export const copyBuffer = (): Buffer => Buffer.allocUnsafe(CHUNK)
