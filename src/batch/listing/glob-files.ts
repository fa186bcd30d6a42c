import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import fastGlob from 'fast-glob'
import { isContainerName, isDocumentName, isOtherDocument } from './entry-name.js'

function kindOf(given: string): 'file' | 'folder' | 'pattern' {
  try {
    const stat = statSync(given)
    return stat.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'pattern'
  }
}

const found = (patterns: readonly string[]) =>
  fastGlob.stream([...patterns], { dot: false, onlyFiles: true, suppressErrors: true })

const isWanted = (name: string): boolean => isDocumentName(name) || isContainerName(name) || isOtherDocument(name)

/**
 * Files that match, each once, in code-unit order of their paths, whatever order the disk gives them in. What is there
 * under the very name is meant as it stands, whatever signs the name holds; a folder stands for the documents and
 * containers in it and below. What an earlier run left in the folder `out` is no input.
 */
export async function globFiles(patterns: readonly string[], out?: string): Promise<string[]> {
  const names = new Set<string>()
  const own = out === undefined ? null : resolve(out) + sep
  const add = (name: string): void => {
    if (own === null || !resolve(name).startsWith(own)) names.add(name)
  }
  const excluded = patterns.filter(pattern => pattern.startsWith('!'))
  const literal = (name: string): string => fastGlob.convertPathToPattern(name.replace(/(?<![\\/])[\\/]+$/u, ''))
  const folders: string[] = []
  const plain: string[] = []
  for (const pattern of patterns) {
    const kind = kindOf(pattern)
    if (kind === 'folder') folders.push(`${literal(pattern)}/**/*`)
    else plain.push(kind === 'file' ? literal(pattern) : pattern)
  }
  for await (const name of found(plain)) add(String(name))
  if (folders.length > 0)
    for await (const name of found([...folders, ...excluded])) if (isWanted(String(name))) add(String(name))
  return [...names].sort()
}
