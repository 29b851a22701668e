import type { Exact } from '@shared/money/exact'
import { MOST_WHOLE } from './doubles'

/** Finer units than this are left to the exact way: sums of them would soon pass what doubles hold. */
const MOST_UNITS = 1_000_000n

/** Numbers as whole units of 1 ÷ `of`; NaN for one that is no whole number of them, or too large. */
export interface WholeUnits {
  readonly of: bigint
  readonly units: Float64Array
}

/** Numbers in the coarsest unit that all of them are whole numbers of; those that would need too fine a unit are left out of the choice. */
export function inWholeUnits(values: readonly (Exact | null)[]): WholeUnits {
  let of = 1n
  for (const value of values) {
    if (value === null || of % value.d === 0n) continue
    const finer = (of / greatestCommonDivisor(of, value.d)) * value.d
    if (finer <= MOST_UNITS) of = finer
  }
  const units = Float64Array.from(values, (value) => {
    if (value === null || of % value.d !== 0n) return Number.NaN
    const whole = Number(value.n * (of / value.d))
    return Math.abs(whole) <= MOST_WHOLE ? whole : Number.NaN
  })
  return { of, units }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
