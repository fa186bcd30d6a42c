import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface FixtureDocument {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
}

const root = join(import.meta.dirname, '..', 'fixtures')

/** Every document under fixtures/ that has a source beside its meta.json. */
export const fixtureDocuments: readonly FixtureDocument[] = readdirSync(root).flatMap(id => {
  const name = ['source.html', 'source.txt'].find(n => existsSync(join(root, id, n)))
  return name === undefined ? [] : [{ id, name, bytes: readFileSync(join(root, id, name)) }]
})

const corpusRoot = join(import.meta.dirname, '..', '..', 'shared', 'corpus')

/** Real documents, where they lie beside the checkout; tests that want them are skipped elsewhere. */
export const corpusDocuments: readonly FixtureDocument[] = existsSync(corpusRoot)
  ? ['seeds', 'dev'].flatMap(folder =>
      readdirSync(join(corpusRoot, folder)).map(name => ({
        id: name,
        name,
        bytes: readFileSync(join(corpusRoot, folder, name)),
      })),
    )
  : []
