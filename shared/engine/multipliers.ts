import { type Exact, multiply, ONE, ZERO } from '@shared/money/exact'
import { isMissing, numberReading, type ReadFormula } from './formulaReading'
import { clamp } from './limits'
import type { WorkedMultiplier } from './workedComponent'

/** One factor as it was applied. */
export interface AppliedFactor {
  readonly multiplier: WorkedMultiplier
  /** What the formula gave. */
  readonly read: Exact
  /** The same between its bounds. */
  readonly factor: Exact
}

/** What multipliers come to: factors multiply each other. */
export interface Factors {
  readonly factors: readonly AppliedFactor[]
  /** 1 without a multiplier; 0 where a factor cannot be worked out. */
  readonly product: Exact
  /** The multiplier that cannot be worked out, and the code that says why. */
  readonly fault: { readonly multiplier: WorkedMultiplier; readonly code: string } | null
}

export const NO_FACTORS: Factors = { factors: [], product: ONE, fault: null }

/**
 * The product of the factors of some multipliers, each kept between its least and its most.
 *
 * A factor that cannot be worked out makes the product 0: nothing is paid on a guess.
 *
 * @param multipliers those of one kind, in the order of the plan
 * @param row         the transaction they are read for; null for the payee
 */
export function readFactors(
  multipliers: readonly WorkedMultiplier[],
  read: ReadFormula,
  row: number | null = null,
): Factors {
  if (multipliers.length === 0) return NO_FACTORS
  const factors: AppliedFactor[] = []
  let product = ONE
  for (const multiplier of multipliers) {
    const value = numberReading(read(multiplier.factor, row))
    if (isMissing(value)) return { factors, product: ZERO, fault: { multiplier, code: value.fault } }
    const factor = clamp(value, multiplier.least, multiplier.most)
    factors.push({ multiplier, read: value, factor })
    product = multiply(product, factor)
  }
  return { factors, product, fault: null }
}
