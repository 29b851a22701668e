import { invariant } from '@shared/findings/invariant'

/**
 * An exact number: a fraction of two whole numbers in lowest terms. Every figure between the
 * sales row and the payout is one of these, so nothing rounds before the payout line does.
 */
export interface Exact {
  readonly n: bigint
  /** Always above zero. */
  readonly d: bigint
}

export const ZERO: Exact = { n: 0n, d: 1n }
export const ONE: Exact = { n: 1n, d: 1n }

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The fraction numerator / denominator in lowest terms. Throws InvariantError on a zero denominator. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  if (denominator === 1n) return { n: numerator, d: 1n }
  invariant(denominator !== 0n, 'an exact number has a denominator other than zero')
  const divisor = gcd(numerator, denominator < 0n ? -denominator : denominator)
  const sign = denominator < 0n ? -1n : 1n
  return { n: (sign * numerator) / divisor, d: (sign * denominator) / divisor }
}

/** A whole number as an exact number. Throws InvariantError when `value` is not a safe integer. */
export function exactInteger(value: number): Exact {
  invariant(Number.isSafeInteger(value), 'exactInteger takes a safe integer')
  return { n: BigInt(value), d: 1n }
}

/** `units` × 10^-scale: how sales columns keep decimals (cents at scale 2). */
export function exactScaled(units: number, scale: number): Exact {
  invariant(Number.isSafeInteger(units), 'exactScaled takes a safe integer')
  return exact(BigInt(units), 10n ** BigInt(scale))
}

export function add(a: Exact, b: Exact): Exact {
  return a.d === b.d ? exact(a.n + b.n, a.d) : exact(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function subtract(a: Exact, b: Exact): Exact {
  return a.d === b.d ? exact(a.n - b.n, a.d) : exact(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function multiply(a: Exact, b: Exact): Exact {
  return exact(a.n * b.n, a.d * b.d)
}

/** a ÷ b, exact. Throws InvariantError when b is zero: callers decide first what a zero divisor means. */
export function divide(a: Exact, b: Exact): Exact {
  invariant(b.n !== 0n, 'division by zero is decided before dividing')
  return exact(a.n * b.d, a.d * b.n)
}

export function negate(a: Exact): Exact {
  return { n: -a.n, d: a.d }
}

/** Below, at or above: -1, 0 or 1. Exact: 0.9999999999999 is below 1. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export function isZero(a: Exact): boolean {
  return a.n === 0n
}

export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b
}

export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b
}

export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}

/** Longest text that is read as a number: nobody writes more, and a file is untrusted. */
const MOST_CHARACTERS = 2000

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/

/**
 * Reads a plain decimal such as `12500.00`, `-0.08` or `1e-7`.
 *
 * @returns the exact value, or null when the text is anything else: the caller knows the place and makes the finding.
 */
export function parseDecimal(text: string): Exact | null {
  const match = text.length > MOST_CHARACTERS ? null : DECIMAL.exec(text)
  if (match === null) return null
  const [, sign, whole = '', fraction = '', exponent] = match
  const digits = BigInt(whole + fraction)
  const power = BigInt(exponent === undefined ? 0 : Number(exponent)) - BigInt(fraction.length)
  const signed = sign === '-' ? -digits : digits
  return power >= 0n ? { n: signed * 10n ** power, d: 1n } : exact(signed, 10n ** -power)
}

/**
 * The shortest plain decimal that is exactly `value`, or null when it never ends (a third).
 */
export function toDecimal(value: Exact): string | null {
  let { d } = value
  let twos = 0
  let fives = 0
  while (d % 2n === 0n) {
    d /= 2n
    twos += 1
  }
  while (d % 5n === 0n) {
    d /= 5n
    fives += 1
  }
  if (d !== 1n) return null
  const scale = Math.max(twos, fives)
  return scaledText((value.n * 10n ** BigInt(scale)) / value.d, scale)
}

/** `units` × 10^-scale as plain decimal text with exactly `scale` decimals. */
export function scaledText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  if (scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** The nearest double: for drawing and for charts, never where money is decided. */
export function toApproximate(value: Exact): number {
  const whole = value.n / value.d
  const rest = value.n % value.d
  const shift = BigInt(Math.max(0, value.d.toString(2).length - 53))
  return Number(whole) + Number(rest >> shift) / Number(value.d >> shift)
}
