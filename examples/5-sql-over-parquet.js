// SQL over Parquet. First   npx baogao batch 'examples/reports/*.html' --out out/reports --format jsonl,parquet
// then   node examples/5-sql-over-parquet.js out/reports
import { DuckDBInstance } from '@duckdb/node-api'

const [, , folder] = process.argv
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const print = async (title, sql) => {
  const reader = await connection.runAndReadAll(sql)
  console.log(`${title}\n${reader.columnNames().join('\t')}`)
  for (const row of reader.getRowsJson()) console.log(row.join('\t'))
}

await print(
  'Share granted of all requests handled',
  `SELECT d.issuer, d.year, round(100 * granted.value / handled.value, 1) AS percent
   FROM '${folder}/documents.parquet' d
   JOIN '${folder}/form_cells.parquet' granted USING (document)
   JOIN '${folder}/form_cells.parquet' handled USING (document)
   WHERE granted.code = 'applications.granted/total' AND handled.code = 'applications.handled/total'
   ORDER BY d.issuer, d.year`,
)
await print(
  'What does not add up',
  `SELECT d.name, c.rule, c.suspect, c.proposed
   FROM '${folder}/checks.parquet' c JOIN '${folder}/documents.parquet' d USING (document)
   WHERE c.status = 'fail' ORDER BY d.name, c.rule`,
)
