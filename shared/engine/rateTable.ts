import { at } from '@shared/findings/invariant'
import { add, compare, divide, type Exact, isZero, least, multiply, ONE, subtract, ZERO } from '@shared/money/exact'
import type { RateTable } from '@shared/plan/model'

/** A tier whose numbers are worked out; `from` is a ratio of quota, money or units as the table says. */
export interface WorkedTier {
  readonly from: Exact
  readonly value: Exact
}

/** A rate table whose numbers are worked out, tiers by rising `from`. */
export interface WorkedTable {
  readonly by: RateTable['by']
  readonly application: RateTable['application']
  readonly pays: RateTable['pays']
  readonly ends: 'flat' | 'extended'
  readonly cumulative: boolean
  readonly tiers: readonly WorkedTier[]
}

/** A part of what a table gives: the stretch of the position that a tier pays, its value and their product (before `unit`). */
export interface Slice {
  /** Index of the tier; for an interpolated line, of the point below. */
  readonly tier: number
  readonly from: Exact
  /** Null: no upper bound. */
  readonly to: Exact | null
  /** How much of the position this slice holds; 1 where a tier pays an amount whatever the position. */
  readonly width: Exact
  readonly value: Exact
}

/**
 * Cuts a position by a rate table.
 *
 * A marginal table pays each slice at its own tier's value. A retroactive one pays the whole position at the value of the tier reached. A step
 * table pays the value of the tier reached, or with `cumulative` that of every bound passed. An interpolated one reads the value on the straight
 * line between its points; beyond the ends the line stays flat or goes on.
 *
 * @param table    tiers by rising `from`; a bound belongs to the tier above it
 * @param position attainment, money or units as `table.by` says
 * @returns        slices in rising order; the sum of width × value is what the table gives, before the unit (quota, target, weight). Empty: pays nothing
 *
 * A position below zero pays nothing, nor does one below the first bound, except on an interpolated line.
 */
export function sliceTable(table: WorkedTable, position: Exact): readonly Slice[] {
  if (position.n < 0n) return []
  switch (table.application) {
    case 'marginal':
      return marginalSlices(table.tiers, position)
    case 'retroactive':
      return reached(table.tiers, position).map((slice) => ({ ...slice, width: position }))
    case 'step':
      return table.cumulative ? passed(table.tiers, position) : reached(table.tiers, position)
    case 'interpolated':
      return [interpolated(table, position)]
  }
}

function upperBound(tiers: readonly WorkedTier[], index: number): Exact | null {
  const next = tiers[index + 1]
  return next === undefined ? null : next.from
}

function marginalSlices(tiers: readonly WorkedTier[], position: Exact): readonly Slice[] {
  return tiers.flatMap(({ from, value }, tier): readonly Slice[] => {
    if (compare(position, from) <= 0) return []
    const to = upperBound(tiers, tier)
    const width = subtract(to === null ? position : least(position, to), from)
    return [{ tier, from, to, width, value }]
  })
}

function reachedIndex(tiers: readonly WorkedTier[], position: Exact): number {
  return tiers.findLastIndex(({ from }) => compare(position, from) >= 0)
}

function reached(tiers: readonly WorkedTier[], position: Exact): readonly Slice[] {
  const tier = reachedIndex(tiers, position)
  if (tier === -1) return []
  const { from, value } = at(tiers, tier)
  return [{ tier, from, to: upperBound(tiers, tier), width: ONE, value }]
}

function passed(tiers: readonly WorkedTier[], position: Exact): readonly Slice[] {
  return tiers
    .slice(0, reachedIndex(tiers, position) + 1)
    .map(({ from, value }, tier) => ({ tier, from, to: upperBound(tiers, tier), width: ONE, value }))
}

function interpolated(table: WorkedTable, position: Exact): Slice {
  const { tiers, ends, pays } = table
  const last = tiers.length - 1
  const below = reachedIndex(tiers, position)
  const isBeyond = below === -1 || below === last
  const start = Math.min(Math.max(below, 0), Math.max(last - 1, 0))
  const value =
    last === 0 || (isBeyond && ends === 'flat')
      ? at(tiers, Math.max(below, 0)).value
      : onLine(at(tiers, start), at(tiers, start + 1), position)
  const width = pays === 'amount' || pays === 'percentOfTarget' ? ONE : position
  const tier = Math.max(below, 0)
  return { tier, from: at(tiers, tier).from, to: upperBound(tiers, tier), width, value }
}

function onLine(a: WorkedTier, b: WorkedTier, position: Exact): Exact {
  const slope = divide(subtract(b.value, a.value), subtract(b.from, a.from))
  return add(a.value, multiply(slope, subtract(position, a.from)))
}

/** What slices come to, before the unit. */
export function sumOfSlices(slices: readonly Slice[]): Exact {
  return slices.reduce((total, { width, value }) => add(total, multiply(width, value)), ZERO)
}

/** What turns width × value into money. */
export interface TableUnit {
  /** Share of target variable pay this component has. */
  readonly weight: Exact
  /** Target variable pay of the span, before the weight. */
  readonly target: Exact
  /** The payee's own quota of the span. */
  readonly quota: Exact | null
}

/**
 * The money that one unit of (position × value) is worth: weight for a plain amount, weight × quota for a rate by attainment, weight × target for
 * a share of target, weight × target ÷ quota for a multiple of the base rate by money.
 *
 * @returns null when it needs a quota and there is none, or a quota of zero
 */
export function unitOf(table: WorkedTable, { weight, target, quota }: TableUnit): Exact | null {
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  if (paysFlat(table)) return ofTarget ? multiply(weight, target) : weight
  if (table.by === 'attainment') {
    if (ofTarget) return multiply(weight, target)
    return quota === null || isZero(quota) ? null : multiply(weight, quota)
  }
  if (!ofTarget) return weight
  return quota === null || isZero(quota) ? null : divide(multiply(weight, target), quota)
}

/** True when the value is an amount for the whole window, whatever the position within the tier. */
export function paysFlat(table: Pick<WorkedTable, 'application' | 'pays'>): boolean {
  return (
    table.application === 'step' ||
    (table.application === 'interpolated' && (table.pays === 'amount' || table.pays === 'percentOfTarget'))
  )
}
