import { createReadStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Input } from '../batch/input.js'
import { globFiles } from '../batch/listing/glob-files.js'
import { listInputs } from '../batch/listing/list-inputs.js'
import type { ArchiveSummary } from '../batch/summary.js'
import { inputReader, isVerdict } from '../batch/work/read-input.js'
import { openTarFeed } from '../batch/work/tar-feed.js'
import type { Report } from '../model/report.js'
import { type ArchiveIndex, openIndex } from '../view/archive-index.js'
import { indexPage } from '../view/index-page.js'
import type { Language } from '../view/language.js'
import { reviewPage } from '../view/review-page.js'

/** Folder of the pages in the output folder of a batch. */
const FOLDER = 'review'
const PAGES = 'pages'

export interface ArchivePages {
  readonly out: string
  readonly patterns?: readonly string[] | undefined
  readonly files?: Iterable<string> | AsyncIterable<string> | undefined
  readonly summary: ArchiveSummary
  readonly lang: Language
}

type ReadInput = (input: Input) => Promise<Uint8Array | null>

/** Reads inputs again, in the order of the listing; null where one is not there any more. */
function openInputs(): { read: ReadInput; close(): Promise<void> } {
  const reader = inputReader()
  const tar = openTarFeed()
  return {
    read: async input => {
      const { locator, size, stamp } = input
      const bytes = locator?.in === 'tar' ? await tar.take(locator, size, stamp) : await reader.read(input)
      return isVerdict(bytes) ? null : bytes
    },
    close: async () => {
      await reader.close()
      await tar.close()
    },
  }
}

async function inputsByName({ patterns, files }: ArchivePages): Promise<ReadonlyMap<string, Input>> {
  const listed = files ?? (await globFiles(patterns ?? []))
  const inputs = new Map<string, Input>()
  for await (const input of listInputs(listed, { only: null, maxSize: Number.POSITIVE_INFINITY }))
    inputs.set(input.name, input)
  return inputs
}

async function* records(out: string): AsyncGenerator<Report> {
  const input = createReadStream(join(out, 'records.jsonl'))
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line)
}

/** The page of a record; null where its document is not there any more, or is another one now. */
async function pageOf(
  report: Report,
  input: Input | undefined,
  read: ReadInput,
  lang: Language,
): Promise<string | null> {
  const bytes = input === undefined ? null : await read(input)
  if (bytes === null) return null
  try {
    return reviewPage(report, bytes, { lang, index: '../index.html' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

async function writeIndex(folder: string, index: ArchiveIndex, lang: Language): Promise<void> {
  const other = lang === 'zh' ? 'en' : 'zh'
  const second = `index.${other}.html`
  await writeFile(join(folder, 'index.html'), await indexPage(index, { lang, other: second }))
  await writeFile(join(folder, second), await indexPage(index, { lang: other, other: 'index.html' }))
}

/** One review page per document of a batch and an index page; the folder that they lie in, and how many pages. */
export async function writeArchivePages(
  wanted: ArchivePages,
): Promise<{ readonly folder: string; readonly pages: number }> {
  const { out, summary, lang } = wanted
  const folder = join(out, FOLDER)
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, PAGES), { recursive: true })
  const inputs = await inputsByName(wanted)
  const index = openIndex()
  const source = openInputs()
  let pages = 0
  try {
    for await (const report of records(out)) {
      const html = await pageOf(report, inputs.get(report.source.name ?? ''), source.read, lang)
      const page = html === null ? null : `${PAGES}/${report.source.sha256.slice(0, 16)}.html`
      if (html !== null && page !== null) {
        await writeFile(join(folder, page), html)
        pages++
      }
      index.add(report, page)
    }
  } finally {
    await source.close()
  }
  await writeIndex(folder, index.done({ status: summary.status, reasons: summary.reasons }), lang)
  return { folder, pages }
}
