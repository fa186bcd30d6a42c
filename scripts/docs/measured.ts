import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '../../src/version.js'
import { goldSets } from '../accuracy/gold-sets.js'
import { readerWith, segmenterNames } from '../accuracy/reader.js'
import { scoreSet } from '../accuracy/score-set.js'
import { measures, ratio } from '../score/count.js'
import { root } from './paths.js'

interface MeasuredSet {
  readonly name: string
  readonly documents: number
  readonly segmenter: string
  readonly scores: Readonly<Record<string, number>>
}

interface Timed {
  readonly pages: string
  readonly floor: number
  readonly whole: number
}

/** What was measured at the last run, kept in docs/measured.json; the tables of the READMEs are made from it. */
export interface Measured {
  readonly date: string
  readonly version: string
  readonly sets: readonly MeasuredSet[]
  readonly speed: readonly Timed[]
}

export const measuredFile = join(root, 'docs/measured.json')

export const readMeasured = (): Measured => JSON.parse(readFileSync(measuredFile, 'utf8'))

function scores(): MeasuredSet[] {
  return segmenterNames.flatMap(segmenter => {
    const read = readerWith(segmenter)
    return goldSets()
      .filter(({ name }) => name !== 'seeds')
      .map(set => {
        const { all } = scoreSet(set, read)
        const entries = measures.flatMap(measure => {
          const value = all[measure] === undefined ? null : ratio(all[measure])
          return value === null ? [] : [[measure, Math.floor(value * 1000) / 1000] as const]
        })
        return { name: set.name, documents: set.documents.length, segmenter, scores: Object.fromEntries(entries) }
      })
  })
}

/** Milliseconds of floor and whole, as `npm run bench` prints them. */
function speed(): Timed[] {
  const printed = execFileSync('npx', ['tsx', 'scripts/bench.ts', '--rounds', '12'], { cwd: root, encoding: 'utf8' })
  const rows = printed.matchAll(/^(?<pages>.+?): floor +(?<floor>[\d.]+) .*\n +whole pipeline +(?<whole>[\d.]+) /gmu)
  return [...rows].map(({ groups }) => ({
    pages: groups!.pages!,
    floor: Number(groups!.floor),
    whole: Number(groups!.whole),
  }))
}

/** Scores and times everything; what does not run on this machine keeps what was measured before. */
export function measure(): Measured {
  return { date: new Date().toISOString().slice(0, 10), version, sets: scores(), speed: speed() }
}
