import type { Report } from '../../model/report.js'
import { type Column, date, documentKey, integer, type Table, text } from './column.js'

type Document = Report

const meta: readonly Column<Document>[] = [
  text('kind', 'annual-report, work-report, measures or other', row => row.item.kind),
  text('title', 'title of the document', row => row.item.meta.title),
  text('issuer', 'who issued it, as the document names it', row => row.item.meta.issuer),
  text('region_code', 'administrative-division code (GB/T 2260)', row => row.item.meta.region?.code),
  text('region', 'name of the region', row => row.item.meta.region?.name),
  text('level', 'national, province, prefecture, county or township', row => row.item.meta.region?.level),
  text('province', 'province of the region', row => row.item.meta.region?.province),
  integer('year', 'the year that it reports on', row => row.item.meta.year),
  text('regime', 'official form that it follows: 2008, 2014, 2019, 2021', row => row.item.meta.regime),
  date('published', 'date of the page', row => row.item.meta.published),
  date('written', 'date under the signature', row => row.item.meta.written),
  date('period_from', 'first day of the reporting period', row => row.item.meta.period?.[0]),
  date('period_to', 'last day of the reporting period', row => row.item.meta.period?.[1]),
  text('document_number', 'document number', row => row.item.meta.documentNumber),
  text('addressee', 'whom it addresses', row => row.item.meta.addressee),
  text('script', 'hans or hant', row => row.item.meta.script),
]

const count = (name: string, about: string, of: (report: Report) => number): Column<Document> =>
  integer(name, about, row => of(row.item))

const counts: readonly Column<Document>[] = [
  count('sections', 'headings in its outline', report => report.outline.length),
  count('tables', 'tables', report => report.tables.length),
  count('numbers', 'numbers in the ledger', report => report.numbers.length),
  count(
    'unexplained',
    'numbers that no rule explains',
    report => report.numbers.filter(({ kind }) => kind === 'unexplained').length,
  ),
  count('metrics', 'metrics', report => report.metrics.length),
  count('requirements', 'requirements', report => report.requirements.length),
  count('citations', 'documents cited', report => report.citations.length),
  count(
    'checks_failed',
    'checks that failed',
    report => report.checks.filter(({ status }) => status === 'fail').length,
  ),
  count(
    'warnings',
    'diagnostics of level warning',
    report => report.diagnostics.filter(({ level }) => level === 'warning').length,
  ),
  count(
    'errors',
    'diagnostics of level error',
    report => report.diagnostics.filter(({ level }) => level === 'error').length,
  ),
]

const origin: readonly Column<Document>[] = [
  text('media_type', 'what the bytes were read as', row => row.item.source.mediaType),
  text('encoding', 'encoding of the bytes', row => row.item.source.encoding),
  text('sha256', 'SHA-256 of the bytes', row => row.item.source.sha256),
  integer('length', 'length of the decoded text, in UTF-16 code units', row => row.item.source.length),
  text('release', 'release of baogao that made the record', row => row.item.engine.version),
  text('segmenter', 'segmenter that it used', row => row.item.engine.segmenter),
]

/** One row a document that has a record. */
export const documents: Table<Document> = {
  name: 'documents',
  about: 'the documents that have a record, each once',
  key: ['document'],
  columns: [
    documentKey(),
    text('name', 'name of the input; its other names stand in `inputs`', row => row.item.source.name),
    ...meta,
    ...counts,
    ...origin,
  ],
  items: report => [report],
}
