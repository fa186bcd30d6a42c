import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative } from 'node:path'
import fastGlob from 'fast-glob'
import { z } from 'zod'
import type { ParseOptions } from '../../model/options.js'
import { type Report, reportSchema } from '../../model/report.js'
import { systemReason } from '../inputs.js'
import type { Say } from '../wording/wording.js'

/** A document with the record kept beside it. */
export interface KeptDocument {
  /** the folder of a `source.html`, else the file, relative to the folder that is checked */
  readonly name: string
  readonly file: string
  readonly recordFile: string
}

const DOCUMENTS = '**/*.{html,htm,shtml,txt}'

/** `source.html` is a folder of its own with `expected.json`; any other `x.html` has `x.expected.json` beside it. */
function keptDocument(directory: string, file: string): KeptDocument {
  const folder = dirname(file)
  const stem = basename(file, extname(file))
  if (stem === 'source')
    return { name: relative(directory, folder) || basename(folder), file, recordFile: join(folder, 'expected.json') }
  return { name: relative(directory, file), file, recordFile: join(folder, `${stem}.expected.json`) }
}

/** Every document under a folder, in order of their names. */
export async function findDocuments(directory: string): Promise<readonly KeptDocument[]> {
  const files = await fastGlob(DOCUMENTS, {
    cwd: directory,
    absolute: true,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
  })
  return files.map(file => keptDocument(directory, file)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What `meta.json` beside a document may override. */
const fixtureMetaSchema = z.object({
  options: z
    .object({ encoding: z.string(), mediaType: z.string(), year: z.int(), issuer: z.string(), reference: z.string() })
    .partial()
    .optional(),
})

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function readJson(file: string, say: Say): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (missing(error)) return undefined
    throw new Error(`${file}: ${error instanceof SyntaxError ? say('check.noJson') : systemReason(error, say)}`)
  }
}

/** Options for a document: its own name without the way to it, and what `meta.json` in its folder overrides. */
export async function optionsFor({ file }: KeptDocument, say: Say): Promise<ParseOptions> {
  const meta = await readJson(join(dirname(file), 'meta.json'), say)
  const { options } = fixtureMetaSchema.parse(meta ?? {})
  return { name: basename(file), ...options } as ParseOptions
}

/** The record kept beside a document, null where there is none yet. */
export async function keptRecord({ recordFile }: KeptDocument, say: Say): Promise<Report | null> {
  const json = await readJson(recordFile, say)
  if (json === undefined) return null
  const result = reportSchema.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' }
  throw new Error(say('check.notARecord', { file: recordFile, ...where }))
}
