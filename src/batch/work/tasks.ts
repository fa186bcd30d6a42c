import type { Settings } from '../archive-options.js'
import type { Input } from '../input.js'
import type { SectionPlace } from '../journal/lines.js'
import type { Part } from '../plan/parts.js'
import type { EarlierRecord, Job, Task } from './protocol.js'
import { isVerdict } from './read-input.js'
import type { TarFeed } from './tar-feed.js'

export interface TaskMaking {
  readonly settings: Settings
  readonly formats: readonly SectionPlace['format'][]
  /** Where the file of a part goes. */
  readonly fileOf: (part: Part) => string
  /** The record of an earlier run that still holds, if there is one. */
  readonly earlierOf: (input: Input) => Promise<EarlierRecord | undefined>
  readonly tar: TarFeed
}

async function jobOf(input: Input, { earlierOf, tar }: TaskMaking): Promise<Job> {
  if (input.verdict !== undefined) return { input }
  const earlier = await earlierOf(input)
  if (earlier !== undefined) return { input, earlier }
  if (input.locator?.in !== 'tar') return { input }
  const bytes = await tar.take(input.locator, input.size, input.stamp)
  return isVerdict(bytes) ? { input, verdict: bytes } : { input, bytes }
}

/** Tasks for parts in order, each made when a worker is free for it. */
export async function* makeTasks(parts: Iterable<Part>, making: TaskMaking): AsyncGenerator<Task> {
  const { formats, fileOf } = making
  const { maxSize, parse, corrections } = making.settings
  for (const part of parts) {
    const jobs: Job[] = []
    for (const input of part.inputs) jobs.push(await jobOf(input, making))
    yield { part: part.id, jobs, formats, file: fileOf(part), maxSize, parse, corrections }
  }
}
