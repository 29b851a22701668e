import { type Finding, finding } from '@shared/findings/finding'
import { checkLimits } from './checkAdjustments'
import { isShare, type NumberNames, notNegative } from './checkNumber'
import type { CompPlan } from './model'

/**
 * What a plan settles beyond its components: cap and floor of the whole, ramp, draw, the year of the plan.
 *
 * Findings `plan.limit`, `plan.yearStartUnused`, `ramp.*`, `draw.*`, `component.negative*`, `component.floorAboveCap`, those of numbers.
 */
export function checkSettlement(plan: CompPlan, names: NumberNames, path: string): readonly Finding[] {
  const { yearStart, components, ramp } = plan
  return [
    ...(yearStart !== undefined && components.length > 0 && components.every(({ window }) => window !== 'planYear')
      ? [finding('plan.yearStartUnused', 'warning', `${path}.yearStart`)]
      : []),
    ...checkLimits(plan, 'plan', names, path),
    ...(ramp?.months ?? []).flatMap(({ quota, assured }, index) => [
      ...notNegative(quota, 'ramp.negative', names, `${path}.ramp.months[${index}].quota`),
      ...notNegative(assured, 'ramp.negative', names, `${path}.ramp.months[${index}].assured`),
    ]),
    ...checkDraw(plan, names, `${path}.draw`),
  ]
}

function checkDraw({ draw }: CompPlan, names: NumberNames, path: string): readonly Finding[] {
  if (draw === undefined) return []
  const { amount, from, to, recoveredUpTo, recoveryStarts } = draw
  return [
    ...notNegative(amount, 'draw.negative', names, `${path}.amount`),
    ...(from !== undefined && to !== undefined && to < from
      ? [finding('draw.dates', 'error', `${path}.to`, { from, to })]
      : []),
    ...isShare(recoveredUpTo, 'draw.share', names, `${path}.recoveredUpTo`),
    ...(from !== undefined && recoveryStarts !== undefined && recoveryStarts < from
      ? [finding('draw.recovery', 'warning', `${path}.recoveryStarts`, { from, to: recoveryStarts })]
      : []),
  ]
}
