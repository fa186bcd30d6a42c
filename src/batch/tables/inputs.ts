import type { InputStatus } from '../input.js'
import type { CellValue, ColumnType } from './column.js'

/** What the table `inputs` says of one input. */
export interface InputRow {
  readonly name: string
  readonly document: string | null
  readonly status: InputStatus
  readonly code: string | null
  readonly stage: string | null
  readonly reason: string | null
  readonly original: string | null
  readonly bytes: number | null
}

interface InputColumn {
  readonly name: keyof InputRow
  readonly type: ColumnType
  readonly about: string
}

const columns: readonly InputColumn[] = [
  {
    name: 'name',
    type: 'text',
    about: 'path of the file; for a file in a container, the path of the container, `!/` and its name there',
  },
  {
    name: 'document',
    type: 'text',
    about: 'key of its document; the same for two names of the same bytes, null where there is no record',
  },
  { name: 'status', type: 'text', about: 'done, partial (a record with errors), failed, skipped or duplicate' },
  { name: 'code', type: 'text', about: 'why it is not simply done' },
  { name: 'stage', type: 'text', about: 'where that was noticed' },
  { name: 'reason', type: 'text', about: 'in words' },
  { name: 'original', type: 'text', about: 'for a duplicate, the input that was converted' },
  { name: 'bytes', type: 'integer', about: 'size, unpacked' },
]

/** One row for everything that was listed: nothing is lost in silence. */
export const inputs = {
  name: 'inputs',
  about: 'everything that was found, with what became of it',
  key: ['name'] as readonly string[],
  columns,
  values: (row: InputRow): readonly CellValue[] => columns.map(({ name }) => row[name]),
}
