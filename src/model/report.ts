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

export const contactSchema = z.object({ type: contactTypeSchema, value: z.string(), span: spanSchema })

export const regionSchema = z.object({
  code: z.string().nullable().describe('administrative-division code, GB/T 2260'),
  name: z.string(),
  level: z.enum(['national', 'province', 'prefecture', 'county', 'township']),
  province: z.string().nullable(),
})

export const metaSchema = z.object({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  region: regionSchema.nullable(),
  year: z.int().nullable(),
  regime: regimeSchema.nullable(),
  published: isoDate.nullable(),
  written: isoDate.nullable(),
  period: interval.nullable(),
  documentNumber: z.string().nullable(),
  addressee: z.string().nullable(),
  script: z.enum(['hans', 'hant']),
  contacts: z.array(contactSchema),
})

export const sectionSchema = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  level: z.int().describe('1 = outermost'),
  marker: z.string(),
  ordinal: z.int().nullable(),
  title: z.string().nullable(),
  runIn: z.boolean(),
  inline: z.boolean(),
  ...grounded,
})

export const formCellSchema = z.object({
  code: z.string(),
  row: z.string(),
  col: z.string().nullable(),
  raw: z.string().nullable(),
  value: z.number().nullable(),
  state: cellStateSchema,
  unit: z.string().nullable(),
  span: spanSchema.nullable(),
  inferred: z
    .array(z.string())
    .optional()
    .describe('what was not read off the page alone: decoded from a glued run, settled by prose …'),
})

export const gridSlotSchema = z.object({
  row: z.int(),
  col: z.int(),
  rowspan: z.int(),
  colspan: z.int(),
  text: z.string(),
  span: spanSchema.nullable(),
})

export const tableSchema = z.object({
  id: z.string(),
  form: formIdSchema.nullable(),
  span: spanSchema,
  caption: z.string().nullable(),
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
  id: z.string(),
  ...grounded,
  kind: numberKindSchema,
  rule: z.string().describe('id of the rule that told the kind'),
  item: z.string().nullable().describe('id of the item that claimed it'),
  corrected,
})

export const metricSchema = z.object({
  id: z.string(),
  indicator: z.string().nullable(),
  dimension: z.string().nullable(),
  label: z.string(),
  path: z.array(z.string()),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  bound: boundSchema,
  change: z.enum(['up', 'down']).nullable(),
  period: interval.nullable(),
  section: z.string().nullable(),
  origin: z.enum(['prose', 'table']),
  table: z.string().nullable(),
  rule: z.string(),
  inferred: z.array(z.string()),
  confidence: z.number(),
  labelSpan: spanSchema.nullable(),
  corrected,
  ...grounded,
})

export const requirementSchema = z.object({
  id: z.string(),
  what: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  comparator: z.enum(['min', 'max', 'every', 'by', 'exact']),
  deadline: isoDate.nullable(),
  per: z.string().nullable(),
  recurring: z.array(z.string()),
  after: z.string().nullable(),
  section: z.string().nullable(),
  rule: z.string(),
  corrected,
  ...grounded,
})

export const responsibilitySchema = z.object({
  id: z.string(),
  lead: z.array(z.string()),
  support: z.array(z.string()),
  responsible: z.array(z.string()),
  section: z.string().nullable(),
  corrected,
  ...grounded,
})

export const citationSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  resolvedTitle: z.string().nullable(),
  corrected,
  ...grounded,
})

export const operandSchema = z.object({ name: z.string(), value: z.number().nullable(), span: spanSchema.nullable() })

export const checkSchema = z.object({
  id: z.string(),
  rule: z.string(),
  status: z.enum(['pass', 'fail', 'skipped']),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  operands: z.array(operandSchema),
  suspect: z.string().nullable().describe('the one cell that the failed sums single out'),
  proposed: z.number().nullable().describe('the value that would mend them all'),
  candidates: z.array(z.string()).describe('cells that could be wrong, where the sums do not single one out'),
  table: z.string().nullable(),
  verdict: z.string().nullable().describe('prose against form: agree, agree-under-definition, contradict'),
  message: z.string(),
})

export const diagnosticSchema = z.object({
  level: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  message: z.string(),
  stage: z.string(),
  span: spanSchema.nullable(),
  params: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('what the message speaks of, for other wordings'),
})

export const removalSchema = z.object({ span: spanSchema, quote: z.string(), reason: z.string() })

export const reportSchema = z.object({
  schema: z.literal(1),
  engine: z.object({ version: z.string(), segmenter: z.string() }),
  source: z.object({
    name: z.string().nullable(),
    mediaType: z.string(),
    encoding: z.string(),
    sha256: z.string(),
    length: z.int(),
  }),
  kind: reportKindSchema,
  meta: metaSchema,
  body: z.object({ spans: z.array(spanSchema) }),
  chrome: z.array(removalSchema),
  text: z.string(),
  outline: z.array(sectionSchema),
  tables: z.array(tableSchema),
  numbers: z.array(numberSchema),
  metrics: z.array(metricSchema),
  requirements: z.array(requirementSchema),
  responsibilities: z.array(responsibilitySchema),
  citations: z.array(citationSchema),
  checks: z.array(checkSchema),
  diagnostics: z.array(diagnosticSchema),
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
