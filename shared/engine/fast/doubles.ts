import { at } from '@shared/findings/invariant'
import { type Exact, exact, multiply, ZERO } from '@shared/money/exact'
import type { Piece } from './pieces'

/**
 * Half the distance from 1 to the next double: the most a single operation in doubles is wrong by, relative to its result.
 *
 * Everything below counts in it. A constant made by `nearDouble` is wrong by at most 3 of them (two conversions, one division), a position by 1
 * (one division of whole numbers that doubles hold). Constants lie between 1e-60 and 1e60 or are zero, whole numbers below 2^53, so that nothing
 * overflows or loses digits near zero.
 */
const ROUND_OFF = 2 ** -53

/**
 * How near a position may come to a bound before a double cannot tell which side it is on, relative to the bound: both together are wrong by at
 * most 4 round-offs and a little; 8 leave room, also for the edges, which are worked out in doubles themselves. At a bound of zero both are exact.
 */
const NEAR_BOUND = 8 * ROUND_OFF

/**
 * How far pay in doubles, `unit × (constant + slope × position)`, may be from the exact figure, relative to `unit × (|constant| + |slope × position|)`:
 * slope × position is wrong by 3 + 1 and its product by 1, the constant by 3, the sum adds 1, the unit (itself at most a quotient) 1 and its product 1,
 * together at most 9 and a little. 16 leave room, also for the magnitude, which is worked out in doubles itself.
 */
export const PAY_ERROR = 16 * ROUND_OFF

/** What adding or subtracting two figures is wrong by, relative to the sum of their sizes. */
export const SUM_ERROR = 2 * ROUND_OFF

/** Whole numbers that doubles hold. */
export const MOST_WHOLE = Number.MAX_SAFE_INTEGER

const LEAST_CONSTANT = 1e-60
const MOST_CONSTANT = 1e60

/** The double near an exact number; null when it is too large or too small for the bounds above. */
export function nearDouble({ n, d }: Exact): number | null {
  if (n === 0n) return 0
  const value = Number(n) / Number(d)
  const size = Math.abs(value)
  return size > LEAST_CONSTANT && size < MOST_CONSTANT ? value : null
}

/** Straight lines over a position that is a quotient of two whole numbers, in doubles and as they are exactly. */
export interface Lines {
  readonly from: Float64Array
  /** Between these of a bound a double cannot tell on which side of it a position is. */
  readonly belowFrom: Float64Array
  readonly aboveFrom: Float64Array
  readonly constant: Float64Array
  readonly slope: Float64Array
  readonly exact: readonly Piece[]
}

/**
 * Pieces with their figures in other units.
 *
 * @param unit  what 1 of the quotient is of the position the pieces are over
 * @param worth what 1 of what the pieces give comes to
 * @returns     null when a figure is out of the range of doubles
 */
export function linesOf(pieces: readonly Piece[], unit: Exact, worth: Exact): Lines | null {
  const inverse = exact(unit.d, unit.n)
  const scaled = pieces.map(({ from, constant, slope }) => ({
    from: multiply(from, inverse),
    constant: multiply(constant, worth),
    slope: multiply(slope, multiply(unit, worth)),
  }))
  const from = doublesOf(scaled.map((piece) => piece.from))
  const constant = doublesOf(scaled.map((piece) => piece.constant))
  const slope = doublesOf(scaled.map((piece) => piece.slope))
  if (from === null || constant === null || slope === null) return null
  const belowFrom = from.map((bound) => bound * (1 - NEAR_BOUND))
  const aboveFrom = from.map((bound) => bound * (1 + NEAR_BOUND))
  return { from, belowFrom, aboveFrom, constant, slope, exact: scaled }
}

function doublesOf(values: readonly Exact[]): Float64Array | null {
  const doubles = values.map(nearDouble)
  return doubles.some((value) => value === null) ? null : Float64Array.from(doubles as readonly number[])
}

/** True when a double cannot tell on which side of a bound a position is. */
export function isNearBound(position: number, bound: number): boolean {
  return Math.abs(position - bound) < NEAR_BOUND * bound
}

/**
 * Reads lines at the quotients `top ÷ bottom` of some cells.
 *
 * @param value what the lines give; NaN where the position is too near a bound to tell
 * @param size  |constant| + |slope × position|, which the error of the value is measured by
 */
export function readLines(
  { from, belowFrom, aboveFrom, constant, slope }: Lines,
  top: Float64Array,
  bottom: Float64Array,
  first: number,
  end: number,
  value: Float64Array,
  size: Float64Array,
): void {
  const last = from.length - 1
  for (let cell = first; cell < end; cell += 1) {
    const position = (top[cell] as number) / (bottom[cell] as number)
    let piece = last
    while (piece >= 0 && position < (from[piece] as number)) piece -= 1
    const isUnclear =
      (piece >= 0 && position < (aboveFrom[piece] as number)) ||
      (piece < last && position > (belowFrom[piece + 1] as number))
    const fixed = piece < 0 ? 0 : (constant[piece] as number)
    const growing = piece < 0 ? 0 : (slope[piece] as number) * position
    value[cell] = isUnclear ? Number.NaN : fixed + growing
    size[cell] = Math.abs(fixed) + Math.abs(growing)
  }
}

/** The same of one cell, exact. */
export function readExactly({ exact: pieces }: Lines, top: number, bottom: number): Exact {
  const [n, d] = [BigInt(top), BigInt(bottom)]
  const reached = pieces.findLastIndex(({ from }) => n * from.d >= from.n * d)
  if (reached === -1) return ZERO
  const { constant, slope } = at(pieces, reached)
  // Not in lowest terms: comparing and rounding need none, and finding them costs more than all the rest.
  return { n: constant.n * slope.d * d + slope.n * n * constant.d, d: constant.d * slope.d * d }
}
