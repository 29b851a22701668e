import type { Exact } from './exact'

/** How the one rounding at the payout line treats a value between two minor units. */
export const ROUNDINGS = ['halfAwayFromZero', 'halfEven', 'truncate'] as const
export type Rounding = (typeof ROUNDINGS)[number]

/**
 * Rounds to a whole number of units of 10^-scale.
 *
 * `halfAwayFromZero` sends 0.005 to 0.01 and -0.005 to -0.01; `halfEven` sends a tie to the even
 * neighbour; `truncate` drops what is beyond the unit, toward zero.
 *
 * @param scale decimals kept: 2 for cents, 0 for yen, 3 for dinars
 * @returns units of 10^-scale
 *
 * @example
 * roundToUnits(exact(5n, 1000n), 2, 'halfAwayFromZero') // 1n
 */
export function roundToUnits(value: Exact, scale: number, rounding: Rounding): bigint {
  const scaled = value.n * 10n ** BigInt(scale)
  const negative = scaled < 0n
  const magnitude = negative ? -scaled : scaled
  const whole = magnitude / value.d
  const twiceRest = (magnitude % value.d) * 2n
  const up = roundsUp(whole, twiceRest, value.d, rounding)
  const units = up ? whole + 1n : whole
  return negative ? -units : units
}

function roundsUp(whole: bigint, twiceRest: bigint, denominator: bigint, rounding: Rounding): boolean {
  switch (rounding) {
    case 'halfAwayFromZero':
      return twiceRest >= denominator
    case 'halfEven':
      return twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n)
    case 'truncate':
      return false
  }
}
