import { csvHeader, csvLine } from '../../batch/format/csv.js'
import type { CellValue, ColumnType } from '../../batch/tables/column.js'
import type { PanelGroup, PanelKey } from '../../series/group-panel.js'

interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly of: (group: PanelGroup) => CellValue
}

const text = (name: string, of: (group: PanelGroup) => CellValue): Column => ({ name, type: 'text', of })
const number = (name: string, of: (group: PanelGroup) => CellValue): Column => ({ name, type: 'real', of })

const keyColumn = (key: PanelKey): Column =>
  key === 'year' ? number(key, ({ keys }) => keys[key] ?? null) : text(key, ({ keys }) => keys[key] ?? null)

const indicator = text('indicator', group => group.indicator)
const value = number('value', group => group.value)
const unit = text('unit', group => group.unit)

/** Columns of a group that is one row of the panel. */
const single: readonly Column[] = [
  text('state', ({ rows }) => rows[0]!.state),
  text('bound', ({ rows }) => rows[0]!.bound),
  text('origin', ({ rows }) => rows[0]!.origin),
  text('form', ({ rows }) => rows[0]!.form),
  text('cells', ({ rows }) => rows[0]!.cells.join(' ') || null),
  number('segment', ({ rows }) => rows[0]!.segment),
  text('note', ({ rows }) => rows[0]!.note),
  text('document', ({ rows }) => rows[0]!.document),
]

/** Columns of a group of several rows. */
const several: readonly Column[] = [
  number('values', group => group.values),
  number('gaps', group => group.gaps),
  text('forms', ({ rows }) => [...new Set(rows.flatMap(row => row.form ?? []))].sort().join(' ') || null),
]

/** The panel as CSV, a line a group; where each group is one issuer and year, with all that is known of the value. */
export function panelCsv(groups: readonly PanelGroup[], keys: readonly PanelKey[]): string {
  const fine = keys.includes('issuer') && keys.includes('year')
  const columns = [...keys.map(keyColumn), indicator, value, unit, ...(fine ? single : several)]
  const types = columns.map(({ type }) => type)
  const lines = groups.map(group =>
    csvLine(
      columns.map(({ of }) => of(group)),
      types,
    ),
  )
  return csvHeader(columns.map(({ name }) => name)) + lines.join('')
}
