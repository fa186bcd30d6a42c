/** A run with light workers in a process of its own, to be killed: `light-main.ts OUT WORKERS PATTERN…`. */
import { convertArchiveWith } from '../../../src/batch/convert-archive.js'
import { lightWorker } from './kinds.js'

const [out, workers, ...patterns] = process.argv.slice(2)
const { summary } = await convertArchiveWith(lightWorker, {
  out: out!,
  workers: Number(workers),
  patterns,
  formats: ['jsonl', 'csv', 'parquet', 'xlsx'],
  lockWait: 20_000,
})
console.log(JSON.stringify(summary.status))
