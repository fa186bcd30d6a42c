import { statSync } from 'node:fs'
import type { Locator, Verdict } from '../input.js'
import { unreadable } from '../listing/list-inputs.js'
import { readTar, type TarFile } from '../listing/tar.js'

type TarPlace = Locator & { readonly in: 'tar' }

/** Files of tar archives in ascending order: such an archive can only be read from its front, so one reader serves all workers. */
export interface TarFeed {
  take(place: TarPlace, size: number, stamp: number): Promise<Uint8Array | Verdict>
  close(): Promise<void>
}

const failed = (code: string, reason: string): Verdict => ({ status: 'failed', code, stage: 'read', reason })

interface Reading {
  readonly path: string
  readonly stamp: number
  readonly files: AsyncGenerator<TarFile>
  next: number
}

async function bodyOf({ body }: TarFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A feed that has nothing open yet. */
export function openTarFeed(): TarFeed {
  let reading: Reading | null = null
  const close = async (): Promise<void> => {
    await reading?.files.return(undefined)
    reading = null
  }
  const at = async ({ path, ordinal }: TarPlace): Promise<Reading> => {
    if (reading !== null && reading.path === path && reading.next <= ordinal) return reading
    await close()
    reading = { path, stamp: statSync(path).mtimeMs, files: readTar(path), next: 0 }
    return reading
  }
  const take: TarFeed['take'] = async (place, size, stamp) => {
    try {
      const current = await at(place)
      if (current.stamp !== stamp) return failed('input/changed', 'changed since it was listed')
      for (let file = await current.files.next(); !file.done; file = await current.files.next()) {
        current.next = file.value.ordinal + 1
        if (file.value.ordinal < place.ordinal) continue
        const bytes = await bodyOf(file.value)
        return bytes.length === size ? bytes : failed('input/changed', 'changed since it was listed')
      }
      return failed('input/vanished', 'no longer in its archive')
    } catch (error) {
      await close()
      return (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? unreadable(error)
        : failed('container/entry', `cannot be unpacked: ${(error as Error).message}`)
    }
  }
  return { take, close }
}
