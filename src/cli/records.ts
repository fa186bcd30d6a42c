import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import fastGlob from 'fast-glob'
import { type Report, reportSchema } from '../model/report.js'
import { systemReason } from './inputs.js'
import { type Terminal, UsageError } from './terminal.js'

/** Of a batch's folder this one file holds all records. */
const ARCHIVE = 'records.jsonl'

async function recordFiles(path: string, terminal: Terminal): Promise<readonly string[]> {
  const found = await stat(path).catch(error => {
    throw new UsageError(`${path}: ${systemReason(error, terminal.say)}`)
  })
  if (!found.isDirectory()) return [path]
  const whole = join(path, ARCHIVE)
  if (await stat(whole).catch(() => null)) return [whole]
  const ignore = ['**/node_modules/**', '**/package*.json', '**/tsconfig*.json']
  const files = await fastGlob('**/*.{json,jsonl,ndjson}', { cwd: path, absolute: true, ignore })
  return files.sort()
}

async function* jsonLines(file: string): AsyncGenerator<{ readonly place: string; readonly text: string }> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (text !== '') yield { place: `${file}:${line}`, text }
  }
}

async function* texts(file: string): AsyncGenerator<{ readonly place: string; readonly text: string }> {
  if (/\.(?:jsonl|ndjson)$/u.test(file)) yield* jsonLines(file)
  else yield { place: file, text: await readFile(file, 'utf8') }
}

/** A record has its schema's number and its lists; what a folder holds besides (gold, notes) has not. */
function reportsIn(text: string): readonly Report[] | null {
  try {
    const value: unknown = JSON.parse(text)
    const reports = (Array.isArray(value) ? value : [value]).map(one => reportSchema.safeParse(one))
    return reports.every(one => one.success) ? reports.map(one => one.data as Report) : null
  } catch {
    return null
  }
}

/** Whether what is no record must be spoken of: in a file that was named, or in one of records. */
const mustHold = (path: string, file: string): boolean => file === path || basename(file) === ARCHIVE

/** The records of a batch's output folder, of a folder of record files, or of one file; one at a time. */
export async function* readRecords(path: string, terminal: Terminal): AsyncGenerator<Report> {
  let count = 0
  for (const file of await recordFiles(path, terminal)) {
    for await (const { place, text } of texts(file)) {
      const reports = reportsIn(text)
      if (reports === null) {
        if (mustHold(path, file)) terminal.err(`${terminal.say('series.skipped', { place })}\n`)
        continue
      }
      count += reports.length
      yield* reports
    }
  }
  if (count === 0) throw new UsageError(terminal.say('series.noRecords', { path }))
}
