import type { Report } from '../../model/report.js'
import { type FlatTable, formCellTable, metricTable } from './flat.js'
import { recordJson } from './record.js'

/** How records are written one after another. */
export interface Format {
  /** what stands before the first record; `many` where more than one document was asked for */
  open(many: boolean): string
  record(report: Report, index: number, many: boolean): string
  close(many: boolean): string
}

const nothing = () => ''

const json: Format = {
  open: many => (many ? '[\n' : ''),
  record: (report, index, many) =>
    many ? `${index === 0 ? '' : ',\n'}${recordJson(report).trimEnd()}` : recordJson(report),
  close: many => (many ? '\n]\n' : ''),
}

const table = (flat: FlatTable): Format => ({
  open: () => flat.header,
  record: report => flat.rows(report),
  close: nothing,
})

const withHead = (report: Report): string => `==> ${report.source.name ?? 'standard input'} <==\n${report.text}\n`

/** What `extract` can print: whole records, the normalised text, or one flat table. */
export const formats = {
  json,
  ndjson: { open: nothing, record: report => `${JSON.stringify(report)}\n`, close: nothing },
  text: { open: nothing, record: (report, _, many) => (many ? withHead(report) : `${report.text}\n`), close: nothing },
  csv: table(metricTable),
  forms: table(formCellTable),
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats
