import { compare, type Exact, multiply, ONE, ZERO } from '@shared/money/exact'
import type { LocalText } from '@shared/plan/model'
import { isMissing, numberReading, type ReadFormula } from './formulaReading'

/** A multiplier whose bounds are worked out; its factor is a formula, read for each payee or transaction. */
export interface WorkedMultiplier {
  /** Place in the component's list. */
  readonly index: number
  readonly name: LocalText | null
  readonly on: 'credit' | 'rate' | 'pay'
  readonly factor: string
  readonly least: Exact | null
  readonly most: Exact | null
}

/** One factor as it was applied. */
export interface AppliedFactor {
  readonly index: number
  readonly name: LocalText | null
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
  readonly fault: { readonly index: number; readonly code: string } | null
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
  for (const { index, name, factor: formula, least, most } of multipliers) {
    const value = numberReading(read(formula, row))
    if (isMissing(value)) return { factors, product: ZERO, fault: { index, code: value.fault } }
    const factor = clamp(value, least, most)
    factors.push({ index, name, read: value, factor })
    product = multiply(product, factor)
  }
  return { factors, product, fault: null }
}

/** A number kept between bounds; where they cross, the upper one holds. */
export function clamp(value: Exact, least: Exact | null, most: Exact | null): Exact {
  const raised = least !== null && compare(value, least) < 0 ? least : value
  return most !== null && compare(raised, most) > 0 ? most : raised
}
