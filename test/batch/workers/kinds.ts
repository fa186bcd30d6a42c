import type { WorkerKind } from '../../../src/batch/work/worker-process.js'

const kind = (entry: string): WorkerKind => ({ entry: new URL(entry, import.meta.url), execArgv: ['--import', 'tsx'] })

export const lightWorker = kind('./light-worker.ts')
export const hostileWorker = kind('./hostile-worker.ts')
export const realWorker = kind('../../../src/batch/work/worker-main.ts')
