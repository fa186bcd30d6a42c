import type {
  Check,
  Citation,
  Diagnostic,
  FormCell,
  Table as GridTable,
  Metric,
  NumberEntry,
  Requirement,
  Responsibility,
  Section,
} from '../../model/report.js'
import { type Column, date, documentKey, flag, integer, list, place, quote, real, type Table, text } from './column.js'

const id = <T extends { readonly id: string }>(about: string): Column<T> => text<T>('id', about, row => row.item.id)
const section = <T extends { readonly section: string | null }>(): Column<T> =>
  text<T>('section', 'id of the section that it stands in', row => row.item.section)

export const sections: Table<Section> = {
  name: 'sections',
  about: 'the outline: headings and numbered items in order',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    text('parent', 'id of the heading above', row => row.item.parent),
    integer('level', '1 is outermost', row => row.item.level),
    text('marker', 'marker as it stands: 一、, (二), 3.', row => row.item.marker),
    integer('ordinal', 'the number that the marker says', row => row.item.ordinal),
    text('title', 'title, normalised', row => row.item.title),
    flag('run_in', 'whether the heading is the first sentence of a paragraph', row => row.item.runIn),
    flag('inline', 'whether it stands inside a paragraph', row => row.item.inline),
    ...place<Section>(),
    quote(),
  ],
  items: report => report.outline,
}

export const metrics: Table<Metric> = {
  name: 'metrics',
  about: 'measured quantities, from prose and from tables',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    text('indicator', 'id of the catalogue where this is a known quantity', row => row.item.indicator),
    text('dimension', 'column of an official form: total, naturalPerson …', row => row.item.dimension),
    text('label', 'what is counted', row => row.item.label),
    list('path', 'labels of the wholes that it is a part of, outermost first', row => row.item.path),
    real('value', 'value with its scale folded in (4.59万 is 45900)', row => row.item.value),
    real('low', 'lower end of a range', row => row.item.low),
    real('high', 'upper end of a range', row => row.item.high),
    text('unit', 'measure word, 元, %, 百分点', row => row.item.unit),
    text('bound', 'exact, about, over or under', row => row.item.bound),
    text('change', 'up or down; the value stays positive', row => row.item.change),
    date('period_from', 'first day that it counts', row => row.item.period?.[0]),
    date('period_to', 'last day that it counts', row => row.item.period?.[1]),
    section(),
    text('origin', 'prose or table', row => row.item.origin),
    text('table', 'id of the table that it stands in', row => row.item.table),
    text('rule', 'id of the rule that made it', row => row.item.rule),
    list('inferred', 'what the text does not state itself', row => row.item.inferred),
    real('confidence', 'from 0 to 1', row => row.item.confidence),
    ...place<Metric>(),
    quote(),
  ],
  items: report => report.metrics,
}

export const numbers: Table<NumberEntry> = {
  name: 'numbers',
  about: 'the ledger: every number of the document, once',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    text(
      'kind',
      'metric, requirement, duration, date, reference, marker, contact, name, ordinal, noise or unexplained',
      row => row.item.kind,
    ),
    text('item', 'id of the metric, section, … that the number belongs to', row => row.item.item),
    text('rule', 'id of the rule that claimed it', row => row.item.rule),
    ...place<NumberEntry>(),
    quote(),
  ],
  items: report => report.numbers,
}

export interface PlacedCell {
  readonly table: GridTable
  readonly cell: FormCell
  readonly span: FormCell['span']
}

export const formCells: Table<PlacedCell> = {
  name: 'form_cells',
  about: 'the official forms, a row for each cell',
  key: ['document', 'table', 'code'],
  columns: [
    documentKey(),
    text('table', 'id of the table within the document', row => row.item.table.id),
    text('form', 'which form: applications-2021 …', row => row.item.table.form),
    text('code', 'row/column, or the row alone', row => row.item.cell.code),
    text('row', 'code of the row', row => row.item.cell.row),
    text('col', 'code of the column', row => row.item.cell.col),
    text('raw', 'what the cell prints', row => row.item.cell.raw),
    real('value', 'its number; null for a blank, a dash, a word', row => row.item.cell.value),
    text('state', 'number, zero, blank, dash, none, text, undecided or missing', row => row.item.cell.state),
    text('unit', 'unit of the cell', row => row.item.cell.unit),
    list('inferred', 'what was not read off the page alone', row => row.item.cell.inferred),
    ...place<PlacedCell>(),
  ],
  items: report => report.tables.flatMap(table => table.cells.map(cell => ({ table, cell, span: cell.span }))),
}

export const requirements: Table<Requirement> = {
  name: 'requirements',
  about: 'targets, thresholds, time limits and deadlines that are asked for',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    text('what', 'what is asked', row => row.item.what),
    real('value', 'the number asked for', row => row.item.value),
    text('unit', 'its unit', row => row.item.unit),
    text('comparator', 'min, max, every, by or exact', row => row.item.comparator),
    date('deadline', 'day by which it is due', row => row.item.deadline),
    text('per', 'span of a frequency: 周, 月', row => row.item.per),
    list('recurring', 'yearly dates: --01-10', row => row.item.recurring),
    text('after', 'event from which a limit runs', row => row.item.after),
    section(),
    text('rule', 'id of the rule that made it', row => row.item.rule),
    ...place<Requirement>(),
    quote(),
  ],
  items: report => report.requirements,
}

export const responsibilities: Table<Responsibility> = {
  name: 'responsibilities',
  about: 'who leads, supports, is responsible',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    list('lead', 'bodies that lead', row => row.item.lead),
    list('support', 'bodies that support', row => row.item.support),
    list('responsible', 'bodies that are responsible', row => row.item.responsible),
    section(),
    ...place<Responsibility>(),
    quote(),
  ],
  items: report => report.responsibilities,
}

export const citations: Table<Citation> = {
  name: 'citations',
  about: 'documents named in 《》',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    text('title', 'title as printed between 《》', row => row.item.title),
    text('number', 'document number that follows it', row => row.item.number),
    text('resolved_title', 'full title behind a short form', row => row.item.resolvedTitle),
    ...place<Citation>(),
    quote(),
  ],
  items: report => report.citations,
}

export const checks: Table<Check> = {
  name: 'checks',
  about: 'arithmetic and cross-reference checks',
  key: ['document', 'id'],
  columns: [
    documentKey(),
    id('id within the document'),
    text('rule', 'id of the rule', row => row.item.rule),
    text('status', 'pass, fail or skipped (an operand is missing)', row => row.item.status),
    real('expected', 'what it should come to', row => row.item.expected),
    real('actual', 'what it comes to', row => row.item.actual),
    list('operands', 'what was put together: name and value', row =>
      row.item.operands.map(({ name, value }) => [name, value]),
    ),
    text('suspect', 'the one cell that the failed sums single out', row => row.item.suspect),
    real('proposed', 'the value that would mend them all', row => row.item.proposed),
    list('candidates', 'cells that could be wrong', row => row.item.candidates),
    text('table', 'id of the table', row => row.item.table),
    text('verdict', 'prose against form: agree, agree-under-definition, contradict', row => row.item.verdict),
    text('message', 'in words', row => row.item.message),
  ],
  items: report => report.checks,
}

export const diagnostics: Table<Diagnostic> = {
  name: 'diagnostics',
  about: 'what could not be read as it should, and what was overridden',
  key: [],
  columns: [
    documentKey(),
    text('level', 'info, warning or error', row => row.item.level),
    text('code', 'what it is', row => row.item.code),
    text('message', 'in words', row => row.item.message),
    text('stage', 'where it was noticed', row => row.item.stage),
    ...place<Diagnostic>(),
  ],
  items: report => report.diagnostics,
}
