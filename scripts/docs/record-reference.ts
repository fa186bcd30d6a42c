import { z } from 'zod'
import { numberKindSchema, reportSchema } from '../../src/model/report.js'

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

const kinds: Readonly<Record<(typeof numberKindSchema.options)[number], string>> = {
  metric: 'a measured result: count, amount, rate, change; cells of tables too',
  requirement: 'a target, threshold or time limit that is asked for: 不低于4%, 3个工作日内',
  duration: 'another span of time: 24小时值班',
  date: 'a calendar reference of any kind, deadlines included',
  reference: 'document number, law article, order number',
  marker: 'marker of a heading or list',
  contact: 'phone, postcode, street number, email, URL',
  name: 'part of a name or set phrase: 12345热线, IPv6',
  ordinal: '第6次, 第一批',
  noise: 'page furniture, view counts, garbage',
  unexplained: 'no rule explains it',
}

/** The schema with null taken out of its alternatives. */
function withoutNull(schema: JsonSchema): { readonly inner: JsonSchema; readonly nullable: boolean } {
  const others = schema.anyOf?.filter(one => one.type !== 'null') ?? []
  if (others.length !== 1) return { inner: schema, nullable: false }
  return { inner: { ...others[0], description: schema.description ?? others[0]!.description }, nullable: true }
}

function typeOf(schema: JsonSchema): string {
  const { inner, nullable } = withoutNull(schema)
  const name = plainType(inner)
  return nullable ? `${name} or null` : name
}

function plainType(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map(value => `\`${value}\``).join(', ')
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map(plainType).join(', ')}]`
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeOf(schema.items)}`
  if (schema.anyOf !== undefined) return schema.anyOf.map(plainType).join(' or ')
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['anything'])
  return types.map(type => (type === 'integer' ? 'whole number' : type)).join(' or ')
}

/** The object that a field holds, by itself or in lists. */
function objectIn(schema: JsonSchema): JsonSchema | null {
  const { inner } = withoutNull(schema)
  if (inner.properties !== undefined) return inner
  return inner.items === undefined ? null : objectIn(inner.items)
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function section(path: string, schema: JsonSchema, depth: number): string[] {
  const fields = Object.entries(schema.properties ?? {})
  const rows = fields.map(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' (may be absent)'
    return `| \`${name}\` | ${cell(typeOf(field))}${optional} | ${cell(withoutNull(field).inner.description ?? '')} |`
  })
  const table = ['| field | type | meaning |', '| --- | --- | --- |', ...rows, '']
  const inner = fields.flatMap(([name, field]) => {
    const object = objectIn(field)
    return object === null ? [] : section(path === '' ? name : `${path}.${name}`, object, depth + 1)
  })
  const heading =
    path === ''
      ? []
      : [`${'#'.repeat(Math.min(depth, 4))} \`${path}\``, '', ...(schema.description ? [schema.description, ''] : [])]
  return [...heading, ...table, ...inner]
}

/** Fields without a description, by their path: the reference would say nothing of them. */
export function undescribed(schema = z.toJSONSchema(reportSchema) as JsonSchema, path = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const object = objectIn(field)
    const here = `${path}${name}`
    const silent = withoutNull(field).inner.description === undefined && object === null ? [here] : []
    return [...silent, ...(object === null ? [] : undescribed(object, `${here}.`))]
  })
}

/** `docs/record.md`, made from the schema of the record. */
export function recordReference(): string {
  const schema = z.toJSONSchema(reportSchema) as JsonSchema
  const lines = [
    '# The record, field by field',
    '',
    'Made from the schema by `npm run docs`; the same as JSON Schema is `baogao/schema.json`, as zod `reportSchema`.',
    '',
    'Spans are `[start, end)` in UTF-16 code units of the decoded source text, tags and all. `quote` is the text there as',
    'a reader of the page sees it. Labels, titles and units are normalised (simplified, half-width); quotes never are.',
    '',
    ...section('', schema, 1),
    '## Kinds of numbers',
    '',
    'Every Arabic digit that a reader sees lies in exactly one entry of `numbers`.',
    '',
    '| kind | what |',
    '| --- | --- |',
    ...numberKindSchema.options.map(kind => `| \`${kind}\` | ${kinds[kind]} |`),
    '',
  ]
  return lines.join('\n')
}
