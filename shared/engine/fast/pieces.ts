import { at } from '@shared/findings/invariant'
import { add, compare, divide, type Exact, multiply, ONE, subtract, ZERO } from '@shared/money/exact'
import type { WorkedTable, WorkedTier } from '../rateTable'

/** A stretch of the position on which a table gives constant + slope × position; it begins at its bound and ends where the next begins. */
export interface Piece {
  readonly from: Exact
  readonly constant: Exact
  readonly slope: Exact
}

/**
 * A rate table as straight lines over the position: what it gives at x is `constant + slope × x` of the last piece that begins at or before x, and
 * nothing below the first.
 *
 * @returns pieces by rising bound, none below zero; null for a table that is not made of straight lines (an interpolated rate grows with the
 * square of the position, the whole of an overage by money is another for each quota), or whose first bound lies below zero
 */
export function piecesOf(table: WorkedTable): readonly Piece[] | null {
  const { tiers, application } = table
  const first = tiers[0]
  if (first === undefined || first.from.n < 0n) return null
  switch (application) {
    case 'marginal':
      return slicedPieces(tiers, multiply(first.from, first.value))
    case 'cliff':
      return slicedPieces(tiers, ZERO)
    case 'retroactive':
      return tiers.map(({ from, value }) => ({ from, constant: ZERO, slope: value }))
    case 'overage':
      return table.by === 'attainment' ? overagePieces(tiers) : null
    case 'step':
      return stepPieces(tiers, table.cumulative)
    case 'interpolated':
      return linePieces(table)
  }
}

/** Slices, each at its own tier's value; what the first tier does not pay below its bound is taken off. */
function slicedPieces(tiers: readonly WorkedTier[], unpaid: Exact): readonly Piece[] {
  let constant = subtract(ZERO, unpaid)
  return tiers.map(({ from, value }, index) => {
    if (index > 0) constant = add(constant, multiply(from, subtract(at(tiers, index - 1).value, value)))
    return { from, constant, slope: value }
  })
}

/** Up to 100 % at the value of the first tier, all beyond at the value of the tier reached. */
function overagePieces(tiers: readonly WorkedTier[]): readonly Piece[] {
  const base = at(tiers, 0).value
  return tiers.flatMap(({ from, value }, index): readonly Piece[] => {
    const next = tiers[index + 1]
    const beyond = (begin: Exact): Piece => ({ from: begin, constant: subtract(base, value), slope: value })
    if (compare(from, ONE) >= 0) return [beyond(from)]
    const upTo: Piece = { from, constant: ZERO, slope: base }
    return next === undefined || compare(next.from, ONE) > 0 ? [upTo, beyond(ONE)] : [upTo]
  })
}

function stepPieces(tiers: readonly WorkedTier[], isCumulative: boolean): readonly Piece[] {
  let passed = ZERO
  return tiers.map(({ from, value }) => {
    passed = add(passed, value)
    return { from, constant: isCumulative ? passed : value, slope: ZERO }
  })
}

/** The line through the points, where its value is paid as it is. */
function linePieces({ tiers, ends, pays }: WorkedTable): readonly Piece[] | null {
  if (pays !== 'amount' && pays !== 'percentOfTarget') return null
  const first = at(tiers, 0)
  const last = at(tiers, tiers.length - 1)
  const flat = (from: Exact, value: Exact): Piece => ({ from, constant: value, slope: ZERO })
  const segments = tiers.slice(1).map((end, index) => lineThrough(at(tiers, index), end))
  const [opening] = segments
  const closing = segments.at(-1)
  if (opening === undefined || closing === undefined) return [flat(ZERO, first.value)]
  const isExtended = ends === 'extended'
  const before = isExtended ? { ...opening, from: ZERO } : flat(ZERO, first.value)
  const beyond = isExtended ? { ...closing, from: last.from } : flat(last.from, last.value)
  return [...(first.from.n > 0n ? [before] : []), ...segments, beyond]
}

function lineThrough(a: WorkedTier, b: WorkedTier): Piece {
  const slope = divide(subtract(b.value, a.value), subtract(b.from, a.from))
  return { from: a.from, constant: subtract(a.value, multiply(slope, a.from)), slope }
}
