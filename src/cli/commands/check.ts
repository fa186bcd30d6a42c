import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { compareRecords, type RecordChange } from '../../compare/record-changes.js'
import type { Correction } from '../../corrections/correction.js'
import { judgeCorrections } from '../../corrections/judge-corrections.js'
import type { Report } from '../../model/report.js'
import { findDocuments, type KeptDocument, keptRecord, optionsFor } from '../bed/kept-documents.js'
import { loadCorrections, type WithCorrections, withCorrections } from '../corrections-file.js'
import { systemReason } from '../inputs.js'
import { newCommand } from '../new-command.js'
import { openParser, type Parse } from '../parser.js'
import { changeLine, changeSummary } from '../render/changes.js'
import { recordJson } from '../render/record.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import type { Say } from '../wording/wording.js'
import { writeWhole } from '../write-file.js'

interface CheckOptions extends WithCorrections {
  readonly accept?: readonly string[]
}

type Outcome =
  | { readonly state: 'same'; readonly report: Report }
  | { readonly state: 'new'; readonly report: Report }
  | { readonly state: 'changed'; readonly report: Report; readonly changes: readonly RecordChange[] }
  | { readonly state: 'failed'; readonly reason: string }

/** A record as it would come back from its file. */
const written = (report: Report): Report => JSON.parse(JSON.stringify(report))

async function outcomeOf(document: KeptDocument, parse: Parse, say: Say): Promise<Outcome> {
  try {
    const report = written(parse(await readFile(document.file), await optionsFor(document, say)))
    const kept = await keptRecord(document, say)
    if (kept === null) return { state: 'new', report }
    const changes = compareRecords(kept, report)
    return changes.length === 0 ? { state: 'same', report } : { state: 'changed', report, changes }
  } catch (error) {
    return { state: 'failed', reason: systemReason(error, say) }
  }
}

function show(name: string, outcome: Outcome, say: Say): string {
  switch (outcome.state) {
    case 'same':
      return ''
    case 'new':
      return `${say('check.noRecord', { name })}\n`
    case 'failed':
      return `${name}: ${outcome.reason}\n`
    case 'changed':
      return [
        `${name}: ${changeSummary(outcome.changes, say)}`,
        ...outcome.changes.map(change => `  ${changeLine(change, say)}`),
        '',
      ].join('\n')
  }
}

/** A pattern with `*` and `?`, or the plain name of a document. */
function namedBy(patterns: readonly string[], documents: readonly KeptDocument[], say: Say): ReadonlySet<KeptDocument> {
  const named = new Set<KeptDocument>()
  for (const pattern of patterns) {
    const source = pattern
      .replace(/\/$/u, '')
      .replace(/[\\^$.|+()[\]{}]/gu, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    const matches = documents.filter(({ name }) => new RegExp(`^${source}$`, 'u').test(name))
    if (matches.length === 0) throw new UsageError(say('check.none', { pattern }))
    for (const match of matches) named.add(match)
  }
  return named
}

async function requireFolder(directory: string, say: Say): Promise<void> {
  const found = await stat(directory).catch(error => {
    throw new UsageError(`${directory}: ${systemReason(error, say)}`)
  })
  if (!found.isDirectory()) throw new UsageError(say('check.file', { folder: directory }))
}

async function check(directory: string, options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { accept = [] } = options
  await requireFolder(directory, terminal.say)
  const documents = await findDocuments(resolve(directory))
  const accepted = namedBy(accept, documents, terminal.say)
  const corrections = await loadCorrections(options, terminal)
  const judge = openJudge(corrections, terminal)
  const parse = openParser()
  const counts = { same: 0, new: 0, changed: 0, failed: 0, accepted: 0 }
  for (const document of documents) {
    const outcome = await outcomeOf(document, parse, terminal.say)
    terminal.out(show(document.name, outcome, terminal.say))
    if ('report' in outcome) judge.document(document.name, outcome.report)
    if (accepted.has(document) && 'report' in outcome) {
      await writeWhole(document.recordFile, recordJson(outcome.report))
      terminal.out(`${terminal.say('check.accepted', { name: document.name })}\n`)
      counts.accepted++
    } else counts[outcome.state]++
  }
  const { changed, failed } = counts
  terminal.out(`${terminal.say('check.summary', { all: documents.length, fresh: counts.new, ...counts })}\n`)
  judge.summary()
  return changed + failed + counts.new > 0 ? 1 : 0
}

/** Counts which corrections the program needs no more. */
function openJudge(corrections: readonly Correction[], { out, say }: Terminal) {
  let right = 0
  let seen = 0
  return {
    document(name: string, report: Report): void {
      for (const { correction, right: isRight } of judgeCorrections(report, corrections)) {
        const { action, target, quote } = correction
        seen++
        if (isRight) right++
        else out(`${say('corrections.wrong', { name, action, target, quote })}\n`)
      }
    },
    summary(): void {
      if (corrections.length === 0) return
      const elsewhere = corrections.length - seen
      const rest = elsewhere === 0 ? '' : say('corrections.elsewhere', { count: elsewhere })
      out(`${say('corrections.right', { right, all: seen })}${rest}\n`)
    },
  }
}

/** `baogao check`: the regression bed; it never writes but what `--accept` names. */
export const checkCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  withCorrections(newCommand('check'), terminal, 'help.check.corrections')
    .description(terminal.say('help.check'))
    .argument('<folder>', terminal.say('help.check.folder'))
    .option('--accept <name...>', terminal.say('help.check.accept'))
    .addHelpText('after', terminal.say('help.check.examples'))
    .action(async (directory: string, options: CheckOptions) => done(await check(directory, options, terminal)))
