import { at, invariant } from '@shared/findings/invariant'
import { add, compare, type Exact, exact, multiply, subtract, sum } from './exact'

/**
 * Divides an amount by shares so that the parts add up to it.
 *
 * Largest remainder: each part is its exact share cut to the unit, then the units left over go one each to the parts that lost
 * most, ties to the first. A fraction of a unit in the amount itself goes to the next in that order.
 *
 * @param amount any exact amount, negative for a return
 * @param shares ratios that add to 1, none below zero
 * @param scale  decimals of the unit: 2 for cents
 * @returns parts in the order of `shares`; their sum is `amount` exactly
 *
 * Throws InvariantError when the shares do not add to 1.
 *
 * @example
 * allocate(exact(10n), [exact(1n, 3n), exact(1n, 3n), exact(1n, 3n)], 2) // 3.34, 3.33, 3.33
 */
export function allocate(amount: Exact, shares: readonly Exact[], scale: number): Exact[] {
  invariant(compare(sum(shares), exact(1n)) === 0, 'shares of one amount add to 1')
  if (amount.n < 0n) return allocate({ n: -amount.n, d: amount.d }, shares, scale).map(({ n, d }) => ({ n: -n, d }))
  const unit = exact(1n, 10n ** BigInt(scale))
  const wholes = shares.map((share) => multiply(cutToUnits(multiply(amount, share), scale), unit))
  const order = shares
    .map((share, index) => ({ index, lost: subtract(multiply(amount, share), at(wholes, index)) }))
    .sort((a, b) => compare(b.lost, a.lost) || a.index - b.index)
  let left = subtract(amount, sum(wholes))
  const parts = [...wholes]
  for (const { index } of order) {
    const extra = compare(left, unit) >= 0 ? unit : left
    parts[index] = add(at(parts, index), extra)
    left = subtract(left, extra)
  }
  return parts
}

function cutToUnits(value: Exact, scale: number): Exact {
  return exact((value.n * 10n ** BigInt(scale)) / value.d)
}
