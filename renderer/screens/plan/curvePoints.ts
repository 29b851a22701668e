import { evaluateNumberText, type NumberScope } from '@shared/formula/numberText'
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactInteger,
  greatest,
  multiply,
  ONE,
  subtract,
  toApproximate,
  ZERO,
} from '@shared/money/exact'
import type { Component } from '@shared/plan/model'

/** Where a payout curve is asked for: evenly along it, and at each bound with the position just below, so that a cliff is seen as one. */
export interface CurvePlan {
  readonly positions: readonly Exact[]
  /** Bounds of tiers, and the threshold: where pay may jump. */
  readonly bounds: readonly Exact[]
  /** Positions that the table under the curve shows. */
  readonly told: readonly Exact[]
  /** So close to a bound that only its side tells them apart from it. */
  readonly sides: readonly { readonly below: Exact; readonly at: Exact; readonly above: Exact }[]
}

const STEPS = 100n
const TOLD_ATTAINMENTS = [0n, 50n, 80n, 100n, 120n, 150n, 200n].map((percent) => exact(percent, 100n))

/** Prizes beyond these are told by the table itself. */
const MOST_PLACES = 12

export function curvePlanOf({ table, threshold }: Component, names: NumberScope): CurvePlan | null {
  const texts = [...table.tiers.map(({ from }) => from), ...(threshold === null ? [] : [threshold])]
  const worked = texts.map((text) => evaluateNumberText(text, names, ''))
  const bounds = worked.flatMap((bound) => (bound.ok ? [bound.value] : []))
  if (bounds.length < worked.length) return null
  if (table.by === 'place') return placesOf(bounds)
  const end = endOf(bounds, table.by === 'attainment')
  const sliver = divide(end, exactInteger(1000000))
  const even = Array.from({ length: Number(STEPS) + 1 }, (_, step) => multiply(end, exact(BigInt(step), STEPS)))
  const jumps = bounds.filter((bound) => compare(bound, ZERO) > 0 && compare(bound, end) < 0)
  const sides = jumps.map((at) => ({ below: subtract(at, sliver), at, above: add(at, sliver) }))
  const atJumps = sides.flatMap(({ below, at, above }) => [below, at, above])
  const told = table.by === 'attainment' ? TOLD_ATTAINMENTS : distinct([ZERO, ...jumps, end])
  return {
    positions: distinct([...even, ...atJumps, ...told.filter((at) => compare(at, end) <= 0)]),
    bounds: jumps,
    told,
    sides,
  }
}

/** Places have nothing between them: each is told up to the one after the last prize. */
function placesOf(bounds: readonly Exact[]): CurvePlan {
  const last = Math.min(MOST_PLACES, Math.floor(toApproximate(bounds.reduce(greatest, ZERO))) + 1)
  const told = Array.from({ length: last }, (_, index) => exactInteger(index + 1))
  return { positions: told, bounds: [], told, sides: [] }
}

/** A little beyond the last bound; attainment always to 150 % at least. */
function endOf(bounds: readonly Exact[], isAttainment: boolean): Exact {
  const last = bounds.reduce(greatest, ZERO)
  if (isAttainment) return greatest(exact(3n, 2n), add(last, exact(3n, 10n)))
  return compare(last, ZERO) > 0 ? multiply(last, exact(3n, 2n)) : exactInteger(100000)
}

function distinct(positions: readonly Exact[]): readonly Exact[] {
  const sorted = [...positions].sort(compare)
  return sorted.filter((position, index) => {
    const before = sorted[index - 1]
    return before === undefined || compare(before, position) !== 0
  })
}

/** 100 % on an attainment axis. */
export const TARGET_POSITION = ONE
