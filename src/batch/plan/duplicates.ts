import { breather } from '../breathe.js'
import type { Input } from '../input.js'

/** The bytes of an input as a SHA-256, null where they cannot be read now. */
export type DigestOf = (input: Input) => Promise<string | null>

function sharedSizes(inputs: readonly Input[]): Set<number> {
  const once = new Set<number>()
  const shared = new Set<number>()
  for (const { size, verdict } of inputs) {
    if (verdict !== undefined) continue
    if (once.has(size)) shared.add(size)
    else once.add(size)
  }
  return shared
}

/**
 * The inputs, those with the bytes of an earlier one marked as its duplicates. Only inputs of one size are looked into;
 * the first in order is the original, whatever order they are converted in.
 */
export async function markDuplicates(inputs: Input[], digestOf: DigestOf): Promise<void> {
  const shared = sharedSizes(inputs)
  const originals = new Map<string, string>()
  const breathe = breather()
  for (const [i, input] of inputs.entries()) {
    if (input.verdict !== undefined || !shared.has(input.size)) continue
    await breathe()
    const digest = input.digest ?? (await digestOf(input))
    if (digest === null) continue
    const original = originals.get(digest)
    if (original === undefined) originals.set(digest, input.name)
    const verdict = {
      status: 'duplicate',
      code: 'input/duplicate',
      stage: 'list',
      reason: `the same bytes as ${original}`,
    } as const
    inputs[i] = original === undefined ? { ...input, digest } : { ...input, digest, original, verdict }
  }
}
