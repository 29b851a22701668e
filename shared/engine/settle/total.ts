import { at } from '@shared/findings/invariant'
import { compare, type Exact, sum } from '@shared/money/exact'
import { type Money, minorDigits, money } from '@shared/money/money'
import { type Rounding, roundToUnits } from '@shared/money/rounding'

/**
 * Rounds the total of lines once, and cuts the lines so that they add to it.
 *
 * Each line is cut down to minor units (-0.005 to -0.01), then the units left over go one each to the lines that lost most, ties to the first.
 *
 * @returns lines in their order; their sum is the rounded total exactly
 *
 * @example 0.335 + 0.335 + 0.335 = 1.005, rounded 1.01: 0.34, 0.34, 0.33
 */
export function roundedOnTotal(lines: readonly Exact[], currency: string, rounding: Rounding): readonly Money[] {
  const scale = minorDigits(currency)
  const minor = 10n ** BigInt(scale)
  const total = roundToUnits(sum(lines), scale, rounding)
  return cutToTotal(
    lines.map(({ n, d }) => ({ n: n * minor, d })),
    total,
  ).map((units) => money(Number(units), currency))
}

/**
 * Cuts amounts down to whole units and gives the units left over to those that lost most, ties to the first.
 *
 * @param amounts need not be in lowest terms
 * @param total   their sum, rounded to whole units
 */
export function cutToTotal(amounts: readonly Exact[], total: bigint): readonly bigint[] {
  const wholes = amounts.map(unitsBelow)
  const left = total - wholes.reduce((units, whole) => units + whole, 0n)
  if (left === 0n) return wholes
  const order = amounts
    .map(({ n, d }, index) => ({ index, lost: { n: n - at(wholes, index) * d, d } }))
    .sort((a, b) => compare(b.lost, a.lost) || a.index - b.index)
  const raised = new Set(order.slice(0, Number(left)).map(({ index }) => index))
  return wholes.map((whole, index) => (raised.has(index) ? whole + 1n : whole))
}

/** The greatest whole number not above a value. */
function unitsBelow({ n, d }: Exact): bigint {
  return n < 0n && n % d !== 0n ? n / d - 1n : n / d
}
