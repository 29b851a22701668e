import { type Finding, finding } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { add, compare, divide, type Exact, multiply, ONE, subtract, sum, ZERO } from '@shared/money/exact'
import { type NumberNames, numberAt, percentText } from './checkNumber'
import type { Component, CompPlan, RateTable } from './model'

/**
 * Weights of what pays shares of target add to 100 %; at 100 % of everything the plan pays the target. Nothing is said of plans that pay by
 * other measures, by choice or by formula.
 *
 * Findings `plan.weights`, `plan.targetPay` (total and off in percent)
 */
export function checkTargetPay({ id, components }: CompPlan, names: NumberNames, path: string): readonly Finding[] {
  const paying = components.filter((component) => component.kind !== 'award')
  if (paying.length === 0 || !paying.every(isOfTarget)) return []
  const weights = paying.map(({ weight }) => numberAt(weight, names, path).value)
  const known = weights.flatMap((weight) => (weight === null ? [] : [weight]))
  if (known.length < weights.length) return []
  const total = sum(known)
  if (compare(total, ONE) !== 0) return [offBy('plan.weights', 'warning', total, id, path)]
  const atTarget = paying.map((component, index) => payAtTarget(component, names, at(known, index)))
  if (atTarget.some((share) => share === null)) return []
  const share = sum(atTarget.flatMap((each) => (each === null ? [] : [each])))
  return compare(share, ONE) === 0 ? [] : [offBy('plan.targetPay', 'note', share, id, path)]
}

function offBy(code: string, severity: 'warning' | 'note', total: Exact, plan: string, path: string): Finding {
  return finding(code, severity, `${path}.components`, {
    plan,
    total: percentText(total),
    off: percentText(subtract(total, ONE)),
  })
}

function isOfTarget({ table, pool, contest }: Component): boolean {
  return pool === undefined && contest === undefined && ['percentOfTarget', 'multipleOfBaseRate'].includes(table.pays)
}

interface Tier {
  readonly from: Exact
  readonly value: Exact
}

/** What a component pays at exactly 100 % attainment, as a share of the whole target; null where that cannot be known from its table. */
function payAtTarget({ table, choices, multipliers }: Component, names: NumberNames, weight: Exact): Exact | null {
  if (table.by !== 'attainment' || table.across !== undefined || choices !== undefined) return null
  if (multipliers !== undefined && multipliers.length > 0) return null
  const tiers = table.tiers.flatMap(({ from, value }): readonly Tier[] => {
    const [bound, worth] = [numberAt(from, names, '').value, numberAt(value, names, '').value]
    return bound === null || worth === null ? [] : [{ from: bound, value: worth }]
  })
  return tiers.length < table.tiers.length ? null : multiply(weight, worthAtTarget(table, tiers))
}

/** What the tiers give at 100 %. */
function worthAtTarget({ application, cumulative, ends }: RateTable, tiers: readonly Tier[]): Exact {
  const reached = tiers.filter(({ from }) => compare(from, ONE) <= 0)
  const first = at(tiers, 0)
  const last = reached.at(-1)
  if (application === 'interpolated') return lineAtTarget(tiers, ends ?? 'flat')
  if (last === undefined) return ZERO
  switch (application) {
    case 'marginal':
      return slicesToTarget(reached)
    case 'cliff':
      return slicesToTarget([{ ...first, from: ZERO }, ...reached.slice(1)])
    case 'overage':
      return first.value
    case 'retroactive':
      return last.value
    case 'step':
      return cumulative === true ? sum(reached.map(({ value }) => value)) : last.value
  }
}

function slicesToTarget(reached: readonly Tier[]): Exact {
  return reached.reduce((total, { from, value }, index) => {
    const to = reached[index + 1]?.from ?? ONE
    return add(total, multiply(subtract(to, from), value))
  }, ZERO)
}

function lineAtTarget(tiers: readonly Tier[], ends: 'flat' | 'extended'): Exact {
  const above = tiers.findIndex(({ from }) => compare(from, ONE) >= 0)
  const [first, last] = [at(tiers, 0), at(tiers, tiers.length - 1)]
  if (tiers.length === 1 || (ends === 'flat' && above === 0)) return first.value
  if (ends === 'flat' && above === -1) return last.value
  const index = above === -1 ? tiers.length - 1 : Math.max(above, 1)
  const [left, right] = [at(tiers, index - 1), at(tiers, index)]
  const width = subtract(right.from, left.from)
  if (width.n === 0n) return right.value
  const slope = divide(subtract(right.value, left.value), width)
  return add(left.value, multiply(subtract(ONE, left.from), slope))
}
