import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Verdict } from '../input.js'
import type { FromWorker, PartResult, Task } from './protocol.js'

/** How workers are started: a module that calls `serve`, and what node is told besides. */
export interface WorkerKind {
  readonly entry: URL
  readonly execArgv: readonly string[]
}

/** The workers of the product. */
export const workerKind: WorkerKind = {
  entry: new URL('./worker-main.js', import.meta.url),
  execArgv: process.execArgv,
}

export interface WorkerLimits {
  /** For one document, in milliseconds. */
  readonly timeout: number
  /** Heap, in MiB. */
  readonly memory: number
}

/** A worker ended, or had to be ended, at job `index`; -1 where it had not begun. */
export interface WorkerLost {
  readonly index: number
  readonly verdict: Verdict
  /** Whether it may have been ended from outside, through no fault of the document. */
  readonly outside: boolean
  /** What it said last, for whoever mends it. */
  readonly said: string
}

export type TaskOutcome =
  | { readonly done: PartResult }
  | { readonly lost: WorkerLost }
  | { readonly broken: { readonly code: string; readonly message: string; readonly file: string } }

export interface WorkerProcess {
  /** Gives a task; returns when it is done or the worker is gone. */
  run(task: Task, onAt: (index: number) => void): Promise<TaskOutcome>
  /** Whether it can take another task. */
  readonly alive: boolean
  /** Ends it; returns when it is gone. */
  kill(): Promise<void>
}

const STDERR_KEPT = 8192
const LATE = 1000

const failed = (code: string, reason: string): Verdict => ({ status: 'failed', code, stage: 'convert', reason })

/** Why a worker ended, in words that are the same on every machine. */
function causeOf(code: number | null, signal: string | null, stderr: string, memory: number): WorkerLost['verdict'] {
  if (/heap out of memory|allocation failed/iu.test(stderr))
    return failed('worker/out-of-memory', `needs more than the ${memory} MiB that a worker has`)
  return failed(
    'worker/ended',
    signal === null ? `the process ended with code ${code}` : `the process was ended by ${signal}`,
  )
}

/** Megabytes: nearly all that a document makes is garbage when it is done, and a small nursery copies it about. */
const YOUNG_SPACE = 64

function start({ entry, execArgv }: WorkerKind, { memory }: WorkerLimits): ChildProcess {
  return fork(fileURLToPath(entry), [], {
    execArgv: [...execArgv, `--max-old-space-size=${memory}`, `--max-semi-space-size=${YOUNG_SPACE}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/** Ends a document that takes too long; a clock that jumped (a machine that slept) gives it its time again. */
function stopwatch(timeout: number, onTime: () => void): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const start = (): void => {
    clearTimeout(timer)
    const due = Date.now() + timeout
    timer = setTimeout(() => (Date.now() - due > LATE ? start() : onTime()), timeout)
  }
  return { start, stop: () => clearTimeout(timer) }
}

/** Starts a worker process. */
export function startWorker(kind: WorkerKind, limits: WorkerLimits): WorkerProcess {
  const child = start(kind, limits)
  let alive = true
  const gone = new Promise<void>(resolve => child.on('close', () => resolve()))
  let stderr = ''
  let at = -1
  let jobs = 0
  let late = false
  let settle: (outcome: TaskOutcome) => void = () => {}
  let noteAt: (index: number) => void = () => {}
  const watch = stopwatch(limits.timeout, () => {
    late = true
    child.kill('SIGKILL')
  })
  child.stderr?.on('data', chunk => {
    stderr = (stderr + chunk).slice(-STDERR_KEPT)
  })
  child.on('message', (message: FromWorker) => {
    if ('at' in message) {
      at = message.at
      noteAt(at)
      if (at < jobs) watch.start()
      else watch.stop()
      return
    }
    watch.stop()
    settle(message)
  })
  child.on('error', () => child.kill('SIGKILL'))
  child.on('close', (code, signal) => {
    alive = false
    watch.stop()
    const verdict = late
      ? failed('worker/timeout', `not done after ${limits.timeout / 1000} s`)
      : causeOf(code, signal, stderr, limits.memory)
    settle({ lost: { index: at, verdict, outside: !late && signal === 'SIGKILL', said: stderr.trim() } })
  })
  return {
    run: (task, onAt) =>
      new Promise(resolve => {
        settle = resolve
        noteAt = onAt
        at = -1
        jobs = task.jobs.length
        if (alive && child.connected) child.send(task, error => error && child.kill('SIGKILL'))
      }),
    get alive() {
      return alive
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
