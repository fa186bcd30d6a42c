/**
 * Scores the records against gold: shared gold where it lies beside the repository, and the gold of the fixtures.
 *
 *   npm run accuracy [-- --misses N] [--only ID] [--segmenter nodejieba|intl] [--confidence] [--pin]
 *
 * --pin takes the gold as it is now, and raises the floors to what is reached on it.
 * Fails where a measure stands below its floor, where gold changed, and where the two scorers disagree.
 */
import { parseArgs } from 'node:util'
import { crossCheck } from './accuracy/cross-check.js'
import { fallen, lost, pin, readPinned } from './accuracy/floors.js'
import { type GoldSet, goldSets } from './accuracy/gold-sets.js'
import { confidenceTable, missList, scoreTable } from './accuracy/print.js'
import { otherSegmenter, readerWith, type SegmenterName, segmenterNames } from './accuracy/reader.js'
import { type ScoredSet, scoreSet } from './accuracy/score-set.js'

const { values: flags } = parseArgs({
  options: {
    misses: { type: 'string', default: '0' },
    only: { type: 'string' },
    segmenter: { type: 'string' },
    confidence: { type: 'boolean', default: false },
    pin: { type: 'boolean', default: false },
  },
})

const pinned = readPinned()

function selected(): readonly GoldSet[] {
  const sets = goldSets()
  if (flags.only === undefined) return sets
  const only = sets.map(set => ({ ...set, documents: set.documents.filter(({ id }) => id === flags.only) }))
  return only.filter(set => set.documents.length > 0).slice(0, 1)
}

function scoreAll(sets: readonly GoldSet[], segmenter: SegmenterName): readonly ScoredSet[] {
  const read = readerWith(segmenter)
  return sets.map(set => {
    const scored = scoreSet(set, read)
    // Floors are pinned for nodejieba; the fallback is held to its distance from it.
    const floors = flags.only === undefined && segmenter === 'nodejieba' ? (pinned.sets[set.name]?.floors ?? {}) : {}
    console.log(
      `\n${set.name}, segmenter ${segmenter}: ${set.documents.length} documents\n${scoreTable(scored, floors)}`,
    )
    if (Number(flags.misses) > 0 && set.name !== 'seeds') console.log(`\n${missList(scored, Number(flags.misses))}`)
    if (flags.confidence) console.log(`\n${confidenceTable(scored)}`)
    return scored
  })
}

function main(): readonly string[] {
  const sets = selected()
  if (sets.length === 0) return [flags.only === undefined ? 'no gold found' : `no gold of the name ${flags.only}`]
  const names = segmenterNames.filter(name => flags.segmenter === undefined || name === flags.segmenter)
  const [first = [], second = []] = names.map(name => scoreAll(sets, name))
  const wrong = [
    ...first.flatMap(crossCheck),
    ...[first, second].flatMap((sets, i) => sets.flatMap(set => otherSegmenter(set, names[i]!))),
  ]
  if (flags.only !== undefined) return wrong
  if (flags.pin && names[0] === 'nodejieba' && wrong.length === 0) {
    pin(pinned, first)
    return []
  }
  const below = names[0] === 'nodejieba' ? first.flatMap(scored => fallen(scored, pinned)) : []
  return [...wrong, ...below, ...second.flatMap((fallback, i) => lost(first[i]!, fallback, pinned))]
}

const failures = main()
if (failures.length > 0) {
  console.log(`\n${failures.length} below what is pinned:\n${failures.map(line => `  ${line}`).join('\n')}`)
  process.exitCode = 1
}
