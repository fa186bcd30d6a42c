import { readFileSync } from 'node:fs'
import fastGlob from 'fast-glob'
import ts from 'typescript'

/** A TypeScript file of the project, parsed. */
export interface SourceFile {
  /** relative to the root of the repository */
  readonly path: string
  readonly lines: number
  readonly tree: ts.SourceFile
}

const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** Every TypeScript file under the folders named, in order of their paths. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  const paths = fastGlob.sync(folders.map(folder => `${folder}/**/*.ts`)).sort()
  return paths.map(path => {
    const text = readFileSync(path, 'utf8')
    return { path, lines: countLines(text), tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) }
  })
}

/** Every node of a file, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  const waiting: ts.Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    waiting.push(...next.getChildren())
  }
}

/** Line of a node, from 1. */
export const lineOf = (tree: ts.SourceFile, position: number): number =>
  tree.getLineAndCharacterOfPosition(position).line + 1
