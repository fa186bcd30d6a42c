import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Gold } from '../score/gold.js'

/** A document with what a careful reader found in it. */
export interface GoldDocument {
  readonly id: string
  readonly gold: Gold
  readonly bytes: Uint8Array
  /** the text that gold counts in */
  readonly source: string
}

export interface GoldSet {
  readonly name: string
  readonly documents: readonly GoldDocument[]
  /** changes with the gold and with the documents */
  readonly digest: string
}

/** Gold that lies beside the repository, where it lies there. */
export const SHARED = '../shared'
const FIXTURES = 'fixtures'

const decode = (bytes: Uint8Array, encoding = 'utf-8'): string => new TextDecoder(encoding).decode(bytes)

function goldDocument(goldFile: string, sourceFile: string): GoldDocument {
  const gold: Gold = JSON.parse(readFileSync(goldFile, 'utf8'))
  const bytes = readFileSync(sourceFile)
  return { id: gold.id, gold, bytes, source: decode(bytes, gold.encoding) }
}

function digestOf(documents: readonly GoldDocument[]): string {
  const hash = createHash('sha256')
  for (const { gold, bytes } of documents) hash.update(JSON.stringify(gold)).update(bytes)
  return hash.digest('hex')
}

const goldSet = (name: string, documents: readonly GoldDocument[]): GoldSet => ({
  name,
  documents,
  digest: digestOf(documents),
})

function sharedDocuments(folders: readonly string[]): GoldDocument[] {
  const goldFolder = join(SHARED, 'gold')
  const files = readdirSync(goldFolder)
    .filter(file => file.endsWith('.json'))
    .sort()
  return files.flatMap(file => {
    const { source }: Gold = JSON.parse(readFileSync(join(goldFolder, file), 'utf8'))
    const folder = folders.find(candidate => existsSync(join(SHARED, 'corpus', candidate, source)))
    return folder === undefined ? [] : [goldDocument(join(goldFolder, file), join(SHARED, 'corpus', folder, source))]
  })
}

function fixtureDocuments(): GoldDocument[] {
  const folders = readdirSync(FIXTURES, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(FIXTURES, entry.name))
  return folders
    .filter(folder => existsSync(join(folder, 'gold.json')))
    .sort()
    .map(folder => {
      const source = readdirSync(folder).find(file => file.startsWith('source.'))
      if (source === undefined) throw new Error(`${folder}: gold.json, but no source`)
      return { ...goldDocument(join(folder, 'gold.json'), join(folder, source)), id: basename(folder) }
    })
}

/** The five seeds and all shared gold where it is there, and the gold of the fixtures. */
export function goldSets(): readonly GoldSet[] {
  const shared = existsSync(join(SHARED, 'gold'))
    ? [goldSet('seeds', sharedDocuments(['seeds'])), goldSet('all', sharedDocuments(['seeds', 'dev']))]
    : []
  return [...shared, goldSet('fixtures', fixtureDocuments())].filter(set => set.documents.length > 0)
}
