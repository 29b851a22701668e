import { at } from '@shared/findings/invariant'
import { compare, type Exact, exact, subtract, sum } from '@shared/money/exact'
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
  const total = roundToUnits(sum(lines), scale, rounding)
  const wholes = lines.map((line) => unitsBelow(line, scale))
  const order = lines
    .map((line, index) => ({ index, lost: subtract(line, exact(at(wholes, index), 10n ** BigInt(scale))) }))
    .sort((a, b) => compare(b.lost, a.lost) || a.index - b.index)
  const left = total - wholes.reduce((units, whole) => units + whole, 0n)
  const raised = new Set(order.slice(0, Number(left)).map(({ index }) => index))
  return wholes.map((whole, index) => money(Number(raised.has(index) ? whole + 1n : whole), currency))
}

/** The greatest whole number of units of 10^-scale not above a value. */
function unitsBelow({ n, d }: Exact, scale: number): bigint {
  const scaled = n * 10n ** BigInt(scale)
  return scaled < 0n && scaled % d !== 0n ? scaled / d - 1n : scaled / d
}
