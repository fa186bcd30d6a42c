import type { CellFact, FormEdition, ReadTable, Run } from '../../model/form.js'
import type { Report } from '../../model/report.js'
import { compileForm } from './compile.js'
import { cutValue } from './cuts.js'
import { resettle } from './decode.js'

/** The tables with what `facts` settle of their undecided cells; each such cell names its fact in `inferred`. */
export function settleForms(
  text: string,
  tables: readonly ReadTable[],
  facts: readonly CellFact[],
  forms: readonly FormEdition[],
): readonly ReadTable[] {
  if (facts.length === 0) return tables
  return tables.map(table => {
    const edition = forms.find(form => form.id === table.form)
    return edition && table.runs.length > 0 ? settleTable(text, table, facts, edition) : table
  })
}

function settleTable(text: string, table: ReadTable, facts: readonly CellFact[], edition: FormEdition): ReadTable {
  const form = compileForm(edition)
  const used = new Set<string>()
  const runs = table.runs.map(run => narrowed(text, table, run, facts, used))
  if (used.size === 0) return table
  const settled = resettle(text, form, table.cells, runs, [...used].join('; '))
  const inRuns = (start: number) => table.runs.some(run => run.span[0] <= start && start < run.span[1])
  const numbers = [...table.numbers.filter(span => !inRuns(span[0])), ...settled.numbers].sort((a, b) => a[0] - b[0])
  return { ...table, cells: settled.cells, numbers, runs: settled.runs }
}

/** A run without the cuts that a fact speaks against, unless all are. */
function narrowed(text: string, table: ReadTable, run: Run, facts: readonly CellFact[], used: Set<string>): Run {
  let { cuts } = run
  for (const fact of facts) {
    const place = run.cells.findIndex(cell => table.cells[cell]!.code === fact.code)
    if (place < 0) continue
    const fit = cuts.filter(cut => {
      const span = cut[place]
      return (span ? cutValue(text.slice(span[0], span[1])) : 0) === fact.value
    })
    if (fit.length === 0 || fit.length === cuts.length) continue
    cuts = fit
    used.add(fact.source)
  }
  return { ...run, cuts }
}

/** What the report of the year before says of this year's forms. */
export function factsFromEarlier(earlier: Report, forms: readonly FormEdition[]): CellFact[] {
  const facts: CellFact[] = []
  for (const table of earlier.tables) {
    const edition = forms.find(form => form.id === table.form)
    if (!edition) continue
    const value = new Map(table.cells.map(cell => [cell.code, cell.value]))
    for (const identity of edition.crossYear) {
      if (identity.terms.some(term => term.year === 'later')) continue
      for (const block of edition.blocks)
        for (const pair of pairsOf(identity.result, identity.terms, block)) {
          const parts = pair.terms.map(term => ({ value: value.get(term.code) ?? null, sign: term.sign }))
          if (parts.some(part => part.value === null)) continue
          const sum = parts.reduce((s, part) => s + part.sign * part.value!, 0)
          facts.push({
            code: pair.result,
            value: sum,
            source: `settled by the report for ${earlier.meta.year ?? 'the year before'}: ${identity.id}`,
          })
        }
    }
  }
  return facts
}

type Terms = FormEdition['crossYear'][number]['terms']

/** The cells that a relation ties, in each column of its row or in each row of its column. */
function pairsOf(result: string, terms: Terms, block: FormEdition['blocks'][number]) {
  if (block.rows.some(row => row.code === result))
    return block.columns.map(({ code }) => ({
      result: `${result}/${code}`,
      terms: terms.map(term => ({ ...term, code: `${term.code}/${code}` })),
    }))
  if (!block.columns.some(column => column.code === result)) return []
  return block.rows.map(({ code }) => ({
    result: `${code}/${result}`,
    terms: terms.map(term => ({ ...term, code: `${code}/${term.code}` })),
  }))
}
