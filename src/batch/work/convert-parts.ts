import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Journal } from '../journal/journal-file.js'
import type { PartLine, SectionPlace } from '../journal/lines.js'
import { type Division, earlierOf } from '../plan/divide.js'
import { type Part, stampOf } from '../plan/parts.js'
import type { Run } from '../run.js'
import { runPool } from './pool.js'
import type { PartResult } from './protocol.js'
import { openTarFeed } from './tar-feed.js'
import { makeTasks } from './tasks.js'

/** Converts what is to be done; all parts by id, those that were kept among them. */
export async function convertParts(
  run: Run,
  division: Division,
  formats: readonly SectionPlace['format'][],
  journal: Journal,
): Promise<Map<string, PartLine>> {
  const { folder, settings, kind, meter } = run
  const { kept, todo } = division
  const runId = randomBytes(4).toString('hex')
  const byId = new Map(todo.map(part => [part.id, part]))
  const name = (part: Part): string => `${part.id}-${runId}.part`
  const tar = openTarFeed()
  const tasks = makeTasks(todo, {
    settings,
    formats,
    tar,
    fileOf: part => join(folder.parts, name(part)),
    earlierOf: await earlierOf(run, todo),
  })
  const onDone = async (result: PartResult): Promise<void> => {
    const part = byId.get(result.part)!
    const { bytes, digest, sections, lines, summary } = result
    const line: PartLine = {
      part: part.id,
      stamp: stampOf(lines),
      file: name(part),
      bytes,
      digest,
      inputs: lines.length,
      sections,
      summary,
    }
    await journal.append([...lines, line])
    kept.set(part.id, line)
    meter.done(result)
  }
  const limits = { timeout: settings.timeout, memory: settings.workerMemory }
  try {
    await runPool(tasks, { workers: Math.min(settings.workers, todo.length), kind, limits, onDone, onAt: meter.at })
  } finally {
    await tar.close()
  }
  return kept
}
