import type { ArchiveProgress } from './archive-options.js'
import type { PartResult, Task } from './work/protocol.js'

/** Keeps count of a run and tells it. */
export interface ProgressMeter {
  listed(count: number): void
  /** Inputs of parts that an earlier run left done. */
  kept(count: number): void
  at(task: Task, index: number): void
  done(result: PartResult): void
  finishing(): void
}

export function progressMeter(tell: ((progress: ArchiveProgress) => void) | undefined): ProgressMeter {
  const began = performance.now()
  const running = new Map<string, number>()
  let progress: Omit<ArchiveProgress, 'seconds'> = { inputs: 0, settled: 0, kept: 0, failed: 0, phase: 'listing' }
  let settled = 0
  const say = (change: Partial<ArchiveProgress>): void => {
    progress = { ...progress, ...change }
    const inFlight = [...running.values()].reduce((sum, index) => sum + index, 0)
    tell?.({ ...progress, settled: settled + inFlight, seconds: (performance.now() - began) / 1000 })
  }
  return {
    listed: inputs => say({ inputs }),
    kept: kept => {
      settled += kept
      say({ kept: progress.kept + kept, phase: 'converting' })
    },
    at: ({ part }, index) => {
      running.set(part, index)
      say({ phase: 'converting' })
    },
    done: ({ part, lines, summary }) => {
      running.delete(part)
      settled += lines.length
      say({ failed: progress.failed + (summary.status.failed ?? 0) })
    },
    finishing: () => say({ phase: 'finishing' }),
  }
}
