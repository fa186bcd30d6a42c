import { rm } from 'node:fs/promises'
import { ArchiveError } from '../archive-error.js'
import type { TableSchema } from '../tables/tables.js'

type DuckDb = typeof import('@duckdb/node-api')

/** The DuckDB library, which is optional; a clear error where it was not installed. */
export async function loadDuckDb(): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    const reason =
      'the format duckdb needs the package @duckdb/node-api, which is not installed here; parquet can be read by DuckDB all the same'
    throw new ArchiveError('format/unavailable', 'options', 'duckdb', reason, { cause: error })
  }
}

/** Views for the questions that are asked most. */
export const views: readonly { readonly name: string; readonly about: string; readonly sql: string }[] = [
  {
    name: 'panel',
    about:
      'issuer × year × indicator: one value each, from a table before prose, for the whole year before a part of it',
    sql: `SELECT d.issuer, d.year, m.indicator, m.dimension, m.value, m.unit, m.bound, m.origin, m.confidence,
  d.region_code, d.region, d.level, d.province, d.regime, m.document, m.id AS metric
FROM metrics m JOIN documents d USING (document)
WHERE m.indicator IS NOT NULL AND m.value IS NOT NULL
QUALIFY row_number() OVER (
  PARTITION BY d.issuer, d.year, m.indicator, m.dimension
  ORDER BY m.origin = 'table' DESC,
    coalesce(m.period_from = make_date(d.year, 1, 1) AND m.period_to = make_date(d.year, 12, 31), false) DESC,
    m.confidence DESC, m.document, m.start
) = 1`,
  },
  {
    name: 'failed_checks',
    about: 'what does not add up, with the document that it stands in',
    sql: `SELECT d.name, d.issuer, d.year, c.* FROM checks c JOIN documents d USING (document) WHERE c.status = 'fail'`,
  },
  {
    name: 'not_read',
    about: 'inputs without a whole record, and why',
    sql: `SELECT * FROM inputs WHERE status IN ('failed', 'skipped', 'partial')`,
  },
]

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** One DuckDB file with all tables, from their Parquet files, and the views. */
export async function writeDuckDb(
  path: string,
  tables: readonly TableSchema[],
  parquetOf: (table: string) => string,
): Promise<void> {
  const { DuckDBInstance } = await loadDuckDb()
  await rm(path, { force: true })
  try {
    const instance = await DuckDBInstance.create(path, { threads: '2', memory_limit: '512MB' })
    const connection = await instance.connect()
    for (const { name } of tables)
      await connection.run(`CREATE TABLE ${name} AS SELECT * FROM read_parquet(${literal(parquetOf(name))})`)
    for (const { name, sql } of views) await connection.run(`CREATE VIEW ${name} AS ${sql}`)
    await connection.run('CHECKPOINT')
    connection.closeSync()
    instance.closeSync()
  } catch (error) {
    throw new ArchiveError('output/unwritable', 'finish', path, (error as Error).message, { cause: error })
  }
}
