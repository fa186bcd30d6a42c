/** An exact decimal number: coefficient × 10^exponent. */
export interface Decimal {
  readonly coefficient: bigint
  readonly exponent: number
}

export const zero: Decimal = { coefficient: 0n, exponent: 0 }

/** The decimal that plain digits with at most one point spell. */
export const decimal = (digits: string): Decimal => {
  const point = digits.indexOf('.')
  if (point < 0) return { coefficient: BigInt(digits), exponent: 0 }
  return {
    coefficient: BigInt(digits.slice(0, point) + digits.slice(point + 1)),
    exponent: point + 1 - digits.length,
  }
}

/** The same digits with the point moved `places` to the right. */
export const shift = (value: Decimal, places: number): Decimal =>
  places === 0 ? value : { coefficient: value.coefficient, exponent: value.exponent + places }

const scaledTo = (value: Decimal, exponent: number): bigint =>
  value.coefficient * 10n ** BigInt(value.exponent - exponent)

export const add = (a: Decimal, b: Decimal): Decimal => {
  if (a.coefficient === 0n) return b
  if (b.coefficient === 0n) return a
  const exponent = Math.min(a.exponent, b.exponent)
  return { coefficient: scaledTo(a, exponent) + scaledTo(b, exponent), exponent }
}

export const negate = (value: Decimal): Decimal => ({ coefficient: -value.coefficient, exponent: value.exponent })

export const isLess = (a: Decimal, b: Decimal): boolean => {
  const exponent = Math.min(a.exponent, b.exponent)
  return scaledTo(a, exponent) < scaledTo(b, exponent)
}

/** The nearest double; the point is set by parsing, so that 4.59万 is 45900 and not 45899.99…. */
export const toNumber = (value: Decimal): number =>
  value.exponent === 0 ? Number(value.coefficient) : Number(`${value.coefficient}e${value.exponent}`)
