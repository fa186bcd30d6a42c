import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'
import { ArchiveError, outputError } from './archive-error.js'

/** Paths in an output folder: what is final stands in it, what is ours in `.baogao`. */
export interface Folder {
  readonly out: string
  readonly state: string
  readonly journal: string
  readonly parts: string
  /** Final files before they get their names. */
  readonly next: string
}

export function folderOf(out: string): Folder {
  const state = join(out, '.baogao')
  return { out, state, journal: join(state, 'journal.jsonl'), parts: join(state, 'parts'), next: join(state, 'next') }
}

/** A lock that its holder has not touched for so long is free; one whose holder is known to be gone is free at once. */
const STALE = 60_000
const TOUCH = 5000
const RETRY = 250

interface Owner {
  readonly pid: number
  readonly host: string
}

async function ownerOf(path: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}

function isGone({ pid, host }: Owner): boolean {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** Frees a lock whose holder was killed on this machine, without waiting for the lock to grow stale. */
async function freeAbandoned(lock: string, ownerFile: string): Promise<void> {
  const owner = await ownerOf(ownerFile)
  if (owner === null || !isGone(owner)) return
  const taken = `${ownerFile}.${process.pid}`
  try {
    // only one of several waiting runs can move the file away
    await rename(ownerFile, taken)
  } catch {
    return
  }
  const moved = await ownerOf(taken)
  if (moved !== null && !isGone(moved)) await rename(taken, ownerFile)
  else {
    await rmdir(lock).catch(() => {})
    await rm(taken, { force: true })
  }
}

/** Makes the output folder and holds it for this run; `release` lets it go. Another run in it is waited for, then an error. */
export async function holdFolder(
  { out, state }: Folder,
  wait: number,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  await mkdir(state, { recursive: true }).catch(error => {
    throw outputError(error, out, 'options')
  })
  const lockfilePath = join(state, 'lock')
  const ownerFile = join(state, 'owner.json')
  await freeAbandoned(lockfilePath, ownerFile)
  const retries = { retries: Math.ceil(wait / RETRY), factor: 1, minTimeout: RETRY, maxTimeout: RETRY }
  try {
    const release = await lockfile.lock(state, {
      lockfilePath,
      realpath: false,
      stale: STALE,
      update: TOUCH,
      retries,
      onCompromised: onLost,
    })
    await writeFile(ownerFile, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner))
    return async () => {
      await rm(ownerFile, { force: true })
      await release()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw outputError(error, out, 'options')
    const owner = await ownerOf(ownerFile)
    const who = owner === null ? 'another run' : `another run (process ${owner.pid} on ${owner.host})`
    throw new ArchiveError('output/locked', 'options', out, `${who} is writing here`)
  }
}
