import type { Correction, CorrectionTarget } from '../../corrections/correction.js'

/** A field of the form: how it is entered, and how its words become a value of the record. */
export interface Field {
  readonly name: string
  readonly input: 'text' | 'number' | 'date' | readonly string[]
  readonly read: (words: string) => unknown
  readonly write: (value: unknown) => string
}

const words = (name: string): Field => ({
  name,
  input: 'text',
  read: text => (text.trim() === '' ? null : text.trim()),
  write: value => (value === null || value === undefined ? '' : String(value)),
})
/** Words that must be there. */
const needed = (name: string): Field => ({ ...words(name), read: text => text.trim() })
const count = (name: string): Field => ({
  ...words(name),
  input: 'number',
  read: text => (text.trim() === '' ? null : Number(text)),
})
const oneOf = (name: string, values: readonly string[]): Field => ({ ...words(name), input: values })
const list = (name: string, mark: string): Field => ({
  name,
  input: 'text',
  read: text =>
    text.trim() === ''
      ? []
      : text
          .split(/[、,，;；›]/u)
          .map(part => part.trim())
          .filter(part => part !== ''),
  write: value => (Array.isArray(value) ? value.join(mark) : ''),
})
const period: Field = {
  name: 'period',
  input: 'text',
  read: text => {
    const days = text.match(/\d{4}-\d{2}-\d{2}/gu)
    return days === null ? null : [days[0], days.at(-1)]
  },
  write: value => (Array.isArray(value) ? value.join(' – ') : ''),
}

export const kinds = [
  'metric',
  'requirement',
  'duration',
  'date',
  'reference',
  'marker',
  'contact',
  'name',
  'ordinal',
  'noise',
  'unexplained',
] as const

/** What can be set, by what is corrected. */
export const fieldsOf: Readonly<Record<CorrectionTarget, readonly Field[]>> = {
  metric: [
    needed('label'),
    count('value'),
    words('unit'),
    oneOf('bound', ['exact', 'about', 'over', 'under']),
    oneOf('change', ['', 'up', 'down']),
    count('low'),
    count('high'),
    list('path', ' › '),
    period,
    words('indicator'),
  ],
  number: [oneOf('kind', kinds)],
  requirement: [
    needed('what'),
    oneOf('comparator', ['min', 'max', 'every', 'by', 'exact']),
    count('value'),
    words('unit'),
    { ...words('deadline'), input: 'date' },
    words('per'),
    words('after'),
  ],
  citation: [needed('title'), words('number'), words('resolvedTitle')],
  responsibility: [list('lead', '、'), list('support', '、'), list('responsible', '、')],
}

export type Values = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The values that differ from what was there. */
export const changesOf = (was: Values, now: Values): Values =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(was[name], value)))

/** The values that say something. */
export const statedOf = (now: Values): Values =>
  Object.fromEntries(Object.entries(now).filter(([, value]) => !same(value, null) && !same(value, [])))

export type Place = Pick<Correction, 'document' | 'span' | 'quote'>
