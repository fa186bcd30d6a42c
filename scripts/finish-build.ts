import { chmod, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { reportSchema } from '../src/model/report.js'

/** Finishes a build: the record's JSON Schema beside the code, and the command made executable. */
const schema = { title: 'baogao report', ...z.toJSONSchema(reportSchema) }
await writeFile('dist/report.schema.json', `${JSON.stringify(schema, null, 2)}\n`)
await chmod('dist/cli/main.js', 0o755)
