import { InvariantError } from '@shared/findings/invariant'
import {
  add,
  compare,
  divide,
  exact,
  exactInteger,
  exactScaled,
  greatest,
  isZero,
  least,
  multiply,
  negate,
  ONE,
  parseDecimal,
  scaledText,
  subtract,
  sum,
  toApproximate,
  toDecimal,
  ZERO,
} from '@shared/money/exact'
import { describe, expect, it } from 'vitest'

describe('an exact number', () => {
  it('is kept in lowest terms with a denominator above zero', () => {
    expect(exact(6n, 4n)).toEqual({ n: 3n, d: 2n })
    expect(exact(6n, -4n)).toEqual({ n: -3n, d: 2n })
    expect(exact(-6n, -4n)).toEqual({ n: 3n, d: 2n })
    expect(exact(0n, -7n)).toEqual({ n: 0n, d: 1n })
    expect(exact(5n)).toEqual({ n: 5n, d: 1n })
  })

  it('never stands over zero', () => {
    expect(() => exact(1n, 0n)).toThrow(InvariantError)
    expect(() => divide(ONE, ZERO)).toThrow(InvariantError)
  })

  it('adds, subtracts, multiplies and divides without losing anything', () => {
    const third = exact(1n, 3n)
    expect(add(third, exact(1n, 6n))).toEqual(exact(1n, 2n))
    expect(add(third, exact(2n, 3n))).toEqual(ONE)
    expect(subtract(third, exact(1n, 2n))).toEqual(exact(-1n, 6n))
    expect(subtract(third, third)).toEqual(ZERO)
    expect(multiply(exact(-2n, 3n), exact(3n, 4n))).toEqual(exact(-1n, 2n))
    expect(divide(exact(1n, 2n), exact(-1n, 4n))).toEqual(exact(-2n))
    expect(negate(third)).toEqual(exact(-1n, 3n))
    expect(sum([third, third, third])).toEqual(ONE)
    expect(sum([])).toEqual(ZERO)
  })

  it('compares to the last digit: 0.9999999999999 is below 1', () => {
    const almost = parseDecimal('0.9999999999999') ?? ZERO
    expect(compare(almost, ONE)).toBe(-1)
    expect(compare(ONE, almost)).toBe(1)
    expect(compare(exact(105_000n, 100_000n), exact(21n, 20n))).toBe(0)
    expect(least(almost, ONE)).toBe(almost)
    expect(greatest(almost, ONE)).toBe(ONE)
    expect(compare(exact(-1n, 3n), exact(-1n, 2n))).toBe(1)
  })

  it('knows zero', () => {
    expect(isZero(ZERO)).toBe(true)
    expect(isZero(exact(-1n, 9n))).toBe(false)
  })

  it('is made of a safe integer, or refuses', () => {
    expect(exactInteger(-12)).toEqual(exact(-12n))
    expect(() => exactInteger(0.5)).toThrow(InvariantError)
    expect(() => exactInteger(2 ** 53)).toThrow(InvariantError)
    expect(exactScaled(1250, 2)).toEqual(exact(25n, 2n))
    expect(() => exactScaled(Number.NaN, 2)).toThrow(InvariantError)
  })
})

describe('a decimal text', () => {
  it.each([
    ['12500.00', exact(12_500n)],
    ['-0.08', exact(-2n, 25n)],
    ['+3', exact(3n)],
    ['007', exact(7n)],
    ['1e-7', exact(1n, 10_000_000n)],
    ['2.5E3', exact(2500n)],
    ['-1e2', exact(-100n)],
    ['-0', ZERO],
    ['123456789012345678901234567890.1', exact(1_234_567_890_123_456_789_012_345_678_901n, 10n)],
  ])('%s is read exactly', (text, value) => {
    expect(parseDecimal(text)).toEqual(value)
  })

  it.each(['', ' ', '1,5', '1.', '.5', '1 000', '8%', 'NaN', 'Infinity', '0x10', '1e', '1e1000', '--1', '1.2.3', '１'])(
    '"%s" is none',
    (text) => {
      expect(parseDecimal(text)).toBeNull()
    },
  )

  it('of more than 2000 characters is none, so that a hostile file cannot hold the program up', () => {
    expect(parseDecimal(`0.${'0'.repeat(100_000)}1`)).toBeNull()
    expect(parseDecimal('9'.repeat(2000))).not.toBeNull()
  })

  it.each([
    [exact(1n, 8n), '0.125'],
    [exact(-5n, 2n), '-2.5'],
    [exact(12n), '12'],
    [ZERO, '0'],
    [exact(1n, 1024n), '0.0009765625'],
    [exact(3n, 25n), '0.12'],
    [exact(1n, 3n), null],
    [exact(1n, 7n * 10n), null],
  ])('is the shortest that is exactly the value, or none when it never ends', (value, text) => {
    expect(toDecimal(value)).toBe(text)
  })

  it('comes back as the number it was written from', () => {
    for (const text of ['0.1', '-19.99', '1000000000000000000.01', '7']) {
      const value = parseDecimal(text)
      expect(value === null ? null : toDecimal(value)).toBe(text)
    }
  })

  it('of units has exactly the decimals of its scale', () => {
    expect(scaledText(5n, 2)).toBe('0.05')
    expect(scaledText(-5n, 2)).toBe('-0.05')
    expect(scaledText(1250n, 2)).toBe('12.50')
    expect(scaledText(-7n, 0)).toBe('-7')
    expect(scaledText(0n, 3)).toBe('0.000')
  })
})

describe('the nearest double, for drawing', () => {
  it('is close for small, large, negative and long fractions', () => {
    expect(toApproximate(exact(1n, 3n))).toBeCloseTo(1 / 3, 15)
    expect(toApproximate(exact(-7n, 2n))).toBe(-3.5)
    expect(toApproximate(exact(10n ** 20n))).toBe(1e20)
    expect(toApproximate(exact(10n ** 40n + 1n, 3n * 10n ** 40n))).toBeCloseTo(1 / 3, 12)
    expect(toApproximate(ZERO)).toBe(0)
  })
})
