import { createHash } from 'node:crypto'
import type { Input } from '../input.js'

/** A run of neighbours in the listing, converted by one worker into one file. */
export interface Part {
  /** Digest of names and verdicts: the same part of the same listing has the same id in every run. */
  readonly id: string
  /** Digest of sizes and times: changes when a file does. */
  readonly stamp: string
  readonly inputs: readonly Input[]
}

/** How large parts are meant to be; a part is cut off at twice as much. */
export interface PartSize {
  readonly bytes: number
  readonly inputs: number
}

export const partSize: PartSize = { bytes: 4 * 1024 * 1024, inputs: 200 }

const LIMIT = 2 ** 32

/** FNV-1a over code units: fast, and the same everywhere. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

const digest = (facts: unknown): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 20)

/** Digest of sizes and times of files. */
export const stampOf = (files: readonly { readonly size: number; readonly stamp: number }[]): string =>
  digest(files.map(({ size, stamp }) => [size, stamp]))

function toPart(inputs: readonly Input[]): Part {
  const id = digest(inputs.map(({ name, verdict, original }) => [name, verdict?.code ?? 0, original ?? 0]))
  return { id, stamp: stampOf(inputs), inputs }
}

const weight = ({ size, verdict }: Input, { bytes, inputs }: PartSize): number =>
  Math.max(verdict === undefined ? Math.max(0, size) / bytes : 0, 1 / inputs)

/**
 * The listing cut into parts. Where a part ends is told by the names alone (an input ends its part with a chance as
 * large as its share of one), so that a file more or less changes the part that it stands in and no other, and so that
 * the parts are the same however many workers there are.
 */
export function* splitParts(inputs: Iterable<Input>, size: PartSize = partSize): Generator<Part> {
  let part: Input[] = []
  let filled = 0
  for (const input of inputs) {
    const share = weight(input, size)
    part.push(input)
    filled += share
    if (filled < 2 && scatter(input.name) >= share * LIMIT) continue
    yield toPart(part)
    part = []
    filled = 0
  }
  if (part.length > 0) yield toPart(part)
}
