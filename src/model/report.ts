import { z } from 'zod'

/** The record of one document, field by field. Spans are offsets in UTF-16 code units into the decoded source text. */

export const spanSchema = z.tuple([z.int(), z.int()]).readonly().describe('[start, end) in the decoded source text')
const isoDate = z.string().describe('ISO date, YYYY-MM-DD')
const interval = z.tuple([isoDate, isoDate]).readonly().describe('[from, to], ISO dates, both inclusive')
const corrected = z
  .array(z.string())
  .optional()
  .describe('what a reviewer corrected: names of fields, `added` for an item that a reviewer added')
const grounded = { span: spanSchema, quote: z.string().describe('the text there as a reader of the page sees it') }

export const boundSchema = z.enum(['exact', 'about', 'over', 'under'])
export const numberKindSchema = z.enum([
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
])
export const cellStateSchema = z.enum(['number', 'zero', 'blank', 'dash', 'none', 'text', 'undecided', 'missing'])
export const formIdSchema = z
  .string()
  .describe(
    'id of an official form: statistics-2014, disclosure-2019, applications-2019, review-2019, disclosure-2021, applications-2021, review-2021, or one that the user defined',
  )
export const reportKindSchema = z.enum(['annual-report', 'work-report', 'measures', 'other'])
export const regimeSchema = z.enum(['2008', '2014', '2019', '2021'])
export const contactTypeSchema = z.enum(['phone', 'fax', 'email', 'address', 'postcode', 'url', 'person'])

export const contactSchema = z.object({
  type: contactTypeSchema.describe('person: a named contact, or one who signs the form'),
  value: z.string().describe('normalised: phone numbers with a plain hyphen'),
  span: spanSchema,
})

export const regionSchema = z.object({
  code: z.string().nullable().describe('administrative-division code, GB/T 2260'),
  name: z.string().describe('name of the division'),
  level: z
    .enum(['national', 'province', 'prefecture', 'county', 'township'])
    .describe('national, province, prefecture, county or township'),
  province: z.string().nullable().describe('name of its province; null for the whole country'),
})

export const metaSchema = z.object({
  title: z.string().nullable().describe('title of the document, not of the site'),
  issuer: z
    .string()
    .nullable()
    .describe('who issued it, as the document names it: signature first, then title, source line, contacts'),
  region: regionSchema.nullable().describe('the division that the issuer belongs to, where it can be told'),
  year: z.int().nullable().describe('the year that it reports on; for a notice or measures the year of its date'),
  regime: regimeSchema
    .nullable()
    .describe('official form that it follows: 2008 (prose), 2014 (statistics table), 2019, 2021'),
  published: isoDate.nullable().describe('date of the page'),
  written: isoDate.nullable().describe('date under the signature or in the closing lines'),
  period: interval.nullable().describe('stated or implied period of its data; null for a notice'),
  documentNumber: z.string().nullable().describe('normalised to 〔〕'),
  addressee: z.string().nullable().describe('whom it addresses'),
  script: z.enum(['hans', 'hant']).describe('hans: simplified, hant: traditional'),
  contacts: z.array(contactSchema).describe('phones, addresses and people that the document names'),
})

export const sectionSchema = z.object({
  id: z.string().describe('s1, s2, …'),
  parent: z.string().nullable().describe('id of the section that it stands in'),
  level: z.int().describe('1 = outermost'),
  marker: z.string().describe('as it stands: 一、 (二) 3. ① 一是'),
  ordinal: z.int().nullable().describe('the number that the marker says'),
  title: z.string().nullable().describe('null where the item has no heading of its own'),
  runIn: z.boolean().describe('the heading is the first sentence of its paragraph, or there is none'),
  inline: z.boolean().describe('an item inside a paragraph: 一是, ①'),
  ...grounded,
})

export const formCellSchema = z.object({
  code: z.string().describe('row/column, or the row alone in a form with one value column'),
  row: z.string().describe('label of the row, with its groups in front'),
  col: z.string().nullable().describe('label of the column'),
  raw: z.string().nullable().describe('as it stands; null where the page has no such cell'),
  value: z
    .number()
    .nullable()
    .describe('a number for number, zero and a text that begins with one; else null. A blank is never 0'),
  state: cellStateSchema.describe(
    'number, zero (0 printed), blank, dash, none (无), text (a note), undecided (glued digits that nothing settles), missing (no such row)',
  ),
  unit: z.string().nullable().describe("the form's, unless the cell prints its own"),
  span: spanSchema.nullable(),
  inferred: z
    .array(z.string())
    .optional()
    .describe('what was not read off the page alone: decoded from a glued run, settled by prose …'),
})

export const gridSlotSchema = z.object({
  row: z.int().describe('first row that it covers, from 0'),
  col: z.int().describe('first column that it covers, from 0'),
  rowspan: z.int().describe('rows that it covers'),
  colspan: z.int().describe('columns that it covers'),
  text: z.string().describe('what it says'),
  span: spanSchema.nullable(),
})

export const tableSchema = z.object({
  id: z.string().describe('t1, t2, …'),
  form: formIdSchema.nullable().describe('the official form that it is; null for any other table'),
  span: spanSchema,
  caption: z.string().nullable().describe('its title, where one stands above it'),
  layout: z.string().describe('how the table stood in the source: html, lines, columns, delimited, flat, glued …'),
  grid: z.object({
    rows: z.array(z.array(z.string())).describe('a rectangle of strings, rowspan and colspan filled in'),
    slots: z.array(z.array(z.int())).describe('for each slot the index of its cell in `cells`, -1 for none'),
    cells: z.array(gridSlotSchema),
  }),
  cells: z.array(formCellSchema).describe("for an official form, its cells in the form's order; else empty"),
  assessed: z.number().nullable().describe('share of the identities whose operands are all there'),
  held: z.number().nullable().describe('share of the assessed identities that hold'),
})

export const numberSchema = z.object({
  id: z.string().describe('n1, n2, …'),
  ...grounded,
  kind: numberKindSchema.describe('what it is; see the kinds below'),
  rule: z.string().describe('id of the rule that told the kind'),
  item: z.string().nullable().describe('id of the item that claimed it'),
  corrected,
})

export const metricSchema = z.object({
  id: z.string().describe('m1, m2, …'),
  indicator: z.string().nullable().describe("id of the catalogue; for a form's cell the code of its row"),
  dimension: z.string().nullable().describe("code of the column, where it equals a form's cell"),
  label: z.string().describe('what is counted, as a row header would say it'),
  path: z.array(z.string()).describe('labels of the wholes that it is a part of, outermost first'),
  value: z.number().nullable().describe('in base units, the scale folded in: 4.59万条 is 45900; null for a range'),
  low: z.number().nullable().describe('lower end of a range'),
  high: z.number().nullable().describe('upper end of a range'),
  unit: z.string().nullable().describe('measure word, 元, %, 百分点, or null'),
  bound: boundSchema.describe('exact; about (约, 左右); over (余, 多, 以上); under (近, 不足)'),
  change: z.enum(['up', 'down']).nullable().describe('up or down for a change (同比下降50%); the value stays positive'),
  period: interval.nullable().describe('the time that it counts; null for a running total without a start'),
  section: z.string().nullable().describe('id of the section that it stands in'),
  origin: z.enum(['prose', 'table']).describe('prose or table'),
  table: z.string().nullable().describe('id of its table'),
  rule: z.string().describe('id of the rule that made it'),
  inferred: z.array(z.string()).describe('what was not stated but concluded: period, label, value'),
  confidence: z.number().describe('0 to 1: how often metrics made in this way are right'),
  labelSpan: spanSchema.nullable().describe("the label's place; null where it is put together from several"),
  corrected,
  ...grounded,
})

export const requirementSchema = z.object({
  id: z.string().describe('r1, r2, …'),
  what: z.string().describe("what is asked, in the text's words"),
  value: z.number().nullable().describe('the number asked for; null where the limit has none (当日)'),
  unit: z.string().nullable().describe('unit of the value'),
  comparator: z
    .enum(['min', 'max', 'every', 'by', 'exact'])
    .describe('min (不低于), max (以内), every (每隔), by (…前), exact'),
  deadline: isoDate.nullable().describe('latest day, where it can be worked out'),
  per: z.string().nullable().describe('span of a frequency: 周 in 每周2次'),
  recurring: z.array(z.string()).describe('days of every year: --01-10'),
  after: z.string().nullable().describe('event from which the limit runs: 文件印发后'),
  section: z.string().nullable().describe('id of the section that it stands in'),
  rule: z.string().describe('id of the rule that made it'),
  corrected,
  ...grounded,
})

export const responsibilitySchema = z.object({
  id: z.string().describe('d1, d2, …'),
  lead: z.array(z.string()).describe('who leads (牵头)'),
  support: z.array(z.string()).describe('who supports (配合)'),
  responsible: z.array(z.string()).describe('who is responsible (责任单位, 按职责分工负责)'),
  section: z.string().nullable().describe('id of the section that it stands in'),
  corrected,
  ...grounded,
})

export const citationSchema = z.object({
  id: z.string().describe('c1, c2, …'),
  title: z.string().describe('as printed between 《》'),
  number: z.string().nullable().describe('the document number behind it, normalised to 〔〕'),
  resolvedTitle: z
    .string()
    .nullable()
    .describe('the full title, where this is a short form that the document introduced'),
  corrected,
  ...grounded,
})

export const operandSchema = z.object({
  name: z.string().describe('cell or figure'),
  value: z.number().nullable().describe('its value, null where it has none'),
  span: spanSchema.nullable(),
})

export const checkSchema = z.object({
  id: z.string().describe('k1, k2, …'),
  rule: z.string().describe('id of the identity or comparison'),
  status: z.enum(['pass', 'fail', 'skipped']).describe('pass, fail, or skipped (an operand is missing)'),
  expected: z.number().nullable().describe('what the sums make'),
  actual: z.number().nullable().describe('what is stated'),
  operands: z.array(operandSchema).describe('what was added up or compared'),
  suspect: z.string().nullable().describe('the one cell that the failed sums single out'),
  proposed: z.number().nullable().describe('the value that would mend them all'),
  candidates: z.array(z.string()).describe('cells that could be wrong, where the sums do not single one out'),
  table: z.string().nullable().describe('id of the table'),
  verdict: z.string().nullable().describe('prose against form: agree, agree-under-definition, contradict'),
  message: z.string().describe('in words'),
})

export const diagnosticSchema = z.object({
  level: z
    .enum(['info', 'warning', 'error'])
    .describe('error: no record to speak of; warning: a value may be wrong or missing; info: good to know'),
  code: z.string().describe('stable, for programs'),
  message: z.string().describe('in words'),
  stage: z.string().describe('where it was noticed'),
  span: spanSchema.nullable(),
  params: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('what the message speaks of, for other wordings'),
})

export const removalSchema = z.object({
  span: spanSchema,
  quote: z.string().describe('the text there'),
  reason: z.string().describe('navigation, source-line, share, related, footer, spam …'),
})

export const reportSchema = z.object({
  schema: z.literal(1).describe('version of this record'),
  engine: z.object({
    version: z.string().describe('release that made the record'),
    segmenter: z.string().describe('nodejieba, intl, or the name of your own'),
  }),
  source: z.object({
    name: z.string().nullable().describe('name of the file, null for standard input'),
    mediaType: z.string().describe('text/html, text/plain, or what it is that could not be read'),
    encoding: z.string().describe('encoding of the bytes; none for a string'),
    sha256: z.string().describe('digest of the bytes'),
    length: z.int().describe('UTF-16 code units of the decoded text'),
  }),
  kind: reportKindSchema.describe('annual-report, work-report, measures (also the notices that carry them), other'),
  meta: metaSchema.describe('whose it is, and when'),
  body: z.object({ spans: z.array(spanSchema).describe("the document's own text, page chrome cut out") }),
  chrome: z.array(removalSchema).describe('what was left out of the body, with the reason'),
  text: z.string().describe('the body, normalised: simplified, half-width'),
  outline: z.array(sectionSchema).describe('sections in order'),
  tables: z.array(tableSchema).describe('every table; of official forms also the cells by code'),
  numbers: z.array(numberSchema).describe('the ledger: every number once'),
  metrics: z.array(metricSchema).describe('measured quantities, from prose and tables'),
  requirements: z.array(requirementSchema).describe('targets, limits and deadlines that are asked for'),
  responsibilities: z.array(responsibilitySchema).describe('who leads, supports, is responsible'),
  citations: z.array(citationSchema).describe('documents named in 《》'),
  checks: z.array(checkSchema).describe('sums of forms, prose against forms'),
  diagnostics: z.array(diagnosticSchema).describe('what could not be read, what was overridden'),
})

export type Report = z.infer<typeof reportSchema>
export type Meta = z.infer<typeof metaSchema>
export type Region = z.infer<typeof regionSchema>
export type Contact = z.infer<typeof contactSchema>
export type Section = z.infer<typeof sectionSchema>
export type Table = z.infer<typeof tableSchema>
export type FormCell = z.infer<typeof formCellSchema>
export type NumberEntry = z.infer<typeof numberSchema>
export type Metric = z.infer<typeof metricSchema>
export type Requirement = z.infer<typeof requirementSchema>
export type Responsibility = z.infer<typeof responsibilitySchema>
export type Citation = z.infer<typeof citationSchema>
export type Check = z.infer<typeof checkSchema>
export type Diagnostic = z.infer<typeof diagnosticSchema>
export type Removal = z.infer<typeof removalSchema>
export type Bound = z.infer<typeof boundSchema>
export type NumberKind = z.infer<typeof numberKindSchema>
export type CellState = z.infer<typeof cellStateSchema>
export type ReportKind = z.infer<typeof reportKindSchema>
export type Regime = z.infer<typeof regimeSchema>
