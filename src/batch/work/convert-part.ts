import { closeSync, openSync, readSync } from 'node:fs'
import { applyCorrections } from '../../corrections/apply-corrections.js'
import type { ParseOptions } from '../../model/options.js'
import type { Report } from '../../model/report.js'
import type { Verdict } from '../input.js'
import { type Gathered, gatherTables } from '../tables/gather.js'
import { writePart } from './part-file.js'
import type { EarlierRecord, Job, PartResult, Task } from './protocol.js'
import { digestOf, type InputReader, isVerdict } from './read-input.js'
import type { RecordBuffer } from './record-buffer.js'
import { inputLine, inputRow, type Settled, verdictOf } from './record-line.js'
import { openTally } from './tally.js'

export type Parse = (input: Uint8Array, options: ParseOptions) => Report

/** What a worker works with. */
export interface Tools {
  readonly parse: Parse
  readonly reader: InputReader
  /** Emptied for each part. */
  readonly records: RecordBuffer
  /** Told before each document, and once after the last. */
  readonly at: (index: number) => void
}

/** What a part is to be, as it grows. */
interface Growing {
  readonly task: Task
  readonly records: RecordBuffer
  readonly gathered: Gathered
  /** Whether any table is wanted besides the records. */
  readonly tabular: boolean
}

type Outcome = Omit<Settled, 'input'> & { readonly report: Report | null }

const unmade = (verdict: Verdict, digest: string | null = null): Outcome => ({
  verdict,
  ms: 0,
  digest,
  at: null,
  report: null,
})

function readEarlier({ file, start, length, line }: EarlierRecord, { records, gathered, tabular }: Growing): Outcome {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, start)
    const report: Report = JSON.parse(bytes.toString('utf8'))
    if (tabular) gathered.record(report)
    return {
      verdict: verdictOf(report),
      ms: line.ms,
      digest: line.digest,
      at: records.addBytes(bytes),
      report,
      from: { size: line.size, stamp: line.stamp },
    }
  } finally {
    closeSync(handle)
  }
}

function parseBytes(bytes: Uint8Array, { input }: Job, growing: Growing, parse: Parse, began: number): Outcome {
  const { task, records, gathered, tabular } = growing
  const digest = digestOf(bytes)
  const { mediaType } = input
  try {
    const options = { ...(mediaType === undefined ? {} : { mediaType }), ...task.parse, name: input.name }
    const report = applyCorrections(parse(bytes, options), task.corrections)
    const line = JSON.stringify(report)
    if (tabular) gathered.record(report)
    return { verdict: verdictOf(report), ms: performance.now() - began, digest, at: records.addLine(line), report }
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return {
      ...unmade({ status: 'failed', code: 'convert/threw', stage: 'convert', reason }, digest),
      ms: performance.now() - began,
    }
  }
}

async function outcomeOf(job: Job, growing: Growing, { parse, reader }: Tools): Promise<Outcome> {
  const verdict = job.verdict ?? job.input.verdict
  if (verdict !== undefined) return unmade(verdict, job.input.digest ?? null)
  if (job.earlier !== undefined) return readEarlier(job.earlier, growing)
  const began = performance.now()
  const bytes = job.bytes ?? (await reader.read(job.input))
  return isVerdict(bytes) ? unmade(bytes) : parseBytes(bytes, job, growing, parse, began)
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10

/** Converts the jobs of a part in order and writes its file. */
export async function convertPart(task: Task, tools: Tools): Promise<PartResult> {
  const tabular = task.formats.some(format => format !== 'jsonl')
  const { records } = tools
  records.empty()
  const growing: Growing = { task, records, gathered: gatherTables(), tabular }
  const tally = openTally()
  const lines: PartResult['lines'][number][] = []
  for (const [index, job] of task.jobs.entries()) {
    tools.at(index)
    const { report, ms, ...outcome } = await outcomeOf(job, growing, tools)
    const settled: Settled = { input: job.input, ms: tenths(ms), ...outcome }
    lines.push(inputLine(settled))
    growing.gathered.input(inputRow(settled))
    tally.settled(settled)
    if (report !== null) tally.record(report)
  }
  tools.at(task.jobs.length)
  const content = { records: records.bytes(), tables: growing.gathered.tables }
  return { part: task.part, ...writePart(task.file, content, task.formats), lines, summary: tally.summary() }
}
