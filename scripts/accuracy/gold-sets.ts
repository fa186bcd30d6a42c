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
/** Gold of documents of the shared corpus, written for this project before its answers were looked at. */
const OWN_GOLD = 'scripts/gold/dev'

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

/** Documents of the shared corpus that a folder of gold speaks of. */
function corpusDocuments(goldFolder: string, folders: readonly string[]): GoldDocument[] {
  const files = readdirSync(goldFolder)
    .filter(file => file.endsWith('.json'))
    .sort()
  return files.flatMap(file => {
    const { source }: Gold = JSON.parse(readFileSync(join(goldFolder, file), 'utf8'))
    const sources = folders.map(folder => join(SHARED, 'corpus', folder, source))
    const found = sources.find(existsSync)
    return found === undefined ? [] : [goldDocument(join(goldFolder, file), found)]
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

function sharedSets(): readonly GoldSet[] {
  const goldFolder = join(SHARED, 'gold')
  if (!existsSync(goldFolder)) return []
  return [
    goldSet('seeds', corpusDocuments(goldFolder, ['seeds'])),
    goldSet('all', corpusDocuments(goldFolder, ['seeds', 'dev'])),
    goldSet('dev', corpusDocuments(OWN_GOLD, ['dev'])),
  ]
}

/** Where the shared corpus is there: the five seeds, all its gold, and our own gold of others; always the fixtures. */
export const goldSets = (): readonly GoldSet[] =>
  [...sharedSets(), goldSet('fixtures', fixtureDocuments())].filter(set => set.documents.length > 0)
