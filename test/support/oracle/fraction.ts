/** A fraction of two whole numbers in lowest terms, the lower one above zero: all the arithmetic the oracle knows. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 0n) throw new Error('a fraction is never over zero')
  if (bottom < 0n) return fraction(-top, -bottom)
  let [a, b] = [top < 0n ? -top : top, bottom]
  while (b > 0n) [a, b] = [b, a % b]
  return { top: top / a, bottom: bottom / a }
}

export const NOUGHT = fraction(0n)
export const WHOLE = fraction(1n)

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom)
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top)
}

export function isBelow(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom < b.top * a.bottom
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return isBelow(b, a) ? b : a
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return isBelow(a, b) ? b : a
}

export function negated(a: Fraction): Fraction {
  return fraction(-a.top, a.bottom)
}

/** The number without its sign. */
export function sizeOf(a: Fraction): Fraction {
  return a.top < 0n ? negated(a) : a
}

export function isZero(a: Fraction): boolean {
  return a.top === 0n
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return a.top === b.top && a.bottom === b.bottom
}

export function whole(count: number): Fraction {
  return fraction(BigInt(count))
}

/** A quotient, or null where there is nothing to divide, or nothing to divide by. */
export function ratio(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a === null || b === null || isZero(b) ? null : over(a, b)
}

export function total(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, NOUGHT)
}

/** Digits with an optional sign and decimal point; `null` for anything else. */
export function readDecimal(text: string): Fraction | null {
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return null
  const decimals = text.split('.')[1]
  return decimals === undefined
    ? fraction(BigInt(text))
    : fraction(BigInt(text.replace('.', '')), 10n ** BigInt(decimals.length))
}

/** `3/4`, or `5` for a whole number: how two fractions are compared and shown. */
export function written(value: Fraction): string {
  return value.bottom === 1n ? `${value.top}` : `${value.top}/${value.bottom}`
}
