import { createHash } from 'node:crypto'
import type { Input } from '../input.js'

/** Digest of a listing and of what is to be made of it: the same again means that there is nothing to do. */
export function listingDigest(inputs: readonly Input[], settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const { name, size, stamp, verdict } of inputs)
    hash.update(`\n${name}\0${size}\0${stamp}\0${verdict?.code ?? ''}`)
  return hash.digest('hex')
}
