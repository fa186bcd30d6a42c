import { type Command, InvalidArgumentError, Option } from 'commander'
import { byteOrderMark } from '../../batch/format/csv.js'
import { derivedIndicators } from '../../knowledge/derived.js'
import { comparableSeries } from '../../knowledge/forms/comparable.js'
import { defaultKnowledge } from '../../knowledge/index.js'
import { groupPanel, type PanelKey, panelKeys } from '../../series/group-panel.js'
import { buildPanel, type PanelRow, stated } from '../../series/panel.js'
import { nameOf, type Reading, readingOf, wantedOf } from '../../series/reading.js'
import { yearChecks } from '../../series/year-checks.js'
import { systemReason } from '../inputs.js'
import { newCommand } from '../new-command.js'
import { readRecords } from '../records.js'
import { panelCsv } from '../render/panel-csv.js'
import { panelText } from '../render/panel-text.js'
import { type ExitCode, type Terminal, UsageError } from '../terminal.js'
import type { Language, Say } from '../wording/wording.js'
import { writeWhole } from '../write-file.js'

interface SeriesOptions {
  readonly indicator: string
  readonly by: readonly PanelKey[]
  readonly csv?: boolean
  readonly html?: boolean
  readonly output?: string
}

const keysOf =
  (say: Say) =>
  (text: string): readonly PanelKey[] => {
    const names = text.split(',').map(name => name.trim())
    const unknown = names.find(name => !(panelKeys as readonly string[]).includes(name))
    if (unknown !== undefined)
      throw new InvalidArgumentError(say('wanted.keys', { keys: panelKeys.join(','), name: unknown }))
    return names as PanelKey[]
  }

const SHOWN = 12
const WIDTH = 120

interface Readings {
  readonly readings: readonly Reading[]
  readonly known: ReadonlySet<string>
}

async function readAll(path: string, indicators: readonly string[], terminal: Terminal): Promise<Readings> {
  const wanted = indicators.map(wantedOf)
  const readings: Reading[] = []
  const known = new Set(derivedIndicators.map(({ id }) => id))
  for await (const report of readRecords(path, terminal)) {
    readings.push(readingOf(report, wanted))
    for (const table of report.tables) for (const { code } of table.cells) known.add(code.split('/')[0]!)
    for (const { indicator } of report.metrics) if (indicator !== null) known.add(indicator)
  }
  return { readings, known }
}

/** The indicators that share most of their beginning with one that nobody has, the nearest first. */
function nearest(indicator: string, known: ReadonlySet<string>): string {
  const shared = (other: string): number => {
    let count = 0
    while (count < indicator.length && indicator[count] === other[count]) count++
    return count
  }
  const sorted = [...known].sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))
  return sorted.slice(0, SHOWN).join(', ')
}

/** What an indicator is called in the catalogue, with its id; the id alone where it has no name. */
function titleOf(indicators: readonly string[], language: Language): string {
  const named = indicators.map(id => {
    const known = defaultKnowledge.indicators.find(entry => entry.id === id)
    const name =
      known?.[language] ?? comparableSeries.find(({ indicator }) => indicator === id && language === 'zh')?.label
    return name === undefined ? id : `${name} (${id})`
  })
  return named.join(', ')
}

const issuersOf = (rows: readonly PanelRow[]): number => new Set(rows.map(({ issuer }) => issuer)).size

async function render(path: string, options: SeriesOptions, terminal: Terminal): Promise<string> {
  const indicators = options.indicator.split(',').map(name => nameOf(wantedOf(name.trim())))
  const { readings, known } = await readAll(path, indicators, terminal)
  for (const indicator of indicators)
    if (!readings.some(({ values }) => values.some(value => value.indicator === indicator)))
      throw new UsageError(terminal.say('series.unknown', { indicator, known: nearest(indicator, known) }))
  const rows = buildPanel(readings, indicators)
  if (options.csv) return panelCsv(groupPanel(rows, options.by), options.by)
  const groups = groupPanel(stated(rows), options.by)
  const checks = yearChecks(readings)
  if (!options.html) {
    const silent = issuersOf(rows) - issuersOf(stated(rows))
    return panelText(groups, checks, {
      by: options.by,
      columns: terminal.columns ?? WIDTH,
      say: terminal.say,
      language: terminal.language,
      silent,
    })
  }
  const { seriesPage } = await import('../../view/series-page.js')
  return seriesPage(groups, checks, {
    title: titleOf(indicators, terminal.language),
    by: options.by,
    lang: terminal.language,
  })
}

async function series(path: string, options: SeriesOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.csv && options.html) throw new UsageError(terminal.say('series.one'))
  const text = await render(path, options, terminal)
  const { output } = options
  if (output === undefined) {
    terminal.out(text)
    return 0
  }
  try {
    await writeWhole(output, `${options.csv ? byteOrderMark : ''}${text}`)
    return 0
  } catch (error) {
    const reason = systemReason(error, terminal.say)
    terminal.err(`${terminal.say('output.unwritten', { file: output, reason })}\n`)
    return 1
  }
}

/** `baogao series`: one indicator over issuers and years, from the records of an archive. */
export const seriesCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  newCommand('series')
    .description(terminal.say('help.series'))
    .argument('<records>', terminal.say('help.series.records'))
    .requiredOption('--indicator <id>', terminal.say('help.series.indicator'))
    .addOption(
      new Option('--by <keys>', terminal.say('help.series.by', { keys: panelKeys.join(',') }))
        .argParser(keysOf(terminal.say))
        .default(['issuer', 'year'], 'issuer,year'),
    )
    .option('--csv', terminal.say('help.series.csv'))
    .option('--html', terminal.say('help.series.html'))
    .option('-o, --output <file>', terminal.say('option.output'))
    .addHelpText('after', terminal.say('help.series.examples'))
    .action(async (path: string, options: SeriesOptions) => done(await series(path, options, terminal)))
