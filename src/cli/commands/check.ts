import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { compareRecords, type RecordChange } from '../../compare/record-changes.js'
import type { Report } from '../../model/report.js'
import { findDocuments, type KeptDocument, keptRecord, optionsFor } from '../bed/kept-documents.js'
import { systemReason } from '../inputs.js'
import { openParser, type Parse } from '../parser.js'
import { changeLine, changeSummary } from '../render/changes.js'
import { recordJson } from '../render/record.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import { writeWhole } from '../write-file.js'

interface CheckOptions {
  readonly accept?: readonly string[]
}

const examples = `
Examples:
  $ baogao check fixtures                        what changed against the records kept
  $ baogao check fixtures --accept county-2020   show the difference, then keep the new record of this one
  $ baogao check archive --accept 'x/*.html'     keep first records of documents that have none

A document source.html in a folder of its own has its record in expected.json there (and overrides in meta.json:
{"options": {"year": 2019}}); any other x.html has its record in x.expected.json.
`

type Outcome =
  | { readonly state: 'same' }
  | { readonly state: 'new'; readonly report: Report }
  | { readonly state: 'changed'; readonly report: Report; readonly changes: readonly RecordChange[] }
  | { readonly state: 'failed'; readonly reason: string }

/** A record as it would come back from its file. */
const written = (report: Report): Report => JSON.parse(JSON.stringify(report))

async function outcomeOf(document: KeptDocument, parse: Parse): Promise<Outcome> {
  try {
    const report = written(parse(await readFile(document.file), await optionsFor(document)))
    const kept = await keptRecord(document)
    if (kept === null) return { state: 'new', report }
    const changes = compareRecords(kept, report)
    return changes.length === 0 ? { state: 'same' } : { state: 'changed', report, changes }
  } catch (error) {
    return { state: 'failed', reason: systemReason(error) }
  }
}

function show(name: string, outcome: Outcome): string {
  switch (outcome.state) {
    case 'same':
      return ''
    case 'new':
      return `${name}: no record kept yet\n`
    case 'failed':
      return `${name}: ${outcome.reason}\n`
    case 'changed':
      return [
        `${name}: ${changeSummary(outcome.changes)}`,
        ...outcome.changes.map(change => `  ${changeLine(change)}`),
        '',
      ].join('\n')
  }
}

/** A pattern with `*` and `?`, or the plain name of a document. */
function namedBy(patterns: readonly string[], documents: readonly KeptDocument[]): ReadonlySet<KeptDocument> {
  const named = new Set<KeptDocument>()
  for (const pattern of patterns) {
    const source = pattern
      .replace(/\/$/u, '')
      .replace(/[\\^$.|+()[\]{}]/gu, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    const matches = documents.filter(({ name }) => new RegExp(`^${source}$`, 'u').test(name))
    if (matches.length === 0) throw new UsageError(`--accept ${pattern}: no document of that name`)
    for (const match of matches) named.add(match)
  }
  return named
}

async function requireFolder(directory: string): Promise<void> {
  const found = await stat(directory).catch(error => {
    throw new UsageError(`${directory}: ${systemReason(error)}`)
  })
  if (!found.isDirectory()) throw new UsageError(`${directory}: is a file, not a folder`)
}

async function check(directory: string, { accept = [] }: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  await requireFolder(directory)
  const documents = await findDocuments(resolve(directory))
  const accepted = namedBy(accept, documents)
  const parse = openParser()
  const counts = { same: 0, new: 0, changed: 0, failed: 0, accepted: 0 }
  for (const document of documents) {
    const outcome = await outcomeOf(document, parse)
    terminal.out(show(document.name, outcome))
    if (accepted.has(document) && 'report' in outcome) {
      await writeWhole(document.recordFile, recordJson(outcome.report))
      terminal.out(`${document.name}: accepted\n`)
      counts.accepted++
    } else counts[outcome.state]++
  }
  const { same, changed, failed } = counts
  terminal.out(
    `${documents.length} documents: ${same} as before, ${changed} changed, ${counts.new} without a record, ${failed} failed, ${counts.accepted} accepted\n`,
  )
  return changed + failed + counts.new > 0 ? 1 : 0
}

/** `baogao check`: the regression bed; it never writes but what `--accept` names. */
export const checkCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('check')
    .description('compare each document under a folder with the record kept beside it')
    .argument('<folder>', 'folder of documents')
    .option('--accept <name...>', 'keep the new record of these documents, after showing the difference')
    .addHelpText('after', examples)
    .action(async (directory: string, options: CheckOptions) => done(await check(directory, options, terminal)))
