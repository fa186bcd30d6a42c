import { closeSync, openSync, readSync } from 'node:fs'
import { applyCorrections } from '../../corrections/apply-corrections.js'
import type { ParseOptions } from '../../model/options.js'
import type { Report } from '../../model/report.js'
import type { Verdict } from '../input.js'
import type { CellValue } from '../tables/column.js'
import { documentId } from '../tables/column.js'
import { inputs } from '../tables/inputs.js'
import { rowsOf } from '../tables/tables.js'
import { type PartContent, writePart } from './part-file.js'
import type { EarlierRecord, Job, PartResult, Task } from './protocol.js'
import { digestOf, type InputReader, isVerdict } from './read-input.js'
import { inputLine, inputRow, type Settled, verdictOf } from './record-line.js'
import { openTally } from './tally.js'

export type Parse = (input: Uint8Array, options: ParseOptions) => Report

/** What a worker works with. */
export interface Tools {
  readonly parse: Parse
  readonly reader: InputReader
  /** Told before each document, and once after the last. */
  readonly at: (index: number) => void
}

type TableRows = readonly [table: string, rows: CellValue[][]]

/** A record with its bytes as they stand in the output. */
interface Made {
  readonly report: Report
  readonly line: Uint8Array
  readonly rows: readonly TableRows[]
}

type Outcome = Omit<Settled, 'input' | 'at'> & { readonly made: Made | null }

const unmade = (verdict: Verdict, digest: string | null = null): Outcome => ({ verdict, ms: 0, digest, made: null })

function make(report: Report, line: Uint8Array, { formats }: Task): Made {
  const tabular = formats.some(format => format !== 'jsonl')
  return { report, line, rows: tabular ? [...rowsOf(documentId(report.source.sha256), report)] : [] }
}

function readEarlier({ file, start, length, line }: EarlierRecord, task: Task): Outcome {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, start)
    const report: Report = JSON.parse(bytes.toString('utf8'))
    return {
      verdict: verdictOf(report),
      ms: line.ms,
      digest: line.digest,
      made: make(report, bytes, task),
      from: { size: line.size, stamp: line.stamp },
    }
  } finally {
    closeSync(handle)
  }
}

function parseBytes(bytes: Uint8Array, { input }: Job, task: Task, parse: Parse, began: number): Outcome {
  const digest = digestOf(bytes)
  const { mediaType } = input
  try {
    const options = { ...(mediaType === undefined ? {} : { mediaType }), ...task.parse, name: input.name }
    const report = applyCorrections(parse(bytes, options), task.corrections)
    const made = make(report, Buffer.from(`${JSON.stringify(report)}\n`), task)
    return { verdict: verdictOf(report), ms: performance.now() - began, digest, made }
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return {
      ...unmade({ status: 'failed', code: 'convert/threw', stage: 'convert', reason }, digest),
      ms: performance.now() - began,
    }
  }
}

async function outcomeOf(job: Job, task: Task, { parse, reader }: Tools): Promise<Outcome> {
  const verdict = job.verdict ?? job.input.verdict
  if (verdict !== undefined) return unmade(verdict, job.input.digest ?? null)
  if (job.earlier !== undefined) return readEarlier(job.earlier, task)
  const began = performance.now()
  const bytes = job.bytes ?? (await reader.read(job.input))
  return isVerdict(bytes) ? unmade(bytes) : parseBytes(bytes, job, task, parse, began)
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10

/** Converts the jobs of a part in order and writes its file. */
export async function convertPart(task: Task, tools: Tools): Promise<PartResult> {
  const records: Uint8Array[] = []
  const rows = new Map<string, CellValue[][]>([[inputs.name, []]])
  const tally = openTally()
  const lines: PartResult['lines'][number][] = []
  let end = 0
  for (const [index, job] of task.jobs.entries()) {
    tools.at(index)
    const { made, ms, ...outcome } = await outcomeOf(job, task, tools)
    const at = made === null ? null : ([end, made.line.length] as const)
    const settled: Settled = { input: job.input, ms: tenths(ms), at, ...outcome }
    lines.push(inputLine(settled))
    rows.get(inputs.name)!.push([...inputs.values(inputRow(settled))])
    tally.settled(settled)
    if (made === null) continue
    records.push(made.line)
    end += made.line.length
    tally.record(made.report)
    gather(rows, made.rows)
  }
  tools.at(task.jobs.length)
  const content: PartContent = { records, rows }
  return { part: task.part, ...writePart(task.file, content, task.formats), lines, summary: tally.summary() }
}

function gather(rows: Map<string, CellValue[][]>, added: readonly TableRows[]): void {
  for (const [table, more] of added) {
    const own = rows.get(table)
    if (own === undefined) rows.set(table, more)
    else for (const row of more) own.push(row)
  }
}
