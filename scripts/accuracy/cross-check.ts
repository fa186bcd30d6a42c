import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, measures } from '../score/count.js'
import { SHARED } from './gold-sets.js'
import type { ScoredSet } from './score-set.js'

const SCORER = join(SHARED, 'eval', 'score.mjs')
const CLOSE = 1e-9

type Tally = Readonly<Record<string, number>>
interface Answer {
  readonly counts: Readonly<Record<string, Readonly<Record<string, Tally>>>>
}

function askScorer({ documents }: ScoredSet): Answer {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-accuracy-'))
  try {
    const [gold, records, sources] = ['gold', 'records', 'sources'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    for (const path of [gold, records, sources]) mkdirSync(path)
    for (const { document, record } of documents) {
      writeFileSync(join(gold, `${document.id}.json`), JSON.stringify(document.gold))
      writeFileSync(join(records, `${document.id}.json`), JSON.stringify(record))
      writeFileSync(join(sources, document.gold.source), document.source)
    }
    const args = [SCORER, '--gold', gold, '--records', records, '--sources', sources, '--json']
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function differences(id: string, ours: Counts, theirs: Readonly<Record<string, Tally>>): string[] {
  return measures.flatMap(measure => {
    const mine = (ours[measure] ?? {}) as Tally
    const other = theirs[measure] ?? {}
    const keys = new Set([...Object.keys(mine), ...Object.keys(other)])
    const equal = [...keys].every(key => Math.abs((mine[key] ?? Number.NaN) - (other[key] ?? Number.NaN)) < CLOSE)
    return equal ? [] : [`${id}: ${measure}: ours ${JSON.stringify(mine)}, theirs ${JSON.stringify(other)}`]
  })
}

/** Where our scorer and the shared one disagree about a set; nothing where the shared one is not there. */
export function crossCheck(scored: ScoredSet): readonly string[] {
  if (!existsSync(SCORER) || scored.set.name === 'fixtures') return []
  const { counts } = askScorer(scored)
  return scored.documents.flatMap(({ document, counts: ours }) =>
    differences(document.id, ours, counts[document.id] ?? {}),
  )
}
