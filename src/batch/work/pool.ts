import { allOrFirst } from '../all-or-first.js'
import { ArchiveError, outputError } from '../archive-error.js'
import type { Verdict } from '../input.js'
import type { PartResult, Task } from './protocol.js'
import {
  startWorker,
  type WorkerKind,
  type WorkerLimits,
  type WorkerLost,
  type WorkerProcess,
} from './worker-process.js'

export interface PoolOptions {
  readonly workers: number
  readonly kind: WorkerKind
  readonly limits: WorkerLimits
  /** Called when a part's file stands; the part counts as done when this returns. */
  readonly onDone: (result: PartResult) => Promise<void>
  /** Called as documents go by, with how many of the task have. */
  readonly onAt: (task: Task, index: number) => void
}

/** How often a document is tried whose worker ended: once more, twice where something else may have ended it. */
const TRIES = 2
const TRIES_OUTSIDE = 3
/** A worker that never gets to a document is not the fault of one: so often it is started, or more often where something else ended it. */
const STARTS = 3
const STARTS_OUTSIDE = 20

const withVerdict = (task: Task, index: number, verdict: Verdict): Task => ({
  ...task,
  jobs: task.jobs.map((job, i) => (i === index ? { input: job.input, verdict } : job)),
})

/** The document that most likely asked too much where a worker was lost over the part as a whole. */
function largest({ jobs }: Task): number {
  const weight = (i: number): number => (jobs[i]!.verdict === undefined ? jobs[i]!.input.size : -2)
  return jobs.reduce((best, _, i) => (weight(i) > weight(best) ? i : best), 0)
}

/** What is tried next when a worker was lost: the same again, or without the document that it was lost on. */
export function retry(task: Task, lost: WorkerLost, tries: Map<number, number>): Task {
  const { verdict, outside } = lost
  const index = lost.index < task.jobs.length ? lost.index : largest(task)
  const count = (tries.get(index) ?? 0) + 1
  tries.set(index, count)
  if (index < 0) {
    if (count < (outside ? STARTS_OUTSIDE : STARTS)) return task
    throw new ArchiveError(
      'worker/start',
      'convert',
      'worker',
      `no worker can be started: ${verdict.reason}\n${lost.said}`,
    )
  }
  const allowed = verdict.code === 'worker/timeout' ? 1 : outside ? TRIES_OUTSIDE : TRIES
  return count < allowed ? task : withVerdict(task, index, verdict)
}

/** Runs tasks on worker processes until there are none left; the first fault that is no document's ends all. */
export async function runPool(
  tasks: AsyncIterator<Task>,
  { workers, kind, limits, onDone, onAt }: PoolOptions,
): Promise<void> {
  const running = new Set<WorkerProcess>()
  let stopped = false
  const open = (): WorkerProcess => {
    const worker = startWorker(kind, limits)
    running.add(worker)
    return worker
  }
  const runTask = async (given: Task, worker: WorkerProcess): Promise<WorkerProcess> => {
    let task = given
    let current = worker
    const tries = new Map<number, number>()
    for (;;) {
      if (!current.alive) {
        running.delete(current)
        current = open()
      }
      const outcome = await current.run(task, index => onAt(given, index))
      if (stopped) return current
      if ('broken' in outcome) throw outputError(outcome.broken, outcome.broken.file, 'write')
      if ('done' in outcome) {
        await onDone(outcome.done)
        return current
      }
      task = retry(task, outcome.lost, tries)
    }
  }
  const slot = async (): Promise<void> => {
    let worker: WorkerProcess | null = null
    try {
      for (let next = await tasks.next(); !next.done && !stopped; next = await tasks.next())
        worker = await runTask(next.value, worker ?? open())
    } catch (error) {
      stopped = true
      for (const one of running) one.kill()
      throw error
    }
  }
  try {
    await allOrFirst(Array.from({ length: workers }, slot))
  } finally {
    await Promise.all([...running].map(worker => worker.kill()))
  }
}
