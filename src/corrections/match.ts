import type { Span } from '../model/span.js'

type Fields = Readonly<Record<string, unknown>>

export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((x, i) => sameValue(x, b[i])))

/** How many of these fields the item has. */
const agreeing = (item: Fields, fields: Fields): number =>
  Object.entries(fields).filter(([key, value]) => sameValue(item[key], value)).length

/** Whether the item has all these fields. */
export const hasAll = (item: object, fields: object): boolean =>
  agreeing(item as Fields, fields as Fields) === Object.keys(fields).length

export const sameSpan = (a: Span, b: Span): boolean => a[0] === b[0] && a[1] === b[1]

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** The item at a place; where several share it, the one that is most like `was`. Undefined where there is none. */
export function itemAt<T extends { readonly span: Span }>(
  items: readonly T[],
  span: Span,
  was: object = {},
): T | undefined {
  const here = items.filter(item => sameSpan(item.span, span))
  const likeness = (item: T): number => agreeing(item as unknown as Fields, was as Fields)
  return here.reduce<T | undefined>((best, item) => (best && likeness(best) >= likeness(item) ? best : item), undefined)
}
