import type { Settings } from './archive-options.js'
import type { Folder } from './folder.js'
import type { JournalState } from './journal/journal-state.js'
import type { ProgressMeter } from './progress.js'
import type { WorkerKind } from './work/worker-process.js'

/** What one run of a conversion works with. */
export interface Run {
  readonly settings: Settings
  readonly folder: Folder
  readonly state: JournalState
  readonly meter: ProgressMeter
  readonly kind: WorkerKind
}
