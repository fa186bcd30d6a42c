/**
 * Checks that nothing of one machine gets into the repository: paths of a home, addresses of a registry or mirror.
 *
 *   npm run check:words
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Built from pieces, so that this file does not hold what it looks for. */
const words = (...pieces: readonly string[]): RegExp => new RegExp(pieces.join(''), 'iu')

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [words('(?<![\\w.])/', '(?:home|root|Users|work)/\\w'), 'a path of one machine'],
  [words('(?<![\\w.])/', 'tmp/\\w'), 'a temporary path'],
  [words('[A-Z]:', '\\\\\\\\?Users'), 'a path of one machine'],
  [words('"resolved": ', '"https?:'), 'a download address in the lock file'],
  [
    words('(?:registry|npm|mirror)s?\\.', '(?!md\\b)[a-z0-9-]+\\.(?:org|com|cn|net|internal|local)\\b'),
    'the host of a registry',
  ],
  [words('https?://(?:localhost|127\\.|10\\.|192\\.168\\.)', '[\\w.:]*'), 'an address of one network'],
]
/** Files whose words are not ours to choose. */
const FOREIGN = /\.(?:png|jpg|pdf|docx|xlsx|zip|gz|woff2?)$|^fixtures\//u

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter(file => file !== '' && !FOREIGN.test(file))

function problemsIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, i) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(line)).map(
      ([pattern, what]) => `${file}:${i + 1}: ${what}: ${pattern.exec(line)?.[0]}`,
    ),
  )
}

const problems = files.flatMap(problemsIn)
for (const problem of problems) console.log(problem)
console.log(`words: ${files.length} files, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
