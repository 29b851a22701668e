import { at, invariant } from '@shared/findings/invariant'
import {
  add,
  compare,
  divide,
  type Exact,
  greatest,
  isZero,
  least,
  multiply,
  negate,
  ONE,
  subtract,
  ZERO,
} from '@shared/money/exact'
import type { RateTable } from '@shared/plan/model'

/** A tier whose numbers are worked out; `from` is a ratio of quota, money, units or a place as the table says. */
export interface WorkedTier {
  readonly from: Exact
  readonly value: Exact
}

/** The second axis of a matrix, and for each of its columns the table that holds there. */
export interface WorkedAcross {
  /** Null: the measure of the component. */
  readonly measure: string | null
  readonly by: NonNullable<RateTable['across']>['by']
  /** Lower bounds of the columns, rising. */
  readonly from: readonly Exact[]
  /** One for each column, none of them a matrix. */
  readonly tables: readonly WorkedTable[]
}

/** A rate table whose numbers are worked out, tiers by rising `from`. A table by place is a step table. */
export interface WorkedTable {
  readonly by: RateTable['by']
  readonly application: RateTable['application']
  readonly pays: RateTable['pays']
  readonly ends: 'flat' | 'extended'
  readonly cumulative: boolean
  readonly belowZero: 'nothing' | 'negative'
  /** None for a matrix, which is read through the table of a column. */
  readonly tiers: readonly WorkedTier[]
  /** Null: no matrix. */
  readonly across: WorkedAcross | null
}

/** A part of what a table gives: the stretch of the position that a tier pays, its value and their product (before `unit`). */
export interface Slice {
  /** Index of the tier; for an interpolated line, of the point below. */
  readonly tier: number
  readonly from: Exact
  /** Null: no upper bound. */
  readonly to: Exact | null
  /** How much of the position this slice holds, 1 where a tier pays an amount whatever the position; below zero for what is taken back. */
  readonly width: Exact
  readonly value: Exact
}

const NO_SLICES: readonly Slice[] = []

/**
 * Cuts a position by a rate table.
 *
 * | application | gives |
 * |---|---|
 * | marginal | each slice at its own tier's value; below the first bound nothing |
 * | retroactive | the whole position at the value of the tier reached |
 * | overage | up to `whole` at the first tier's value, all beyond it at the value of the tier reached; below the first bound nothing |
 * | cliff | below the first bound nothing, else marginal with the first tier reaching down to zero |
 * | step | the value of the tier reached, or with `cumulative` that of every bound passed |
 * | interpolated | the value on the straight line between the points; beyond the ends it stays flat or goes on |
 *
 * @param table    tiers by rising `from`; a bound belongs to the tier above it
 * @param position attainment, money, units or a place as `table.by` says
 * @param whole    where the excess of `overage` begins: 1 by attainment, else the quota
 * @returns        slices in rising order; the sum of width × value is what the table gives, before the unit (quota, target, weight). Empty: pays nothing
 *
 * A position below zero pays nothing, or with `belowZero: negative` minus what the same position above zero would.
 */
export function sliceTable(table: WorkedTable, position: Exact, whole: Exact = ONE): readonly Slice[] {
  return paysFlat(table) ? flatSlices(table, position) : sliceStretch(table, ZERO, position, position, whole)
}

/**
 * Cuts only what a position moved since it was read before: what `incremental` pays.
 *
 * Slices between the two positions, with the structure of tiers reached now; a falling position gives them with a minus. Where the table pays an
 * amount whatever the position: the amount now less the amount then.
 *
 * @param before null: nothing was read before, so that every amount reached is new
 */
export function sliceIncrement(
  table: WorkedTable,
  before: Exact | null,
  now: Exact,
  whole: Exact = ONE,
): readonly Slice[] {
  if (!paysFlat(table)) return sliceStretch(table, before ?? ZERO, now, now, whole)
  const reached = flatSlices(table, now)
  const then = before === null ? NO_SLICES : flatSlices(table, before)
  const isShared = (slice: Slice, others: readonly Slice[]) =>
    others.some(
      ({ tier, width, value }) =>
        tier === slice.tier && compare(width, slice.width) === 0 && compare(value, slice.value) === 0,
    )
  return [
    ...then.filter((slice) => !isShared(slice, reached)).map(withMinus),
    ...reached.filter((slice) => !isShared(slice, then)),
  ]
}

/** The same slices with a minus where the position is below zero, whatever the table says of positions below zero: a return of the same size. */
export function sliceAlone(table: WorkedTable, position: Exact, whole: Exact = ONE): readonly Slice[] {
  return position.n < 0n
    ? sliceTable(table, negate(position), whole).map(withMinus)
    : sliceTable(table, position, whole)
}

/**
 * Cuts a stretch of the position, with the structure of tiers that the whole position has reached: what one transaction covers, or one period.
 *
 * @param before  where the stretch begins
 * @param after   where it ends; below `before` for a return, whose slices have a minus
 * @param reached the whole position, which chooses the tier of `retroactive` and of the excess of `overage`, whether a `cliff` is passed and the
 *                value of an interpolated line; where it is below zero: at zero, or with `belowZero: negative` at the same position above zero
 *
 * The part of the stretch below zero gives nothing, or with `belowZero: negative` minus what the same stretch above zero would. Throws
 * InvariantError for a table that pays an amount whatever the position: it has no stretches.
 */
export function sliceStretch(
  table: WorkedTable,
  before: Exact,
  after: Exact,
  reached: Exact,
  whole: Exact = ONE,
): readonly Slice[] {
  const rises = compare(before, after) <= 0
  const low = rises ? before : after
  const high = rises ? after : before
  const mirrors = table.belowZero === 'negative'
  if (high.n <= 0n && !mirrors) return NO_SLICES
  const structure = reached.n >= 0n ? reached : mirrors ? negate(reached) : ZERO
  const slices: Slice[] = []
  if (mirrors && low.n < 0n) {
    cut(table, high.n < 0n ? negate(high) : ZERO, negate(low), structure, whole, slices)
  }
  if (high.n > 0n) cut(table, low.n > 0n ? low : ZERO, high, structure, whole, slices)
  return rises ? slices : slices.map(withMinus)
}

function withMinus(slice: Slice): Slice {
  return { ...slice, width: negate(slice.width) }
}

/** Cuts from a position that is not below zero to a greater one. */
function cut(table: WorkedTable, from: Exact, to: Exact, reached: Exact, whole: Exact, slices: Slice[]): void {
  const { tiers } = table
  if (table.application === 'marginal') {
    cutTiers(tiers, from, to, false, slices)
    return
  }
  const tier = reachedIndex(tiers, reached)
  switch (table.application) {
    case 'cliff':
      if (tier !== -1) cutTiers(tiers, from, to, true, slices)
      return
    case 'retroactive':
      if (tier !== -1) slices.push(sliceOf(tiers, tier, subtract(to, from)))
      return
    case 'overage':
      if (tier !== -1) cutOverage(tiers, tier, from, to, whole, slices)
      return
    case 'interpolated':
      slices.push(onLineAt(table, reached, subtract(to, from)))
      return
    case 'step':
      invariant(false, 'a step table has no stretches')
  }
}

function cutTiers(
  tiers: readonly WorkedTier[],
  from: Exact,
  to: Exact,
  firstReachesZero: boolean,
  slices: Slice[],
): void {
  for (let tier = 0; tier < tiers.length; tier += 1) {
    const { from: bound, value } = at(tiers, tier)
    const opens = tier === 0 && firstReachesZero ? ZERO : bound
    if (compare(to, opens) <= 0) return
    const closes = upperBound(tiers, tier)
    const start = greatest(from, opens)
    const end = closes === null ? to : least(to, closes)
    if (compare(start, end) < 0) slices.push({ tier, from: opens, to: closes, width: subtract(end, start), value })
  }
}

function cutOverage(
  tiers: readonly WorkedTier[],
  tier: number,
  from: Exact,
  to: Exact,
  whole: Exact,
  slices: Slice[],
): void {
  const baseEnd = least(to, whole)
  if (compare(from, baseEnd) < 0) {
    slices.push({ tier: 0, from: ZERO, to: whole, width: subtract(baseEnd, from), value: at(tiers, 0).value })
  }
  const start = greatest(from, whole)
  if (compare(start, to) < 0) {
    const { value } = at(tiers, tier)
    slices.push({ tier, from: whole, to: upperBound(tiers, tier), width: subtract(to, start), value })
  }
}

/** What a table pays whatever the position within the tier: widths are 1, or -1 for a position below zero that pays with a minus. */
function flatSlices(table: WorkedTable, position: Exact): readonly Slice[] {
  const { tiers } = table
  if (position.n < 0n) {
    return table.belowZero === 'negative' ? flatSlices(table, negate(position)).map(withMinus) : NO_SLICES
  }
  if (table.application === 'interpolated') return [onLineAt(table, position, ONE)]
  const tier = reachedIndex(tiers, position)
  if (tier === -1) return NO_SLICES
  if (!table.cumulative) return [sliceOf(tiers, tier, ONE)]
  return tiers.slice(0, tier + 1).map((_, index) => sliceOf(tiers, index, ONE))
}

function sliceOf(tiers: readonly WorkedTier[], tier: number, width: Exact): Slice {
  const { from, value } = at(tiers, tier)
  return { tier, from, to: upperBound(tiers, tier), width, value }
}

function upperBound(tiers: readonly WorkedTier[], index: number): Exact | null {
  const next = tiers[index + 1]
  return next === undefined ? null : next.from
}

/** The last bound that a position is not below; -1 when it is below the first. */
function reachedIndex(tiers: readonly { readonly from: Exact }[], position: Exact): number {
  let index = tiers.length - 1
  while (index >= 0 && compare(position, at(tiers, index).from) < 0) index -= 1
  return index
}

function onLineAt({ tiers, ends }: WorkedTable, position: Exact, width: Exact): Slice {
  const last = tiers.length - 1
  const below = reachedIndex(tiers, position)
  const isBeyond = below === -1 || below === last
  const start = Math.min(Math.max(below, 0), Math.max(last - 1, 0))
  const tier = Math.max(below, 0)
  const value =
    last === 0 || (isBeyond && ends === 'flat')
      ? at(tiers, tier).value
      : onLine(at(tiers, start), at(tiers, start + 1), position)
  return { ...sliceOf(tiers, tier, width), value }
}

function onLine(a: WorkedTier, b: WorkedTier, position: Exact): Exact {
  const slope = divide(subtract(b.value, a.value), subtract(b.from, a.from))
  return add(a.value, multiply(slope, subtract(position, a.from)))
}

/**
 * The column of a matrix that the second axis has reached.
 *
 * @returns its index; -1 below the first column, where the matrix pays nothing
 */
export function columnReached({ from }: WorkedAcross, second: Exact): number {
  let column = from.length - 1
  while (column >= 0 && compare(second, at(from, column)) < 0) column -= 1
  return column
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
  /** The quota that the position is measured against. */
  readonly quota: Exact | null
  /** The quota that the base rate is made of: the full one, or the ramped one where the plan says so. */
  readonly baseQuota: Exact | null
}

/**
 * The money that one unit of (position × value) is worth.
 *
 * | pays | by attainment | by money or units | flat |
 * |---|---|---|---|
 * | rate, perUnit, amount | weight × quota | weight | weight |
 * | percentOfTarget | weight × target | weight × target ÷ quota | weight × target |
 * | multipleOfBaseRate | weight × quota × target ÷ base quota | weight × target ÷ base quota | weight × target |
 *
 * @returns null when it needs a quota and there is none, or a quota of zero
 */
export function unitOf(table: WorkedTable, { weight, target, quota, baseQuota }: TableUnit): Exact | null {
  const ofTarget = table.pays === 'percentOfTarget' || table.pays === 'multipleOfBaseRate'
  const whole = ofTarget ? multiply(weight, target) : weight
  if (paysFlat(table)) return whole
  const isRatio = table.by === 'attainment'
  if (!ofTarget) return isRatio ? timesQuota(whole, quota) : whole
  if (table.pays === 'percentOfTarget') return isRatio ? whole : byQuota(whole, quota)
  const baseRate = byQuota(whole, baseQuota)
  return isRatio ? timesQuota(baseRate, quota) : baseRate
}

function timesQuota(value: Exact | null, quota: Exact | null): Exact | null {
  return value === null || quota === null || isZero(quota) ? null : multiply(value, quota)
}

function byQuota(value: Exact, quota: Exact | null): Exact | null {
  return quota === null || isZero(quota) ? null : divide(value, quota)
}

/**
 * Where the excess of `overage` begins: 100 % by attainment, else the quota.
 *
 * @returns null when that needs a quota and there is none, or a quota of zero
 */
export function wholeOf({ by, application }: WorkedTable, quota: Exact | null): Exact | null {
  if (by === 'attainment' || application !== 'overage') return ONE
  return quota === null || isZero(quota) ? null : quota
}

/** True when the value is an amount for the whole window, whatever the position within the tier. */
export function paysFlat(table: Pick<WorkedTable, 'application' | 'pays'>): boolean {
  return (
    table.application === 'step' ||
    (table.application === 'interpolated' && (table.pays === 'amount' || table.pays === 'percentOfTarget'))
  )
}
