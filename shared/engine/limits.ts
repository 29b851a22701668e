import { compare, divide, type Exact, greatest, isZero, least, multiply, subtract, ZERO } from '@shared/money/exact'
import type { WorkedLimit } from './workedComponent'

/** What a limit is a multiple of: figures of the window or of the period. */
export interface LimitGround {
  /** Target variable pay of the span, before the weight. */
  readonly target: Exact
  readonly basePay: Exact
  readonly credited: Exact
  /** The quota that the base rate is made of. */
  readonly baseQuota: Exact | null
}

/**
 * What a cap or a floor comes to over a span, in money.
 *
 * | of | limit |
 * |---|---|
 * | amount | the value |
 * | targetVariable, basePay, credited | value × target, base pay, credited of the span |
 * | componentTarget | value × weight × target |
 * | baseRate | value × weight × target ÷ quota × credited |
 *
 * A limit below zero counts as zero.
 *
 * @returns null when it needs a quota and there is none, or a quota of zero
 */
export function limitOf(
  { of, value }: Pick<WorkedLimit, 'of' | 'value'>,
  weight: Exact,
  ground: () => LimitGround,
): Exact | null {
  if (of === 'amount') return greatest(ZERO, value)
  const whole = multiple(of, weight, ground())
  return whole === null ? null : greatest(ZERO, multiply(value, whole))
}

/** Asks the ground for what the limit is of, and for nothing else: each figure may cost a measurement. */
function multiple(of: Exclude<WorkedLimit['of'], 'amount'>, weight: Exact, ground: LimitGround): Exact | null {
  switch (of) {
    case 'targetVariable':
      return ground.target
    case 'componentTarget':
      return multiply(weight, ground.target)
    case 'basePay':
      return ground.basePay
    case 'credited':
      return ground.credited
    case 'baseRate': {
      const { target, baseQuota, credited } = ground
      return baseQuota === null || isZero(baseQuota)
        ? null
        : multiply(divide(multiply(weight, target), baseQuota), credited)
    }
  }
}

/** An amount cut by a limit: what stays and what was cut off, never below zero. Without a limit all of it stays. */
export function cutAt(amount: Exact, limit: Exact | null): { readonly kept: Exact; readonly excess: Exact } {
  if (limit === null || compare(amount, limit) <= 0) return { kept: amount, excess: ZERO }
  return { kept: limit, excess: subtract(amount, limit) }
}

/** What is missing from what was paid to a floor; zero when nothing is. */
export function topUp(paid: Exact, limit: Exact): Exact {
  return subtract(limit, least(limit, paid))
}

/** A number kept between bounds; where they cross, the lower one holds. */
export function clamp(value: Exact, least: Exact | null, most: Exact | null): Exact {
  const lowered = most !== null && compare(value, most) > 0 ? most : value
  return least !== null && compare(lowered, least) < 0 ? least : lowered
}
