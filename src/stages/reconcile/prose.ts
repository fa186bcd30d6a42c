import type { CheckDraft, MetricDraft } from '../../model/draft.js'
import type { CellFact, FormEdition, ProseClaim, ProseShare, ReadCell, ReadTable } from '../../model/form.js'

/** A figure of the prose with the sentence it stands in. */
export type ProseFigure = Pick<
  MetricDraft,
  'indicator' | 'dimension' | 'label' | 'path' | 'value' | 'unit' | 'bound' | 'period' | 'span'
> & {
  readonly sentence: string
}

/** What the prose claims are compared by. */
export interface ProseKnowledge {
  readonly forms: readonly FormEdition[]
  readonly claims: readonly ProseClaim[]
  readonly shares: readonly ProseShare[]
}

interface CompiledClaim {
  readonly claim: ProseClaim
  readonly label: RegExp
  readonly not: RegExp | null
  readonly about: RegExp | null
  /** Whether a sentence is about what the claim asks. */
  readonly saidOf: (sentence: string) => boolean
}

const compiled = new WeakMap<readonly ProseClaim[], readonly CompiledClaim[]>()

function compileClaims(claims: readonly ProseClaim[]): readonly CompiledClaim[] {
  const known = compiled.get(claims)
  if (known) return known
  const pattern = (source: string | null) => (source === null ? null : new RegExp(source, 'u'))
  const made = claims.map(claim => ({
    claim,
    label: new RegExp(claim.label, 'u'),
    not: pattern(claim.not),
    about: pattern(claim.about),
    saidOf: remembering(pattern(claim.about)),
  }))
  compiled.set(claims, made)
  return made
}

/** Remembers its last answer: the figures of one sentence ask one after another, and it may be as long as the document. */
function remembering(pattern: RegExp | null): (sentence: string) => boolean {
  let last = ''
  let answer = pattern?.test(last) ?? true
  return sentence => {
    if (sentence !== last) answer = pattern?.test(sentence) ?? true
    last = sentence
    return answer
  }
}

/** Counts of cases come in these; a figure in 元 or 人 is another. */
const CASE_UNITS = /^[件封份宗条次个起例]次?$/u

/** The claim that a figure makes of a form, if any. */
export function claimOf(figure: ProseFigure, claims: readonly ProseClaim[]): ProseClaim | null {
  if (figure.value === null || figure.unit === '%' || (figure.unit !== null && !CASE_UNITS.test(figure.unit)))
    return null
  if (figure.dimension !== null && figure.dimension !== 'total') return null
  const known = compileClaims(claims)
  const names = [figure.label, ...figure.path]
  const said = known.find(
    ({ label, not, about, saidOf }) =>
      label.test(figure.label) &&
      !not?.test(figure.label) &&
      (about === null || names.some(name => about.test(name)) || saidOf(figure.sentence)),
  )
  if (said) return said.claim
  const { indicator } = figure
  return (
    known.find(
      ({ claim, not }) => indicator !== null && claim.indicators.includes(indicator) && !not?.test(figure.label),
    )?.claim ?? null
  )
}

/** Cells of the document's forms by code. */
function cellsByCode(tables: readonly ReadTable[]): Map<string, { cell: ReadCell; table: number }> {
  const cells = new Map<string, { cell: ReadCell; table: number }>()
  tables.forEach((table, t) => {
    for (const cell of table.cells) if (!cells.has(cell.code)) cells.set(cell.code, { cell, table: t })
  })
  return cells
}

const NIL = new Set(['blank', 'dash', 'none'])

/** The sum of some cells, blanks among numbers counting nothing; null where one is undecided or all are blank. */
function sumOf(cells: ReadonlyMap<string, { cell: ReadCell }>, codes: readonly string[]): number | null {
  let sum = 0
  let numbers = 0
  for (const code of codes) {
    const cell = cells.get(code)?.cell
    if (!cell || (cell.value === null && !NIL.has(cell.state))) return null
    sum += cell.value ?? 0
    if (cell.value !== null) numbers++
  }
  return numbers === 0 ? null : sum
}

interface Reading {
  readonly name: string
  readonly codes: readonly string[]
  readonly value: number
}

/** Compares the figures of the prose with the cells that they repeat. `ids` are the tables' ids, by place. */
export function checkProse(
  figures: readonly ProseFigure[],
  tables: readonly ReadTable[],
  ids: readonly string[],
  year: number | null,
  knowledge: ProseKnowledge,
): CheckDraft[] {
  if (tables.length === 0) return []
  const cells = cellsByCode(tables)
  const families = new Set(tables.map(table => knowledge.forms.find(form => form.id === table.form)?.family))
  return figures.flatMap(figure => {
    if (!wholeYear(figure, year)) return []
    const claim = claimOf(figure, knowledge.claims)
    if (!claim) return shareCheck(figure, cells, ids, knowledge.shares)
    const readings: Reading[] = []
    for (const { family, name, cells: codes } of claim.definitions) {
      const value = families.has(family) ? sumOf(cells, codes) : null
      if (value !== null) readings.push({ name, codes, value })
    }
    return readings.length === 0 ? [] : verdictOf(figure, claim, readings, cells, ids)
  })
}

/** The figure is of the report's whole year, or says nothing else. */
function wholeYear({ period }: ProseFigure, year: number | null): boolean {
  if (period === null || year === null) return true
  return period[0] === `${year}-01-01` && period[1] === `${year}-12-31`
}

const agrees = ({ value, bound }: ProseFigure, reading: number): boolean => {
  if (bound === 'over') return reading >= value!
  if (bound === 'under') return reading <= value!
  return bound === 'about' ? Math.abs(reading - value!) <= Math.max(1, value! * 0.05) : reading === value
}

function verdictOf(
  figure: ProseFigure,
  claim: ProseClaim,
  readings: readonly Reading[],
  cells: ReadonlyMap<string, { cell: ReadCell; table: number }>,
  ids: readonly string[],
): CheckDraft[] {
  const match = readings.findIndex(reading => agrees(figure, reading.value))
  const verdict = match < 0 ? 'contradict' : match === 0 ? 'agree' : 'agree-under-definition'
  const shown = readings[Math.max(0, match)]!
  const all = readings.map(reading => `${reading.name} ${reading.value}`).join(', ')
  return [
    draft(
      figure,
      `prose/${claim.id}`,
      verdict,
      shown,
      cells,
      ids,
      `${figure.label} ${figure.value}; the form: ${match < 0 ? all : `${shown.name} ${shown.value}`}`,
    ),
  ]
}

function draft(
  figure: ProseFigure,
  rule: string,
  verdict: string,
  shown: Reading,
  cells: ReadonlyMap<string, { cell: ReadCell; table: number }>,
  ids: readonly string[],
  message: string,
): CheckDraft {
  const table = cells.get(shown.codes[0]!)?.table ?? 0
  return {
    rule,
    status: verdict === 'contradict' ? 'fail' : 'pass',
    expected: shown.value,
    actual: figure.value,
    operands: [
      { name: figure.label, value: figure.value, span: figure.span },
      ...shown.codes.map(code => ({
        name: code,
        value: cells.get(code)!.cell.value,
        span: cells.get(code)!.cell.span,
      })),
    ],
    suspect: null,
    proposed: null,
    candidates: [],
    table: ids[table] ?? null,
    verdict,
    message,
  }
}

/** A share of all results that the prose states, to as many places as it is given. */
function shareCheck(
  figure: ProseFigure,
  cells: ReadonlyMap<string, { cell: ReadCell; table: number }>,
  ids: readonly string[],
  shares: readonly ProseShare[],
): CheckDraft[] {
  if (figure.unit !== '%' || figure.value === null || figure.bound !== 'exact') return []
  const share = shares.find(
    ({ label, not }) =>
      new RegExp(label, 'u').test(figure.label) && !(not !== null && new RegExp(not, 'u').test(figure.label)),
  )
  if (!share) return []
  const part = sumOf(cells, share.cells)
  const whole = sumOf(cells, share.whole)
  if (part === null || whole === null || whole === 0) return []
  const value = (100 * part) / whole
  const places = String(figure.value).split('.')[1]?.length ?? 0
  const near = Math.abs(value - figure.value) <= 10 ** -places
  const shown = { name: share.id, codes: [...share.cells, ...share.whole], value: Math.round(value * 1e4) / 1e4 }
  return [
    draft(
      figure,
      `prose/${share.id}`,
      near ? 'agree' : 'contradict',
      shown,
      cells,
      ids,
      `${figure.label} ${figure.value} %; the form: ${shown.value} %`,
    ),
  ]
}

/** What the prose says of single cells, as evidence for glued digits. */
export function factsFromProse(
  figures: readonly ProseFigure[],
  knowledge: ProseKnowledge,
  year: number | null,
): CellFact[] {
  return figures.flatMap(figure => {
    const claim = figure.bound === 'exact' && wholeYear(figure, year) ? claimOf(figure, knowledge.claims) : null
    const single = claim?.definitions.filter(definition => definition.cells.length === 1) ?? []
    if (!claim || single.length !== claim.definitions.length) return []
    return single.map(({ cells }) => ({
      code: cells[0]!,
      value: figure.value!,
      source: `settled by the prose: ${figure.label} ${figure.value}`,
    }))
  })
}
