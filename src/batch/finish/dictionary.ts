import type { ArchiveFormat } from '../archive-options.js'
import type { ColumnType } from '../tables/column.js'
import type { TableSchema } from '../tables/tables.js'
import { views } from './duckdb.js'

const words: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  integer: 'whole number',
  real: 'number',
  flag: 'true or false',
  date: 'date',
  list: 'list, as JSON text; null for an empty one',
}

const files: Readonly<Record<ArchiveFormat, string>> = {
  jsonl: '`records.jsonl`: the full record of each document, one JSON object a line',
  csv: '`<table>.csv`: UTF-8 with a byte-order mark. A field without quotes that is empty is null, `""` an empty text. A text that a spreadsheet would run (it begins with `=`, `+`, `-`, `@` or a tab, after any apostrophes) has one apostrophe more in front',
  parquet: '`<table>.parquet`',
  duckdb: '`archive.duckdb`: all tables, and the views below',
  xlsx: '`archive.xlsx`: a sheet for each table; texts are cut at 32,767 characters',
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function tableText({ name, about, key, columns }: TableSchema): string {
  const keyed = key.length === 0 ? '' : ` Key: ${key.map(part => `\`${part}\``).join(', ')}.`
  const lines = columns.map(column => row([`\`${column.name}\``, words[column.type], column.about]))
  return [
    `### ${name}`,
    '',
    `${about}.${keyed}`,
    '',
    row(['column', 'type', 'meaning']),
    row(['---', '---', '---']),
    ...lines,
    '',
  ].join('\n')
}

/** The data dictionary that lies beside the data, made from the tables' own definitions. */
export function dictionary(tables: readonly TableSchema[], formats: readonly ArchiveFormat[]): string {
  const listed = formats.map(format => `- ${files[format]}`)
  const viewed = formats.includes('duckdb')
    ? ['## Views', '', ...views.map(({ name, about }) => `- \`${name}\`: ${about}`), '']
    : []
  return [
    '# What lies here',
    '',
    'Made by `baogao batch`. The same inputs give the same files, byte for byte (but for `archive.duckdb`, whose content is the same).',
    '',
    ...listed,
    '- `.baogao/journal.jsonl`: what became of each input, with the time it took; what the next run resumes from',
    '',
    'Tables hang together by `document` (in every table but `inputs` part of the key), and by ids within a document: `metrics.section` is a `sections.id`, `numbers.item` the id of what claimed the number, `table` that of a table of the record.',
    '',
    '## Tables',
    '',
    ...tables.map(tableText),
    ...viewed,
  ].join('\n')
}
