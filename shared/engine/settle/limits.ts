import { add, type Exact, greatest, isZero, least, negate, subtract, ZERO } from '@shared/money/exact'

/** A plan's floor in one settled period. */
export interface PlanFloorStep {
  readonly limit: Exact
  /** What the year has come to before, for a floor of the fiscal year; null for one of the period. */
  readonly inYear: Exact | null
  readonly amount: Exact
}

/** A plan's cap in one settled period: opening + carried - released = closing. */
export interface PlanCapStep {
  readonly limit: Exact
  /** What the year has come to before, for a cap of the fiscal year; null for one of the period. */
  readonly inYear: Exact | null
  readonly opening: Exact
  /** Taken off because it goes beyond the limit, and how much of that is carried: all or nothing. */
  readonly cut: Exact
  readonly carried: Exact
  /** Excess of earlier periods that the cap leaves room for. */
  readonly released: Exact
  readonly closing: Exact
  /** released - cut */
  readonly amount: Exact
}

/**
 * Tops a plan's pay up to its floor.
 *
 * @param stands what the lines of the period come to
 * @param inYear what lines, plan floors and plan caps of the year's earlier periods come to; null for a floor of the period
 * @param limit  below zero counts as zero
 */
export function planFloor(
  stands: Exact,
  inYear: Exact | null,
  limit: Exact,
  keep: (amount: Exact) => Exact,
): PlanFloorStep {
  const atLeast = greatest(limit, ZERO)
  return { limit: atLeast, inYear, amount: keep(greatest(subtract(atLeast, toDate(stands, inYear)), ZERO)) }
}

/**
 * Cuts a plan's pay to its cap.
 *
 * What goes beyond the limit is lost, or carried: then it is added in later periods as far as the cap leaves room. What is lost never comes back,
 * whatever later periods come to.
 *
 * @param stands  what lines and floor of the period come to
 * @param inYear  what lines, plan floors and plan caps of the year's earlier periods come to; null for a cap of the period
 * @param limit   of the period, or of the whole fiscal year; below zero counts as zero
 * @param opening excess carried so far; zero where it is lost
 */
export function planCap(
  stands: Exact,
  inYear: Exact | null,
  limit: Exact,
  excess: 'lost' | 'carried',
  opening: Exact,
  keep: (amount: Exact) => Exact,
): PlanCapStep {
  const most = greatest(limit, ZERO)
  const room = subtract(most, toDate(stands, inYear))
  const cut = room.n < 0n ? keep(negate(room)) : ZERO
  const released = room.n > 0n && !isZero(opening) ? keep(least(opening, room)) : ZERO
  const carried = excess === 'carried' ? cut : ZERO
  const closing = subtract(add(opening, carried), released)
  return { limit: most, inYear, opening, cut, carried, released, closing, amount: subtract(released, cut) }
}

function toDate(stands: Exact, inYear: Exact | null): Exact {
  return inYear === null ? stands : add(inYear, stands)
}
