import { exact } from '@shared/money/exact'
import { ROUNDINGS, roundToUnits } from '@shared/money/rounding'
import { describe, expect, it } from 'vitest'

/** Thousandths against cents: away from zero, to the even cent, cut. */
const CENTS = [
  [0, 0, 0, 0],
  [4, 0, 0, 0],
  [5, 1, 0, 0],
  [6, 1, 1, 0],
  [10, 1, 1, 1],
  [14, 1, 1, 1],
  [15, 2, 2, 1],
  [16, 2, 2, 1],
  [25, 3, 2, 2],
  [35, 4, 4, 3],
  [-4, 0, 0, 0],
  [-5, -1, 0, 0],
  [-6, -1, -1, 0],
  [-15, -2, -2, -1],
  [-25, -3, -2, -2],
] as const

describe('rounding to the cent', () => {
  it.each(CENTS)('of %i thousandths gives %i away from zero, %i half-even, %i cut', (thousandths, away, even, cut) => {
    const value = exact(BigInt(thousandths), 1000n)
    expect(roundToUnits(value, 2, 'halfAwayFromZero')).toBe(BigInt(away))
    expect(roundToUnits(value, 2, 'halfEven')).toBe(BigInt(even))
    expect(roundToUnits(value, 2, 'truncate')).toBe(BigInt(cut))
  })

  it('sees no tie where there is almost one', () => {
    const under = exact(4_999_999_999_999_999_999n, 10n ** 21n)
    const over = exact(5_000_000_000_000_000_001n, 10n ** 21n)
    expect(roundToUnits(under, 2, 'halfAwayFromZero')).toBe(0n)
    expect(roundToUnits(over, 2, 'halfEven')).toBe(1n)
  })

  it('of thirds has no tie at all', () => {
    expect(roundToUnits(exact(2n, 300n), 2, 'halfEven')).toBe(1n)
    expect(roundToUnits(exact(1n, 300n), 2, 'halfAwayFromZero')).toBe(0n)
    expect(roundToUnits(exact(-2n, 300n), 2, 'truncate')).toBe(0n)
  })
})

describe('rounding to other units', () => {
  it('keeps no decimals of yen and three of dinars', () => {
    expect(roundToUnits(exact(5n, 2n), 0, 'halfAwayFromZero')).toBe(3n)
    expect(roundToUnits(exact(5n, 2n), 0, 'halfEven')).toBe(2n)
    expect(roundToUnits(exact(12_345n, 10_000n), 3, 'halfAwayFromZero')).toBe(1235n)
    expect(roundToUnits(exact(12_345n, 10_000n), 3, 'halfEven')).toBe(1234n)
  })

  it('leaves what is already whole alone, however it rounds', () => {
    for (const rounding of ROUNDINGS) expect(roundToUnits(exact(-1999n, 100n), 2, rounding)).toBe(-1999n)
  })
})
