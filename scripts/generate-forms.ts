import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { forms } from '../src/knowledge/forms/index.js'
import { fill, measure } from './forms/measure.js'
import { randomFrom } from './forms/random.js'
import { type Layout, layouts, write } from './forms/write.js'

/**
 * Writes filled forms, or reads back what it wrote and counts the cells.
 *
 *     tsx scripts/generate-forms.ts --check [--count 1000] [--seed N] [--form ID] [--layout NAME]
 *     tsx scripts/generate-forms.ts --form applications-2021 --layout glued [--out FILE]
 */
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    count: { type: 'string', default: '50' },
    seed: { type: 'string' },
    form: { type: 'string' },
    layout: { type: 'string' },
    out: { type: 'string' },
  },
})

const seed = options.seed === undefined ? Date.now() % 0x7fffffff : Number(options.seed)
const chosen = forms.filter(form => options.form === undefined || form.id === options.form)
const kinds = layouts.filter(layout => options.layout === undefined || layout === options.layout)
console.error(`seed ${seed}`)

/** Share of the cells of a glued form that must be decided. */
const DECIDED: Readonly<Record<string, number>> = { applications: 0.99, review: 0.95, disclosure: 0, statistics: 1 }

function check(): boolean {
  let good = true
  for (const edition of chosen)
    for (const layout of kinds) {
      const start = performance.now()
      const tally = measure(edition, layout, Number(options.count), seed)
      const decided = 1 - tally.undecided / tally.cells
      const floor = layout === 'glued' ? DECIDED[edition.family]! : 1
      const met = tally.wrong === 0 && decided >= floor
      good &&= met
      const time = ((performance.now() - start) / tally.forms).toFixed(2)
      console.log(
        `${met ? 'ok  ' : 'FAIL'} ${edition.id.padEnd(18)} ${layout.padEnd(12)} ${tally.forms} forms, ${tally.cells} cells: ` +
          `${tally.wrong} wrong, decided ${(100 * decided).toFixed(2)} %, ${time} ms a form`,
      )
      for (const example of tally.examples) console.log(`     ${example}`)
    }
  return good
}

if (options.check) process.exitCode = check() ? 0 : 1
else {
  const random = randomFrom(seed)
  const pages = chosen.map(
    edition => write(fill(edition, kinds[0] as Layout, random), kinds[0] as Layout, random).source,
  )
  if (options.out === undefined) console.log(pages.join('\n'))
  else writeFileSync(options.out, pages.join('\n'))
}
