import { type FormSlot, formSlots } from '../../src/knowledge-kit/form-sums.js'
import type { FormEdition } from '../../src/model/form.js'
import type { CellState } from '../../src/model/report.js'
import { between, chance, logUniform, pick, type Random } from './random.js'

/** A cell as it is filled in: what is printed and what must be read. */
export interface Filled {
  readonly code: string
  readonly text: string
  readonly value: number | null
  readonly state: CellState
  readonly unit: string
}

export interface FilledForm {
  readonly edition: FormEdition
  readonly slots: readonly FormSlot[]
  readonly cells: readonly Filled[]
}

/** How nothing is printed, and whether cells carry notes and separators. */
export interface Manner {
  readonly zero: 'zero' | 'blank' | 'dash' | 'none' | 'mixed'
  readonly notes: boolean
  readonly separators: boolean
}

/** The values of a rightly filled form: three cells in four zero, 自然人 up to 3,000, the others up to 60. */
export function drawValues(edition: FormEdition, random: Random): number[] {
  const slots = formSlots(edition)
  const value = new Map<string, number>()
  const draw = (slot: FormSlot) => (chance(random, 0.75) ? 0 : drawOne(slot, random))
  for (const slot of slots) value.set(slot.code, draw(slot))
  if (edition.family === 'applications') balance(edition, value)
  for (const identity of edition.identities)
    if (identity.each === 'form') value.set(identity.right[0]!, sum(value, identity.left))
  if (edition.family === 'statistics')
    for (const identity of [...edition.identities].reverse()) value.set(identity.right[0]!, sum(value, identity.left))
  for (const identity of edition.identities)
    if (identity.each === 'row') totals(edition, identity.left, identity.right[0]!, value)
  return slots.map(slot => value.get(slot.code)!)
}

function drawOne(slot: FormSlot, random: Random): number {
  if (slot.unit === '万元') return Number((random() * 3000).toFixed(pick(random, [0, 2, 4, 6])))
  if (slot.column?.code === 'naturalPerson') return logUniform(random, 3000)
  const size = slot.column && slot.row.code.startsWith('disclosure') ? logUniform(random, 3000) : between(random, 1, 60)
  return slot.signed && chance(random, 0.4) ? -size : size
}

const sum = (value: ReadonlyMap<string, number>, codes: readonly string[]): number =>
  codes.reduce((s, code) => s + (value.get(code) ?? 0), 0)

function balance(edition: FormEdition, value: Map<string, number>): void {
  const results = edition.identities.find(identity => identity.id === 'results')!
  for (const { code } of edition.blocks[0]!.columns) {
    const handled = sum(
      value,
      results.left.map(row => `${row}/${code}`),
    )
    value.set(`applications.handled/${code}`, handled)
    const carriedIn = value.get(`applications.carriedIn/${code}`)!
    const carriedOver = value.get(`applications.carriedOver/${code}`)!
    const short = Math.max(0, carriedIn - handled - carriedOver)
    value.set(`applications.carriedIn/${code}`, carriedIn - short)
    value.set(`applications.new/${code}`, handled + carriedOver - (carriedIn - short))
  }
}

function totals(edition: FormEdition, left: readonly string[], right: string, value: Map<string, number>): void {
  for (const block of edition.blocks)
    for (const { code } of block.rows)
      value.set(
        `${code}/${right}`,
        sum(
          value,
          left.map(column => `${code}/${column}`),
        ),
      )
}

/** The values as a publisher prints them. */
export function print(edition: FormEdition, values: readonly number[], manner: Manner, random: Random): FilledForm {
  const slots = formSlots(edition)
  const cells = slots.map((slot, i) => printCell(slot, values[i]!, manner, random))
  return { edition, slots, cells }
}

const NOTES = ['(其中修订16件)', '(含上年)', '(其中网络申请3件)']

function printCell(slot: FormSlot, value: number, manner: Manner, random: Random): Filled {
  const base = { code: slot.code, value, unit: slot.unit }
  if (value === 0) return printNought(base, manner.zero, random)
  const separated = manner.separators && Math.abs(value) >= 1000
  const digits = separated ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }) : String(value)
  if (slot.unit === '万元' && manner.notes && Number.isInteger(value))
    return { ...base, text: `${digits}元`, state: 'number', unit: '元' }
  if (manner.notes && chance(random, 0.1)) return { ...base, text: `${digits}${pick(random, NOTES)}`, state: 'text' }
  if (slot.signed && value > 0)
    return { ...base, text: pick(random, [digits, `+${digits}`, `增${digits}`]), state: 'number' }
  if (slot.signed) return { ...base, text: pick(random, [digits, `减${digits.slice(1)}`]), state: 'number' }
  return { ...base, text: digits, state: 'number' }
}

function printNought(
  base: { code: string; value: number; unit: string },
  zero: Manner['zero'],
  random: Random,
): Filled {
  const style = zero === 'mixed' ? pick(random, ['zero', 'zero', 'blank', 'dash', 'none'] as const) : zero
  if (style === 'zero') return { ...base, text: '0', state: 'zero' }
  if (style === 'blank') return { ...base, text: '', value: null, state: 'blank' }
  if (style === 'dash') return { ...base, text: pick(random, ['—', '-', '/', '——']), value: null, state: 'dash' }
  return { ...base, text: '无', value: null, state: 'none' }
}
