import type { Report, Section, Table } from '../model/report.js'
import type { Span } from '../model/span.js'

/** An item of a record, ready to be compared with its like in another record. */
export interface Item {
  /** what tells it from the others, strictest first */
  readonly keys: readonly string[]
  readonly words: string
  readonly fields: Readonly<Record<string, unknown>>
}

export interface ItemList {
  readonly list: string
  readonly items: readonly Item[]
}

type Fields = Readonly<Record<string, unknown>>
type Names = ReadonlyMap<string, string>

const at = (span: Span | null): string => (span === null ? '' : `${span[0]}-${span[1]}`)

/** Ids change when an item before them comes or goes; what they point at does not. */
function names(report: Report): Names {
  const byId = new Map<string, string>()
  const { outline, tables, metrics, requirements, responsibilities, citations } = report
  for (const section of outline) byId.set(section.id, `${section.marker}${section.title ?? ''}`)
  for (const item of [...tables, ...metrics, ...requirements, ...responsibilities, ...citations])
    byId.set(item.id, at(item.span))
  return byId
}

const references = ['parent', 'section', 'table'] as const

function fieldsOf(item: Fields, byId: Names, left: readonly string[] = []): Fields {
  const fields: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(item)) {
    if (key === 'id' || left.includes(key)) continue
    const points = typeof value === 'string' && (references as readonly string[]).includes(key)
    fields[key] = points ? (byId.get(value) ?? value) : value
  }
  return fields
}

const spanKeys = (span: Span, extra: string): string[] => [
  `${at(span)} ${extra}`,
  at(span),
  `from ${span[0]}`,
  `to ${span[1]}`,
]

function grounded<T extends { readonly span: Span }>(
  items: readonly T[],
  byId: Names,
  words: (item: T) => string,
  left: readonly string[] = [],
): Item[] {
  return items.map(item => ({
    keys: spanKeys(item.span, words(item)),
    words: words(item),
    fields: fieldsOf(item, byId, left),
  }))
}

const heading = (section: Section): string => `${section.marker}${section.title ?? ''}`
const tableWords = (table: Table): string => table.form ?? table.caption ?? `table at ${table.span[0]}`

function cellItems(table: Table): Item[] {
  const form = table.cells.map(cell => ({
    keys: [`${tableWords(table)} ${cell.code}`],
    words: `${tableWords(table)} ${cell.code}`,
    fields: fieldsOf(cell, new Map()),
  }))
  const grid = table.grid.rows.flatMap((row, r) =>
    row.map((text, c) => {
      const words = `${tableWords(table)} row ${r + 1}, column ${c + 1}`
      return { keys: [`${at(table.span)} ${words}`, words], words, fields: { text } }
    }),
  )
  return [...form, ...grid]
}

/** All lists of a record in a fixed order, each item with its keys, its words and its fields. */
export function itemLists(report: Report): readonly ItemList[] {
  const byId = names(report)
  const checks = report.checks.map(check => {
    const words = `${check.rule}: ${check.operands.map(operand => operand.name).join(', ')}`
    return { keys: [`${words} ${check.table ?? ''}`, words, check.rule], words, fields: fieldsOf(check, byId) }
  })
  const diagnostics = report.diagnostics.map(diagnostic => ({
    keys: [`${diagnostic.code} ${at(diagnostic.span)}`, diagnostic.code],
    words: diagnostic.code,
    fields: fieldsOf(diagnostic, byId),
  }))
  return [
    {
      list: 'chrome',
      items: grounded(report.chrome, byId, removal => `${removal.reason} “${removal.quote.slice(0, 24)}”`),
    },
    { list: 'outline', items: grounded(report.outline, byId, heading) },
    {
      list: 'tables',
      items: report.tables.map(table => ({
        keys: spanKeys(table.span, tableWords(table)),
        words: tableWords(table),
        fields: fieldsOf(table, byId, ['grid', 'cells']),
      })),
    },
    { list: 'cells', items: report.tables.flatMap(cellItems) },
    {
      list: 'numbers',
      // which item claims a number is told with that item
      items: grounded(report.numbers, byId, number => `“${number.quote}” at ${number.span[0]}`, ['item']),
    },
    {
      list: 'metrics',
      items: grounded(
        report.metrics,
        byId,
        metric => `${[...metric.path, metric.label].join(' / ')} “${metric.quote}”`,
      ),
    },
    {
      list: 'requirements',
      items: grounded(report.requirements, byId, requirement => `${requirement.what} “${requirement.quote}”`),
    },
    { list: 'responsibilities', items: grounded(report.responsibilities, byId, duty => `“${duty.quote}”`) },
    { list: 'citations', items: grounded(report.citations, byId, citation => `《${citation.title}》`) },
    { list: 'checks', items: checks },
    { list: 'diagnostics', items: diagnostics },
  ]
}
