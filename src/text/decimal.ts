/** An exact decimal number: coefficient × 10^exponent; the coefficient is a bigint only where a number is too small. */
export interface Decimal {
  readonly coefficient: number | bigint
  readonly exponent: number
}

export const zero: Decimal = { coefficient: 0, exponent: 0 }

/** Digits that a number holds exactly, and powers of ten. */
const EXACT_DIGITS = 15
const EXACT_POWER = 22

const integer = (digits: string): number | bigint => (digits.length <= EXACT_DIGITS ? Number(digits) : BigInt(digits))

/** The decimal that plain digits with at most one point spell. */
export const decimal = (digits: string): Decimal => {
  const point = digits.indexOf('.')
  if (point < 0) return { coefficient: integer(digits), exponent: 0 }
  return {
    coefficient: integer(digits.slice(0, point) + digits.slice(point + 1)),
    exponent: point + 1 - digits.length,
  }
}

/** The same digits with the point moved `places` to the right. */
export const shift = (value: Decimal, places: number): Decimal =>
  places === 0 ? value : { coefficient: value.coefficient, exponent: value.exponent + places }

const scaledTo = ({ coefficient, exponent }: Decimal, lower: number): number | bigint => {
  if (exponent === lower) return coefficient
  const places = exponent - lower
  const scaled = Number(coefficient) * 10 ** places
  return places <= EXACT_POWER && Number.isSafeInteger(scaled) ? scaled : BigInt(coefficient) * 10n ** BigInt(places)
}

const sum = (a: number | bigint, b: number | bigint): number | bigint => {
  const near = Number(a) + Number(b)
  return Number.isSafeInteger(near) ? near : BigInt(a) + BigInt(b)
}

export const add = (a: Decimal, b: Decimal): Decimal => {
  if (isZero(a)) return b
  if (isZero(b)) return a
  const exponent = Math.min(a.exponent, b.exponent)
  return { coefficient: sum(scaledTo(a, exponent), scaledTo(b, exponent)), exponent }
}

const isZero = ({ coefficient }: Decimal): boolean => coefficient === 0 || coefficient === 0n

export const negate = (value: Decimal): Decimal =>
  isZero(value) ? value : { coefficient: -value.coefficient, exponent: value.exponent }

export const isLess = (a: Decimal, b: Decimal): boolean => {
  const exponent = Math.min(a.exponent, b.exponent)
  return scaledTo(a, exponent) < scaledTo(b, exponent)
}

/** Whether two decimals have the same digits and the same point. */
export const isSame = (a: Decimal, b: Decimal): boolean =>
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint equals a number of the same value
  a.exponent === b.exponent && a.coefficient == b.coefficient

/** The nearest double: 4.59万 is 45900 and not 45899.99…. */
export const toNumber = ({ coefficient, exponent }: Decimal): number => {
  if (exponent === 0) return Number(coefficient)
  if (typeof coefficient === 'bigint' || Math.abs(exponent) > EXACT_POWER) return Number(`${coefficient}e${exponent}`)
  // one operation on two exact numbers is rounded once
  return exponent < 0 ? coefficient / 10 ** -exponent : coefficient * 10 ** exponent
}
