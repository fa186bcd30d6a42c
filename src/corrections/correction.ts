import { z } from 'zod'
import {
  citationSchema,
  metricSchema,
  numberKindSchema,
  requirementSchema,
  responsibilitySchema,
  spanSchema,
} from '../model/report.js'

/** What a reviewer may set, by what is corrected; each with the record's own field. */
const settable = {
  number: z.strictObject({ kind: numberKindSchema }).partial(),
  metric: z
    .strictObject(
      metricSchema.pick({
        indicator: true,
        label: true,
        path: true,
        value: true,
        low: true,
        high: true,
        unit: true,
        bound: true,
        change: true,
        period: true,
      }).shape,
    )
    .partial(),
  requirement: z
    .strictObject(
      requirementSchema.pick({
        what: true,
        value: true,
        unit: true,
        comparator: true,
        deadline: true,
        per: true,
        after: true,
      }).shape,
    )
    .partial(),
  citation: z.strictObject(citationSchema.pick({ title: true, number: true, resolvedTitle: true }).shape).partial(),
  responsibility: z
    .strictObject(responsibilitySchema.pick({ lead: true, support: true, responsible: true }).shape)
    .partial(),
}

const place = {
  document: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of the document, as in `source.sha256`'),
  span: spanSchema.refine(([start, end]) => start >= 0 && start < end, 'is no stretch of text'),
  quote: z.string(),
  note: z.string().optional(),
}

type Target = keyof typeof settable

const ofTarget = <T extends Target>(target: T) => {
  const set = settable[target]
  const common = { ...place, target: z.literal(target) }
  return [
    z.strictObject({ ...common, action: z.literal('change'), was: set.optional(), set }),
    z.strictObject({ ...common, action: z.literal('add'), set }),
    z.strictObject({ ...common, action: z.literal('remove'), was: set.optional(), kind: numberKindSchema.optional() }),
  ] as const
}

/**
 * One thing that a reviewer says of a document, keyed by the document's digest and the place in it.
 * `change`: the item there has the values of `set` (`was` is what the program said). `add`: the program missed it.
 * `remove`: there is no such item there; `kind` is what the number is instead.
 */
export const correctionSchema = z.discriminatedUnion('target', [
  z.discriminatedUnion('action', ofTarget('metric')),
  z.discriminatedUnion('action', ofTarget('number')),
  z.discriminatedUnion('action', ofTarget('requirement')),
  z.discriminatedUnion('action', ofTarget('citation')),
  z.discriminatedUnion('action', ofTarget('responsibility')),
])

export type Correction = z.infer<typeof correctionSchema>
export type CorrectionTarget = Correction['target']
