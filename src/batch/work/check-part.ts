import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { PartLine } from '../journal/lines.js'

/** Whether the file of a part is the one that the journal speaks of: a power cut may have left less of it. */
export async function isWhole(path: string, { bytes, digest }: PartLine): Promise<boolean> {
  try {
    if ((await stat(path)).size !== bytes) return false
    const hash = createHash('sha256')
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
    return hash.digest('hex') === digest
  } catch {
    return false
  }
}
