import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseReport } from '../src/index.js'
import { brokenLaws } from './fuzz/laws.js'
import { mutant, random } from './fuzz/mutate.js'

/** Mutates fixtures and reads them: no throw, no document over two seconds, the laws of the record hold. */

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '10' },
    /** Writes the mutant of this number into the working folder and stops. */
    keep: { type: 'string' },
  },
})
const SLOW_MS = 2000
const count = Number(values.count)
const seed = Number(values.seed)
const deadline = performance.now() + Number(values.minutes) * 60_000

const fixtures = readdirSync('fixtures').flatMap(id =>
  ['source.html', 'source.txt']
    .filter(name => existsSync(join('fixtures', id, name)))
    .map(name => ({ name, bytes: readFileSync(join('fixtures', id, name)) })),
)

console.log(`seed ${seed}, ${count} mutants of ${fixtures.length} fixtures`)
// The segmenter and the lists of divisions load with the first document.
parseReport(fixtures[0]!.bytes, { name: fixtures[0]!.name })
let failures = 0
let slowest = 0
let done = 0
for (; done < count && performance.now() < deadline; done++) {
  const pick = random(seed * 1_000_003 + done)
  const { name, bytes: original } = fixtures[pick(fixtures.length)]!
  const { bytes, how } = mutant(original, fixtures[pick(fixtures.length)]!.bytes, pick)
  if (values.keep === String(done)) {
    writeFileSync(`mutant-${seed}-${done}${name.slice(name.lastIndexOf('.'))}`, bytes)
    break
  }
  const problems = tried(bytes, name)
  if (problems.length === 0) continue
  failures++
  console.error(`mutant ${done} (${how.join(', ')}; --seed ${seed} --keep ${done}): ${problems.slice(0, 3).join('; ')}`)
}
console.log(`${done} mutants, ${failures} failures, slowest ${slowest.toFixed(0)} ms`)
if (failures > 0) process.exitCode = 1

function tried(bytes: Uint8Array, name: string): string[] {
  const start = process.cpuUsage()
  try {
    const report = parseReport(bytes, { name })
    // processor time, so that what else the machine does makes no document slow
    const { user, system } = process.cpuUsage(start)
    const elapsed = (user + system) / 1000
    slowest = Math.max(slowest, elapsed)
    return [...(elapsed > SLOW_MS ? [`${elapsed.toFixed(0)} ms`] : []), ...brokenLaws(report, bytes, name)]
  } catch (error) {
    return [`throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`]
  }
}
